/** The price of each thing used, from the newest list that records it, or an error that says what is priced instead. */
import type { ImageRate, Model, OnDemand, PriceList } from '#catalog';
import { InvalidUsageError, UnpricedUsageError } from './errors.ts';
import { describeImageRate, matchImageRate } from './image-rates.ts';
import type { ImageUsage } from './image-usage.ts';
import { siblings } from './list-in-force.ts';
import { joinWords } from './nearest.ts';
import { listsInForce } from './price-list.ts';
import type { UnitRate } from './rate.ts';
import { sectionWords, type UseSection } from './sections.ts';
import { textTokenUnits, type CountedUnit } from './units.ts';

/** Where to look: a section in a Region, on a day. */
export interface Place {
  readonly model: Model;
  readonly section: UseSection;
  readonly date: string | undefined;
  /** The lists of one Region that have the section, newest first; at least one. */
  readonly lists: readonly PriceList[];
  /** The limit above which the prices for long context hold, where they do. */
  readonly above: number | undefined;
  /** Whether they do only because the usage was taken as one request. */
  readonly oneTaken: boolean;
}

/** A price, and the list that gives it. */
export interface Rated<R> {
  readonly rate: R;
  readonly list: PriceList;
}

/** The price of a unit that is counted. */
export function rateForUnit(place: Place, unit: CountedUnit): Rated<UnitRate> {
  return newest(place.lists, (list) => ratesOf(place, list, unit)[unit]) ?? unpriced(place, unit);
}

/** The price of images of one kind, with what had to be assumed about them. */
export function rateForImage(place: Place, image: ImageUsage): Rated<ImageRate> & { assumptions: readonly string[] } {
  const { model, section, lists } = place;
  const offers = lists.flatMap((list) => {
    const rates = list[section]?.images;
    return rates === undefined ? [] : [{ list, rates, match: matchImageRate(rates, image) }];
  });
  const first = offers[0] ?? unpriced(place, 'images');
  // A newer list without such images did not record them, so it ends nothing.
  const { list, rates, match } =
    offers.find(({ match }) => match.rate !== undefined || match.undecided.length > 0) ?? first;
  if (match.rate !== undefined) return { ...match, list };
  if (match.undecided.length > 0) {
    const choices = match.undecided.map((rate) => `"${describeImageRate(rate)}"`);
    const remedy = `Give size, quality or steps, for ${joinWords(choices, 'or')}.`;
    throw new InvalidUsageError('usage.images', 'too little is said to choose a price', remedy);
  }
  const facts = { modelId: model.id, unit: 'images', region: list.region, date: list.asOf };
  const asked = JSON.stringify({ ...image, count: undefined });
  const alike = rates.filter((rate) => (rate.custom ?? false) === (image.custom ?? false));
  throw new UnpricedUsageError(
    { ...facts, priced: (alike.length > 0 ? alike : rates).map((rate) => `"${describeImageRate(rate)}"`) },
    `images as asked for, ${asked}, have no recorded ${sectionWords[section]} price in ${listsInWords(lists)}`,
    'Ask for one of these; what others cost is unknown, not 0.',
  );
}

function newest<R>(lists: readonly PriceList[], pick: (list: PriceList) => R | undefined): Rated<R> | undefined {
  for (const list of lists) {
    const rate = pick(list);
    if (rate !== undefined) return { rate, list };
  }
  return undefined;
}

type Rates = Omit<OnDemand, 'longContext'>;

/** The prices that hold for a unit: those for long context are a set of their own, which no other price completes. */
function ratesOf({ section, above }: Pick<Place, 'section' | 'above'>, list: PriceList, unit: string): Rates {
  const { longContext, ...rates } = list[section] ?? {};
  if (above === undefined || !textTokenUnits.some((known) => known === unit)) return rates;
  if (longContext?.aboveInputTokens !== above) return {};
  const { aboveInputTokens: _, ...tokens } = longContext;
  return tokens;
}

function unpriced(place: Place, unit: keyof Rates): never {
  const { model, section, date, lists, above } = place;
  const { region, asOf } = lists[0]!;
  const has = (list: PriceList, some = section) => ratesOf({ section: some, above }, list, unit)[unit] !== undefined;
  const isLong = above !== undefined && textTokenUnits.some((known) => known === unit);
  const length = isLong ? ` for requests with more than ${above} input tokens` : '';
  const priced = [...new Set(lists.flatMap((list) => Object.keys(ratesOf(place, list, unit))))];
  const later = listsInForce(model, section, region).findLast(
    (list) => date !== undefined && list.asOf > date && has(list),
  );
  const others = siblings(model, section, { region, date }, has);
  const remedies = [
    ...(later === undefined ? [] : [`The price list of ${later.asOf} has them: pass { date: '${later.asOf}' }.`]),
    ...others,
  ];
  const hint = isLong && place.oneTaken ? ['Pass requests where the usage is the sum of several.'] : [];
  const unknown = isLong
    ? 'What they cost is unknown, not 0; the price for shorter requests does not hold.'
    : `What they cost is unknown, not 0; leave ${unit} out if nothing is charged for them.`;
  throw new UnpricedUsageError(
    { modelId: model.id, unit, region, date: asOf, priced },
    `${unit} have no recorded ${sectionWords[section]} price${length} in ${listsInWords(lists)}`,
    [...(remedies.length > 0 ? remedies : [unknown]), ...hint].join(' '),
  );
}

function listsInWords([list, ...older]: readonly PriceList[]): string {
  const { region, asOf } = list!;
  return `${region} (${older.length === 0 ? `price list of ${asOf}` : `price lists up to ${asOf}`})`;
}
