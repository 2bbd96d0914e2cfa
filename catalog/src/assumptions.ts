/** What an estimate takes for granted, in words that a reader of the figure needs beside it. */
import { regions, sources, type Model, type PriceList } from '#catalog';
import type { PriceListOptions } from './price-list.ts';

/**
 * One sentence for each: which prices, what was chosen for the caller, what they leave out, and the state of the
 * model.
 */
export function assumptionsOf(model: Model, list: PriceList, asked: PriceListOptions): string[] {
  const { lifecycle } = model;
  const region = regions[list.region]?.name;
  const source = sources[list.source]?.title ?? list.source;
  const sentences = [
    `Prices of ${list.asOf} for ${region === undefined ? list.region : `${region} (${list.region})`}, from ${source}.`,
    'On-demand list prices in US dollars, without taxes, discounts and free usage.',
  ];
  if (asked.region === undefined) sentences.push(`No Region was given, so ${list.region} was taken.`);
  if (asked.date === undefined) sentences.push('No date was given, so the newest price list was taken.');
  else if (asked.date > list.asOf) sentences.push(`No newer price list is recorded up to ${asked.date}.`);
  if (list.note !== undefined) sentences.push(list.note);

  if (lifecycle.status === 'retired') {
    sentences.push(`The model is retired${since(lifecycle.endOfLife)}: no request is answered any more.`);
    return sentences;
  }
  if (lifecycle.status === 'legacy') sentences.push(`AWS calls the model Legacy${since(lifecycle.legacy)}.`);
  if (lifecycle.endOfLife !== undefined) sentences.push(`Its end of life is ${lifecycle.endOfLife}.`);
  const { extendedAccess } = lifecycle;
  if (extendedAccess !== undefined && extendedAccess > list.asOf) {
    sentences.push(
      `From ${extendedAccess} AWS charges other prices (public extended access); they are not in this list.`,
    );
  }
  return sentences;
}

function since(day: string | undefined): string {
  return day === undefined ? '' : ` since ${day}`;
}
