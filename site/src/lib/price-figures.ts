/** The prices in the band of key figures: what the most used units cost by use, each with its way of calling and its day. */
import { regions, useSections, type Model, type UseSection } from 'bedrock-model-catalog';
import { evidenceFor, type Remark } from './model-facts.ts';
import type { Footnotes } from './footnotes.ts';
import { longDate, money } from './format.ts';
import type { KeyFigure } from './model-plate.ts';
import { rateCell } from './price-table.ts';
import { firstRegion, imageRatesIn, listsOf, newestRates, type DatedRate } from './use-rates.ts';
import type { Reader } from './words.ts';

/** More would make the band a table. */
const MOST = 3;

/** The newest prices of the Region that is shown first; of a retired model the last. One figure says that there are none. */
export function priceFigures(model: Model, notes: Footnotes, reader: Reader): readonly KeyFigure[] {
  const region = firstRegion(model);
  const section = region && useSections.find((each) => listsOf(model, region).some((list) => list[each]));
  if (region === undefined || section === undefined) {
    return [{ label: reader.t('prices.price'), value: reader.t('plate.noPrice'), cites: [], disputes: [] }];
  }
  const rates = newestRates(model, region, section)
    .filter(({ unit, above }) => above === undefined && !unit.startsWith('cache'))
    .slice(0, MOST);
  const told = model.prices.some((list) => list.onDemandGlobal);
  const how = told || section !== 'onDemand' ? reader.t(`prices.section.${section}.how`) : undefined;
  const figures = rates.map((rate) => rateFigure(model, section, rate, how, notes, reader));
  return figures.length < MOST ? [...figures, ...imageFigure(model, section, how, notes, reader)] : figures;
}

function rateFigure(
  model: Model,
  section: UseSection,
  { unit, rate, list }: DatedRate,
  how: string | undefined,
  notes: Footnotes,
  reader: Reader,
): KeyFigure {
  const { t } = reader;
  const cell = rateCell(rate, reader);
  const own = { inputTokens: t('plate.priceIn'), outputTokens: t('plate.priceOut') } as const;
  const label = unit === 'inputTokens' || unit === 'outputTokens' ? own[unit] : t(`prices.${unit}`);
  const price = cell.state === 'price' ? cell : { figure: '', unit: undefined, same: undefined };
  return {
    label,
    value: price.figure,
    unit: price.unit,
    detail: detailOf([price.same, how], list, reader),
    cites: [notes.cite(list.source, list.asOf, list.region)],
    disputes: disputesFor(model, `prices.${section}.${unit}`, notes, reader),
  };
}

/** The cheapest image of the base model, where the price depends on what is asked for. */
function imageFigure(
  model: Model,
  section: UseSection,
  how: string | undefined,
  notes: Footnotes,
  reader: Reader,
): readonly KeyFigure[] {
  const { t, lang } = reader;
  const region = firstRegion(model)!;
  const list = listsOf(model, region).find((each) => imageRatesIn(each, section).length > 0);
  const base = list === undefined ? [] : imageRatesIn(list, section).filter((rate) => !rate.custom);
  if (list === undefined || base.length === 0) return [];
  const cheapest = base.reduce((a, b) => (b.usd < a.usd ? b : a));
  return [
    {
      label: t('plate.priceImage'),
      value: t('plate.from', { price: money(cheapest.usd, lang) }),
      unit: t('prices.perImage'),
      detail: detailOf([how], list, reader),
      cites: [notes.cite(list.source, list.asOf, list.region)],
      disputes: disputesFor(model, `prices.${section}.images`, notes, reader),
    },
  ];
}

function detailOf(parts: readonly (string | undefined)[], list: DatedRate['list'], { lang }: Reader): string {
  const place = `${longDate(list.asOf, lang)}, ${regions[list.region].name}`;
  return [...parts.filter((part) => part !== undefined), place].join(' · ');
}

/** The band says that there is a dispute, the prices say what it is about. */
function disputesFor(model: Model, field: string, notes: Footnotes, reader: Reader): readonly Remark[] {
  return evidenceFor(model, field, notes, reader).disputes.map(({ text, cite }) => ({ text, cite }));
}
