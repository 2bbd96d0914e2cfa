/** How a model's prices by use went from list to list in one Region: in words, as a plot, and as dated figures. */
import { useSections, type Model, type RegionId, type UseSection } from 'bedrock-model-catalog';
import type { Branch } from './client/calculator-tree.ts';
import { longDate, money, perMillion } from './format.ts';
import { aligned, isTokenRate, rateCell, type PriceTable } from './price-table.ts';
import { stepPlot, type Series } from './step-plot.ts';
import { caption, imageTable, modernCell, rateLabel, withUnit, type PriceContext } from './use-prices.ts';
import { imageRatesIn, keyOf, listsOf, ratesIn, type DatedRate } from './use-rates.ts';
import type { Reader } from './words.ts';

/** The history of a section in a Region. */
export interface PriceHistory {
  readonly section: UseSection;
  /** What happened to each unit, in sentences. */
  readonly sentences: readonly string[];
  readonly plot: Branch | undefined;
  /** All dated figures. */
  readonly tables: readonly PriceTable[];
}

/** The histories of the sections of which a Region has several lists; older images by size stand there as tables. */
export function historiesOf(context: PriceContext): readonly PriceHistory[] {
  const { model, region, reader } = context;
  return useSections.flatMap((section): readonly PriceHistory[] => {
    const runs = runsOf(model, region, section);
    const images = listsOf(model, region).filter((list) => imageRatesIn(list, section).length > 0);
    const older = images.slice(1).map((list) => imageTable(context, section, list));
    if (runs.length === 0 && older.length === 0) return [];
    const tables = runs.length === 0 ? older : [datedTable(context, section), ...older];
    return [{ section, sentences: runs.map((run) => sentence(run, reader)), plot: plotOf(runs, reader), tables }];
  });
}

/** The rates of one unit on several days, oldest first. */
type Run = readonly [DatedRate, DatedRate, ...DatedRate[]];

/** The units that several lists of a Region price. */
export function runsOf(model: Model, region: RegionId, section: UseSection): readonly Run[] {
  const byUnit = new Map<string, DatedRate[]>();
  for (const list of [...listsOf(model, region)].reverse()) {
    for (const rate of ratesIn(list, section)) byUnit.set(keyOf(rate), [...(byUnit.get(keyOf(rate)) ?? []), rate]);
  }
  return [...byUnit.values()].filter((rates): rates is [DatedRate, DatedRate] => rates.length > 1);
}

/** A price as a number and as it is written: tokens per million, so that lists in either unit compare. */
function comparable({ rate }: DatedRate, { t, lang }: Reader): { value: number; figure: string; unit: string } {
  if (isTokenRate(rate)) {
    const figure = perMillion(rate);
    return { value: Number(figure), figure: money(figure, lang), unit: t('prices.per1M') };
  }
  const cell = rateCell(rate, { t, lang });
  return { value: rate.usd, figure: money(rate.usd, lang), unit: cell.state === 'price' ? (cell.unit ?? '') : '' };
}

function sentence(run: Run, reader: Reader): string {
  const { t, lang } = reader;
  const [first, last] = [run[0], run.at(-1)!];
  const [from, to] = [first, last].map((rate) => ({
    ...comparable(rate, reader),
    day: longDate(rate.list.asOf, lang),
  })) as [Told, Told];
  const { label, detail } = rateLabel(first, reader);
  const named = { unit: detail === undefined ? label : `${label} (${detail})`, per: from.unit };
  const moved = new Set(run.map((rate) => comparable(rate, reader).value)).size > 1;
  if (!moved) return t('history.same', { ...named, price: from.figure, from: from.day, to: to.day });
  const values = { ...named, old: from.figure, from: from.day, next: to.figure, to: to.day };
  const percent = Math.max(1, Math.round((Math.abs(to.value - from.value) / from.value) * 100));
  if (to.value === from.value) return t('history.back', values);
  return t(to.value < from.value ? 'history.fell' : 'history.rose', { ...values, percent });
}

interface Told {
  readonly value: number;
  readonly figure: string;
  readonly unit: string;
  readonly day: string;
}

/** Input and output tokens; where neither was priced twice, the first unit that was. Units of other kinds do not share a scale. */
function plotOf(runs: readonly Run[], reader: Reader): Branch | undefined {
  const main = runs.filter(
    ([{ unit, above }]) => above === undefined && (unit === 'inputTokens' || unit === 'outputTokens'),
  );
  const shown = main.length > 0 ? main : runs.slice(0, 1);
  if (shown.length === 0) return undefined;
  const series = shown.map((run): Series => {
    const readings = run.map((rate) => ({ day: rate.list.asOf, ...comparable(rate, reader) }));
    return { name: rateLabel(run[0], reader).label, readings };
  });
  const month = new Intl.DateTimeFormat(reader.lang, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return stepPlot(series, {
    title: shown.map((run) => sentence(run, reader)).join(' '),
    day: (day) => month.format(new Date(day)),
  });
}

function datedTable(context: PriceContext, section: UseSection): PriceTable {
  const { model, region, notes, reader } = context;
  const lists = listsOf(model, region).filter((list) => ratesIn(list, section).length > 0);
  const kinds = new Map(lists.flatMap((list) => ratesIn(list, section).map((rate) => [keyOf(rate), rate] as const)));
  return aligned({
    id: `history-${section}-${region}`,
    caption: caption(context, reader.t(`prices.section.${section}`)),
    cites: [],
    columns: lists.map((list) => ({
      label: longDate(list.asOf, reader.lang),
      cite: notes.cite(list.source, list.asOf, region),
    })),
    groups: [
      {
        rows: [...kinds].map(([key, kind]) =>
          withUnit({
            ...rateLabel(kind, reader),
            cells: lists.map((list) =>
              modernCell(ratesIn(list, section).find((rate) => keyOf(rate) === key)?.rate, reader),
            ),
            remarks: [],
          }),
        ),
      },
    ],
    notes: [...new Set(lists.flatMap(({ note }) => note ?? []))],
  });
}
