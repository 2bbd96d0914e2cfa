/** The tables of /pricing/: every price of one edition by kind, grouped by provider, with what newer lists say. */
import { models as catalogModels, type ImageRate, type Model } from 'bedrock-model-catalog';
import type { Footnotes } from './footnotes.ts';
import { imageRows, qualities, sameRequest } from './image-prices.ts';
import type { Edition } from './price-edition.ts';
import { plainCell, unitCell, type PriceTable } from './price-table.ts';
import { changed, differing, TableMaker, thousand, type TableKind } from './table-maker.ts';
import type { Reader } from './words.ts';

/** All tables of an edition. A table without rows has no groups. */
export function priceTables(
  edition: Edition,
  notes: Footnotes,
  reader: Reader,
  models: readonly Model[] = catalogModels,
): Readonly<Record<TableKind, PriceTable>> {
  const maker = new TableMaker(edition, notes, reader, models);
  return {
    text: textTable(maker),
    provisioned: provisionedTable(maker),
    customization: customizationTable(maker),
    images: imagesTable(maker),
    multimodal: multimodalTable(maker),
  };
}

function textTable(maker: TableMaker): PriceTable {
  const tokens = maker
    .priced()
    .filter(({ list }) => (list.onDemand?.inputTokens ?? list.onDemand?.outputTokens) && !list.onDemand?.inputImages);
  const rows = tokens.map((priced) =>
    maker.row(
      priced,
      [maker.tokens(priced, 'inputTokens'), maker.tokens(priced, 'outputTokens')],
      ['onDemand.inputTokens', 'onDemand.outputTokens'],
    ),
  );
  return maker.table(
    'text',
    ['prices.inputTokens', 'prices.outputTokens'],
    [...rows, ...maker.unpriced('text', 2)],
    'prices.per1K',
  );
}

function provisionedTable(maker: TableMaker): PriceTable {
  const { reader } = maker;
  const commitments = ['none', 'oneMonth', 'sixMonths'] as const;
  const rows = maker.priced('provisioned').flatMap((priced) =>
    (['base', 'custom'] as const).flatMap((side) => {
      const prices = priced.list.provisioned?.[side];
      if (prices === undefined) return [];
      const cells = commitments.map((commitment) => {
        const newer = priced.later?.provisioned?.[side]?.[commitment];
        return maker.later(
          plainCell(prices[commitment], reader),
          priced,
          newer === prices[commitment] ? undefined : newer,
        );
      });
      return [
        maker.row(
          priced,
          cells,
          [`provisioned.${side}`],
          side === 'custom' ? reader.t('prices.customModel') : undefined,
        ),
      ];
    }),
  );
  return maker.table(
    'provisioned',
    commitments.map((commitment) => `prices.commitment.${commitment}` as const),
    rows,
  );
}

function customizationTable(maker: TableMaker): PriceTable {
  const { reader } = maker;
  const rows = maker.priced('customization').map((priced) => {
    const { trainTokens, trainImages, storage } = priced.list.customization ?? {};
    const newer = priced.later?.customization;
    const cells = [
      maker.later(thousand(trainTokens, reader), priced, changed(trainTokens, newer?.trainTokens)),
      maker.later(unitCell(trainImages, reader), priced, differing(trainImages?.usd, newer?.trainImages?.usd)),
      maker.later(unitCell(storage, reader), priced, differing(storage?.usd, newer?.storage?.usd)),
    ];
    return maker.row(priced, cells, ['customization']);
  });
  return maker.table('customization', ['prices.trainTokens', 'prices.trainImages', 'prices.storage'], rows);
}

function imagesTable(maker: TableMaker): PriceTable {
  const { reader } = maker;
  const rows = maker.priced().flatMap((priced) => {
    const rates = priced.list.onDemand?.images ?? [];
    const mixed = rates.some(({ custom }) => custom);
    const later = priced.later?.onDemand?.images;
    const newer = (rate: ImageRate) => maker.newer(priced, differing(rate.usd, later && sameRequest(later, rate)?.usd));
    return imageRows(rates, reader, newer).map(({ custom, size, cells }) => {
      const side = reader.t(custom ? 'prices.customModel' : 'prices.baseModel');
      return maker.row(priced, cells, ['onDemand.images'], mixed ? `${size} · ${side}` : size);
    });
  });
  const columns = qualities.map((quality) => `prices.quality.${quality}` as const);
  return maker.table('images', columns, [...rows, ...maker.unpriced('image', qualities.length)], 'prices.perImage');
}

function multimodalTable(maker: TableMaker): PriceTable {
  const { reader } = maker;
  const rows = maker
    .priced()
    .filter(({ list }) => list.onDemand?.inputImages)
    .map((priced) => {
      const { inputImages } = priced.list.onDemand ?? {};
      const image = unitCell(inputImages, reader);
      const newer = differing(inputImages?.usd, priced.later?.onDemand?.inputImages?.usd);
      return maker.row(
        priced,
        [maker.tokens(priced, 'inputTokens'), maker.later(image, priced, newer)],
        ['onDemand.inputTokens', 'onDemand.inputImages'],
      );
    });
  return maker.table('multimodal', ['prices.inputTokens', 'prices.inputImages'], rows);
}
