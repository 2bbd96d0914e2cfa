/** One dated edition of the price tables: which list holds for a model, and what a newer list says instead. */
import { priceListFor, type Model, type PriceList, type PriceSection, type RegionId } from 'bedrock-model-catalog';

/** A day and a Region. */
export interface Edition {
  readonly date: string;
  readonly region: RegionId;
}

/** A model in an edition, with the list in force then and the newest list, if that is a later one. */
export interface Priced {
  readonly model: Model;
  readonly list: PriceList;
  readonly later: PriceList | undefined;
}

/** The models that have a section on the day of the edition. */
export function pricedModels(models: readonly Model[], section: PriceSection, edition: Edition): readonly Priced[] {
  return models.flatMap((model) => {
    const list = priceListFor(model, section, edition);
    const newest = priceListFor(model, section, { region: edition.region });
    return list === undefined ? [] : [{ model, list, later: newest === list ? undefined : newest }];
  });
}

/** Whether a model was there on a day: released by then, or named by a source of that day or before. */
export function knownOn(model: Model, date: string): boolean {
  const days = model.lifecycle.released ? [model.lifecycle.released] : model.sources.map(({ asOf }) => asOf);
  return days.some((day) => day <= date);
}

/** The edition that the catalog began with. */
export const firstEdition = { date: '2024-06-21', region: 'us-east-1' } as const satisfies Edition;

/** The editions with a page of their own, `/pricing/<date>/`, newest first. */
export const editions: readonly Edition[] = [firstEdition];
