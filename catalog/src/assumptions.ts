/** What an estimate takes for granted, in words that a reader of the figure needs beside it. */
import { regions, sources, type Model, type PriceList } from '#catalog';
import { capital } from './capital.ts';
import { joinWords } from './nearest.ts';
import type { PriceListOptions } from './price-list.ts';
import { sectionWords, type PriceMode, type PriceSection, type UseSection } from './sections.ts';
import { sinceEnd } from './status-on.ts';

/** The prices that an estimate took. */
export interface PricesTaken {
  readonly section: UseSection;
  /** Each list used, with what it gives the price of; newest first. Where nothing is used, the list in force. */
  readonly lists: readonly { readonly list: PriceList; readonly items: readonly string[] }[];
  /** The newest list in force of the section. */
  readonly newest: PriceList;
}

/**
 * One sentence for each: which prices, what was chosen for the caller, what they leave out, and the state of the
 * model.
 */
export function assumptionsOf(
  model: Model,
  { section, lists, newest }: PricesTaken,
  asked: PriceListOptions & PriceMode,
): string[] {
  const used = lists.map(({ list }) => list);
  const [first, ...others] = used as [PriceList, ...PriceList[]];
  const isOne = others.length === 0 && first === newest;
  const sentences = isOne
    ? [`Prices of ${origin(first)}.`]
    : lists.map(({ list, items }) => `Prices of ${origin(list)}: ${joinWords(items, 'and')}.`);
  if (!isOne) sentences.push('Each price is from the newest list that records it.');
  const kind = capital(sectionWords[section]);
  sentences.push(`${kind} list prices in US dollars, without taxes, discounts and free usage.`);
  if (asked.region === undefined) sentences.push(`No Region was given, so ${first.region} was taken.`);
  if (asked.date === undefined) {
    sentences.push(`No date was given, so the newest ${isOne ? 'price list was' : 'prices were'} taken.`);
  } else if (asked.date > first.asOf) {
    sentences.push(`No newer ${isOne ? 'price list is' : 'prices for it are'} recorded up to ${asked.date}.`);
  }
  sentences.push(...profileInWords(asked), ...new Set(used.flatMap(({ note }) => note ?? [])));
  return [...sentences, ...lifecycleOf(model, first, section)];
}

/** A section and a list of which it was taken. */
export type SectionTaken = readonly [section: PriceSection, list: PriceList];

/** The same for an estimate that takes prices of several sections, of which each may come from lists of its own. */
export function assumptionsOfSections(
  model: Model,
  taken: readonly SectionTaken[],
  asked: PriceListOptions & PriceMode,
): string[] {
  const used = [...new Set(taken.map(([, list]) => list))];
  const newest = used.reduce((a, b) => (b.asOf > a.asOf ? b : a));
  const sentences = used.map((list) => {
    const words = taken.filter(([, other]) => other === list).map(([section]) => sectionWords[section]);
    return `${capital(joinWords(words, 'and'))} prices of ${origin(list)}.`;
  });
  sentences.push('List prices in US dollars, without taxes, discounts and free usage.');
  if (asked.region === undefined) sentences.push(`No Region was given, so ${newest.region} was taken.`);
  if (asked.date === undefined) sentences.push('No date was given, so the newest prices were taken.');
  sentences.push(...profileInWords(asked), ...new Set(used.flatMap(({ note }) => note ?? [])));
  const byUse = taken.map(([section]) => section).find((section) => section.startsWith('extendedAccess'));
  return [...sentences, ...lifecycleOf(model, newest, byUse ?? 'onDemand')];
}

function profileInWords({ profile }: PriceMode): string[] {
  if (profile === undefined || profile === 'global') return [];
  return [
    `AWS lists one price for in-Region calls and for geographic profiles; it was taken for the profile ${profile}.`,
  ];
}

function origin(list: PriceList): string {
  const region = regions[list.region]?.name;
  const source = sources[list.source]?.title ?? list.source;
  return `${list.asOf} for ${region === undefined ? list.region : `${region} (${list.region})`}, from ${source}`;
}

function lifecycleOf({ lifecycle, prices }: Model, list: PriceList, section: PriceSection): string[] {
  const { status, legacy, extendedAccess, endOfLife } = lifecycle;
  if (status === 'retired') {
    return [`The model is retired${sinceEnd(lifecycle)}: no request is answered any more.`];
  }
  const sentences: string[] = [];
  if (status === 'unconfirmed') sentences.push('No source says whether the model can be called.');
  if (status === 'legacy')
    sentences.push(`AWS calls the model Legacy${legacy === undefined ? '' : ` since ${legacy}`}.`);
  if (endOfLife !== undefined) sentences.push(`Its end of life is ${endOfLife}.`);
  if (extendedAccess === undefined) return sentences;
  const other = prices.some((some) => some.region === list.region && some.extendedAccess !== undefined);
  if (section === 'extendedAccess' || section === 'extendedAccessBatch') {
    sentences.push(`AWS charges the prices of public extended access from ${extendedAccess} on.`);
  } else if (other) {
    sentences.push(
      `From ${extendedAccess} AWS charges other prices (public extended access): pass { extendedAccess: true } for them.`,
    );
  } else if (extendedAccess > list.asOf) {
    sentences.push(
      `From ${extendedAccess} AWS charges other prices (public extended access); they are not in this list.`,
    );
  }
  return sentences;
}
