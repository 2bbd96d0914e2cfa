/** The price list to reckon with, or an error that says where, when and for which calls there is one. */
import type { Model, PriceList, ProfileScope } from '#catalog';
import { checkWhere } from './check-where.ts';
import { InvalidUsageError, UnpricedUsageError } from './errors.ts';
import { joinWords } from './nearest.ts';
import { defaultRegion, listsInForce, pricedRegions, regionsOf, type PriceListOptions } from './price-list.ts';
import { insteadOf, sectionWords, useSections, type PriceSection, type UseSection } from './sections.ts';

/** Where and when, and for the Region taken where none is given: through which profile. */
interface Where extends PriceListOptions {
  readonly profile?: ProfileScope | undefined;
}

/**
 * The list in force of the section in the Region given, else in the one taken. Throws an `InvalidUsageError` where the
 * day is none or a Region must be chosen, an `UnpricedUsageError` where no list is in force.
 */
export function listInForce(
  model: Model,
  { region, date, profile }: Where,
  section: PriceSection = 'onDemand',
): PriceList {
  checkWhere('options', { region, date });
  const geography = profile === 'global' ? undefined : profile;
  const taken = region ?? defaultRegion(model, section, date, geography);
  const list = taken === undefined ? undefined : listsInForce(model, section, taken, date)[0];
  if (list !== undefined) return list;

  const choices = region === undefined ? regionsOf(model, section, date, geography) : [];
  if (choices.length > 1) {
    const several =
      geography === undefined ? 'several Regions, but not for us-east-1' : `several Regions of ${geography}`;
    const problem = `not given, and ${model.id} has prices for ${several}`;
    throw new InvalidUsageError('options.region', problem, `Expected ${joinWords(choices, 'or')}.`);
  }
  const words = sectionWords[section];
  const facts = { modelId: model.id, unit: undefined, region, date };
  const others = siblings(model, section, { region, date });
  const refuse = (priced: readonly string[], where: string, remedies: readonly string[]): never => {
    throw new UnpricedUsageError({ ...facts, priced }, `no ${words} price is recorded${where}`, remedies.join(' '));
  };
  const regions = pricedRegions(model, section, date);
  if (regions.length > 0 && region === undefined) {
    const remedy = 'Leave profile out to ask for the prices of these, or pass the Region that you call.';
    return refuse(regions, ` for a Region of ${geography}`, [remedy, ...others]);
  }
  if (regions.length > 0) {
    const when = date === undefined ? '' : ` on or before ${date}`;
    return refuse(regions, ` for ${region}${when}`, ['Pass one of these as options.region.', ...others]);
  }
  const days = model.prices.filter((later) => later[section] !== undefined).map(({ asOf }) => asOf);
  if (days.length > 0) {
    const remedies = ['Pass a later options.date.', ...others];
    return refuse([...new Set(days)].sort(), ` on or before ${date}`, remedies);
  }
  const unknown = 'What it costs is unknown, not 0; `prices` of the model holds what is recorded.';
  return refuse([], '', others.length > 0 ? others : [unknown]);
}

/** The sections nearest to one that are recorded, as remedies; `has` narrows them to lists that hold what is sought. */
export function siblings(
  model: Model,
  section: PriceSection,
  { region, date }: PriceListOptions,
  has: (list: PriceList, section: UseSection) => boolean = () => true,
): readonly string[] {
  const asked = useSections.find((known) => known === section);
  if (asked === undefined) return [];
  const isMeant = (list: PriceList) =>
    (region === undefined || list.region === region) && (date === undefined || list.asOf <= date);
  const recorded = useSections.filter(
    (other) =>
      other !== asked && model.prices.some((list) => isMeant(list) && list[other] !== undefined && has(list, other)),
  );
  return insteadOf(asked, recorded, region === undefined ? '' : ` for ${region}`);
}
