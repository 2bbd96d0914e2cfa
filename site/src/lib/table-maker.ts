/** The parts of the tables of /pricing/: rows of models with newer prices and disputes, and the table around them. */
import { regions, type Model, type PriceList, type PriceSection, type TokenRate } from 'bedrock-model-catalog';
import { disputesOf } from './fact-sources.ts';
import type { Footnote, Footnotes } from './footnotes.ts';
import { longDate, money, perMillion, perThousand } from './format.ts';
import { disputeRemark } from './model-facts.ts';
import { fullName } from './model-plate.ts';
import { knownOn, pricedModels, type Edition, type Priced } from './price-edition.ts';
import { groupedByProvider, type ModelPriceRow } from './price-rows.ts';
import { aligned, tokenCell } from './price-table.ts';
import type { LaterPrice, PriceCell, PriceColumn, PriceTable } from './price-table.ts';
import type { Reader, Word } from './words.ts';

/** The kinds of tables, in the order of the page. */
export const tableKinds = ['text', 'provisioned', 'customization', 'images', 'multimodal'] as const;
/** A kind of table. */
export type TableKind = (typeof tableKinds)[number];

/** Makes rows and tables of one edition, and cites what they rest on. */
export class TableMaker {
  readonly #edition: Edition;
  readonly #notes: Footnotes;
  /** Who reads the tables. */
  readonly reader: Reader;
  readonly #models: readonly Model[];

  constructor(edition: Edition, notes: Footnotes, reader: Reader, models: readonly Model[]) {
    this.#edition = edition;
    this.#notes = notes;
    this.reader = reader;
    this.#models = models;
    for (const list of this.#lists(models)) this.#cite(list);
  }

  /** The models with a section on the day of the edition. */
  priced(section: PriceSection = 'onDemand'): readonly Priced[] {
    return pricedModels(this.#models, section, this.#edition);
  }

  /** The lists of the edition itself. */
  #lists(models: readonly Model[]): readonly PriceList[] {
    const { date, region } = this.#edition;
    return models.flatMap(({ prices }) => prices.filter((list) => list.asOf === date && list.region === region));
  }

  #cite({ source, asOf, region }: PriceList): Footnote {
    return this.#notes.cite(source, asOf, region);
  }

  /** A token price per thousand, as in the tables of that time; what a newer list says, in the same unit. */
  tokens(priced: Priced, unit: 'inputTokens' | 'outputTokens'): PriceCell {
    const rate = priced.list.onDemand?.[unit];
    const silent = unit === 'outputTokens' && !priced.model.output.includes('text');
    if (rate === undefined && silent) return { state: 'notApplicable' };
    return this.later(thousand(rate, this.reader), priced, changed(rate, priced.later?.onDemand?.[unit]));
  }

  /** A cell with what the newer list says; `usd` is its price where it differs. */
  later(cell: PriceCell, priced: Priced, usd: string | number | null | undefined): PriceCell {
    const later = this.newer(priced, usd);
    return cell.state === 'price' && later !== undefined ? { ...cell, later } : cell;
  }

  /** A newer price with its date; `undefined` where there is none. */
  newer({ later }: Priced, usd: string | number | null | undefined): LaterPrice | undefined {
    if (later === undefined || usd === undefined || usd === null) return undefined;
    const { lang } = this.reader;
    return { figure: money(usd, lang), date: longDate(later.asOf, lang), cite: this.#cite(later) };
  }

  /** A row of a model; `fields` are the prices in it, as paths below `prices`, for what sources dispute. */
  row({ model, list }: Priced, cells: readonly PriceCell[], fields: readonly string[], detail?: string): ModelPriceRow {
    const disputes = fields.flatMap((field) => disputesOf(model, `prices.${field}`));
    const remarks = [
      ...(list.note ? [{ text: list.note, cite: this.#cite(list) }] : []),
      ...disputes.map((dispute) => disputeRemark(dispute, this.#notes, this.reader)),
    ];
    return { model, label: fullName(model), slug: model.slug, status: model.lifecycle.status, detail, cells, remarks };
  }

  /** Models of a modality that were there and have no price: a row that says so. */
  unpriced(modality: Model['modality'], columns: number): readonly ModelPriceRow[] {
    const { t } = this.reader;
    const priced = new Set(this.priced().map(({ model }) => model));
    return this.#models
      .filter((model) => model.modality === modality && !priced.has(model) && knownOn(model, this.#edition.date))
      .map((model) => ({
        ...{ model, label: fullName(model), slug: model.slug, status: model.lifecycle.status },
        cells: Array.from({ length: columns }, () => ({ state: 'notRecorded' }) as const),
        remarks: [{ text: t('pricing.noPrice') }],
      }));
  }

  /** A table of rows, in the order of the providers. With `unit`, the heads of the columns say it and the cells do not. */
  table(
    kind: TableKind,
    words: readonly Word[],
    rows: readonly ModelPriceRow[],
    unit?: 'prices.per1K' | 'prices.perImage',
  ): PriceTable {
    const { t, lang } = this.reader;
    const { date, region } = this.#edition;
    const columns: PriceColumn[] = words.map((word) => ({ label: t(word), detail: unit && t(unit) }));
    const lists = this.#lists(rows.map(({ model }) => model));
    const place = t('prices.place', { name: regions[region].name, region });
    return aligned({
      id: `${kind}-table`,
      caption: [t(`pricing.${kind}.caption`), place, longDate(date, lang)].join(' · '),
      cites: [...new Set(lists.map((list) => this.#cite(list)))],
      columns,
      groups: groupedByProvider(rows, unit === undefined),
      notes: [],
    });
  }
}

/** A token price per thousand. */

/** A token price per thousand. */
export function thousand(rate: TokenRate | undefined, reader: Reader): PriceCell {
  return tokenCell(rate && { usd: Number(perThousand(rate)), per: '1K tokens' }, reader);
}

/** The newer price per thousand tokens, where it differs. */
export function changed(old: TokenRate | undefined, next: TokenRate | undefined): string | undefined {
  return old && next && perMillion(old) !== perMillion(next) ? perThousand(next) : undefined;
}

/** The newer price, where it differs. */
export function differing(old: number | undefined, next: number | undefined): number | undefined {
  return old === next ? undefined : next;
}
