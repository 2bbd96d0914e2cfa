/** What an estimate takes for granted, in words that a reader of the figure needs beside it. */
import { regions, sources, type Model, type PriceList } from '#catalog';
import { sectionWords } from './list-in-force.ts';
import { joinWords } from './nearest.ts';
import type { PriceListOptions, PriceSection } from './price-list.ts';

/**
 * One sentence for each: which prices, what was chosen for the caller, what they leave out, and the state of the
 * model.
 */
export function assumptionsOf(model: Model, list: PriceList, asked: PriceListOptions): string[] {
  const sentences = [
    `Prices of ${origin(list)}.`,
    'On-demand list prices in US dollars, without taxes, discounts and free usage.',
  ];
  if (asked.region === undefined) sentences.push(`No Region was given, so ${list.region} was taken.`);
  if (asked.date === undefined) sentences.push('No date was given, so the newest price list was taken.');
  else if (asked.date > list.asOf) sentences.push(`No newer price list is recorded up to ${asked.date}.`);
  if (list.note !== undefined) sentences.push(list.note);
  return [...sentences, ...lifecycleOf(model, list)];
}

/** The same for an estimate that takes prices of several sections, of which each may come from a list of its own. */
export function assumptionsOfSections(
  model: Model,
  lists: { readonly [S in PriceSection]?: PriceList | undefined },
  asked: PriceListOptions,
): string[] {
  const sections = (Object.keys(lists) as PriceSection[]).filter((section) => lists[section] !== undefined);
  const used = [...new Set(sections.map((section) => lists[section]!))];
  const newest = used.reduce((a, b) => (b.asOf > a.asOf ? b : a));
  const sentences = used.map((list) => {
    const words = sections.filter((section) => lists[section] === list).map((section) => sectionWords[section]);
    return `${capital(joinWords(words, 'and'))} prices of ${origin(list)}.`;
  });
  sentences.push('List prices in US dollars, without taxes, discounts and free usage.');
  if (asked.region === undefined) sentences.push(`No Region was given, so ${newest.region} was taken.`);
  if (asked.date === undefined) sentences.push('No date was given, so the newest prices were taken.');
  sentences.push(...new Set(used.flatMap(({ note }) => note ?? [])));
  return [...sentences, ...lifecycleOf(model, newest)];
}

function origin(list: PriceList): string {
  const region = regions[list.region]?.name;
  const source = sources[list.source]?.title ?? list.source;
  return `${list.asOf} for ${region === undefined ? list.region : `${region} (${list.region})`}, from ${source}`;
}

function lifecycleOf({ lifecycle }: Model, list: PriceList): string[] {
  const sentences: string[] = [];
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

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function since(day: string | undefined): string {
  return day === undefined ? '' : ` since ${day}`;
}
