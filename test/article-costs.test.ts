/** Reaches every figure of the article's price tables through the functions that count with prices. */
import {
  compareCommitments,
  customModelCost,
  estimateCost,
  rankByCost,
  getModel,
  type Commitment,
  type Model,
  type ModelId,
} from 'bedrock-model-catalog';
import { describe, expect, test } from 'vitest';
import * as article from './fixtures/article-2024-06-21.ts';

const at = { region: 'us-east-1', date: '2024-06-21' } as const;
const pricedBy = (cell: string): Model[] => article.pricedModels[cell]!.map((id) => getModel(id as ModelId));
/** '0.0188 USD' → '0.0188'; 'N/A' → undefined. */
const figure = (cell: string) => (cell === 'N/A' ? undefined : String(Number(/^([\d.]+) USD$/.exec(cell)![1])));
const refused = (call: () => unknown) => expect(call).toThrow(expect.objectContaining({ name: 'UnpricedUsageError' }));
const withUnits = { requestsPerHour: 0, modelUnits: 1, hoursPerMonth: 1 };

/** How many figures were reached, for the test at the end. */
let reached = 0;
const reach = (actual: string | null | undefined, expected: string | undefined) => {
  expect(actual ?? undefined).toBe(expected);
  reached += 1;
};

/** A price per 1,000 tokens is the cost of 1,000 tokens; where the cell says N/A, the cost is refused. */
function reachTokens(model: Model, unit: 'inputTokens' | 'outputTokens', cell: string): void {
  const cost = () => estimateCost(model, { [unit]: 1000 }, at).exact;
  if (figure(cell) === undefined) refused(cost);
  reach(figure(cell) === undefined ? undefined : cost(), figure(cell));
}

/** The price of a model unit for an hour is what an hour of one model unit costs. */
function reachCommitments(model: Model, cell: string): void {
  if (cell === '-') return refused(() => compareCommitments(model, withUnits, at));
  const cells = /^no commitment: (.+) 1-month commitment: (.+) 6-month commitment: (.+)$/.exec(cell)!.slice(1);
  const { choices } = compareCommitments(model, withUnits, at);
  for (const [i, way] of (['none', 'oneMonth', 'sixMonths'] as const).entries()) {
    reach(choices.find((choice) => choice.way === way)!.exact, figure(cells[i]!));
  }
}

/** Training on 1,000 tokens, or on one image, and a month of storage. */
function reachFineTuning(model: Model, cell: string): void {
  if (cell === '-') return refused(() => customModelCost(model, { trainTokens: 1000, storageMonths: 1 }, at));
  const [, per, training, storage] =
    /^Train\(per (1000 tokens|image seen)\): (.+) Store each custom model\(per month\): (.+)$/.exec(cell)!;
  const trained = per === 'image seen' ? { trainImages: 1 } : { trainTokens: 1000 };
  const { lines } = customModelCost(model, { ...trained, storageMonths: 1 }, at);
  reach(lines[0]!.exact, figure(training!));
  reach(lines[1]!.exact, figure(storage!));
}

/** One image of each size: of the size named, or one pixel wider where the cell says "larger". */
function reachImages(
  model: Model,
  cell: string,
  rest: { quality: 'standard' | 'premium'; steps?: number; custom?: true },
) {
  const rates = /(Up to |Larger than )?(\d+) ?x ?(\d+)(?: or smaller)?: (\S+ USD)/gi;
  for (const [, before, width, height, price] of cell.matchAll(rates)) {
    const size = { width: Number(width) + (before === 'Larger than ' ? 1 : 0), height: Number(height) };
    reach(estimateCost(model, { images: { count: 1, size, ...rest } }, at).exact, figure(price!));
  }
}

describe.each(article.textPriceTable)('%s | %s', (_, cell, input, output, provisioned, fineTuning) => {
  test.each(pricedBy(cell!))('$id', (model) => {
    reachTokens(model, 'inputTokens', input!);
    reachTokens(model, 'outputTokens', output!);
    reachCommitments(model, provisioned!);
    reachFineTuning(model, fineTuning!);
  });
});

describe.each(article.stepPriceTable)('%s | %s', (_, cell, standard, premium, provisioned, fineTuning) => {
  test.each(pricedBy(cell!))('$id', (model) => {
    reachImages(model, standard!, { quality: 'standard', steps: 50 });
    reachImages(model, premium!, { quality: 'premium', steps: 52 });
    refused(() => estimateCost(model, { images: { count: 1, size: '512x512', steps: 51 } }, at));
    reachCommitments(model, provisioned!);
    reachFineTuning(model, fineTuning!);
  });
});

test.each(article.qualityPriceTable)('%s | %s', (_, cell, standard, premium, provisioned, fineTuning) => {
  const custom = cell!.endsWith('(custom models)') ? ({ custom: true } as const) : {};
  for (const model of pricedBy(cell!)) {
    reachImages(model, standard!, { quality: 'standard', ...custom });
    reachImages(model, premium!, { quality: 'premium', ...custom });
    if (fineTuning !== '-') reachFineTuning(model, fineTuning!);
    if (!custom.custom) {
      reachCommitments(model, provisioned!);
      continue;
    }
    const cells = /^no commitment: (.+) 1-month commitment: (.+) 6-month commitment: (.+)$/
      .exec(provisioned!)!
      .slice(1);
    for (const [i, commitment] of (['none', 'oneMonth', 'sixMonths'] satisfies Commitment[]).entries()) {
      const plan = { trainImages: 1, storageMonths: 6, serving: { commitment } };
      const serving = customModelCost(model, plan, at).lines.find(({ item }) => item === 'serving')!;
      reach(String(serving.unitPrice.usd), figure(cells[i]!));
      expect(serving.usd).toBeCloseTo(730 * serving.unitPrice.usd, 6);
    }
  }
});

test.each(article.embeddingPriceTable)('%s | %s', (_, cell, input, image, provisioned, fineTuning) => {
  for (const model of pricedBy(cell!)) {
    reachTokens(model, 'inputTokens', input!);
    // The heading says "per 1000"; the catalog takes the figure for one image and keeps the heading as a dispute.
    reach(estimateCost(model, { inputImages: 1 }, at).exact, figure(image!));
    reachCommitments(model, provisioned!);
    reachFineTuning(model, fineTuning!);
  }
});

test('every figure, and every N/A, was reached', () => {
  const perModel = [
    ...article.textPriceTable,
    ...article.stepPriceTable,
    ...article.qualityPriceTable,
    ...article.embeddingPriceTable,
  ].map(([, cell, ...cells]) => {
    const figures = cells.join(' ').match(/[\d.]+ USD|N\/A/g) ?? [];
    return figures.length * article.pricedModels[cell!]!.length;
  });
  expect(perModel.reduce((sum, count) => sum + count, 0)).toBe(144);
  expect(reached).toBe(144);
});

test('the article ranks by the figures of its table', () => {
  const usage = { inputTokens: 1000, outputTokens: 1000, ...at } as const;
  const { ranking } = rankByCost({ ...usage, status: ['active', 'legacy', 'retired'] });
  const rows = article.textPriceTable.filter(([, , , output]) => output !== 'N/A');
  const expected = rows.flatMap(([, cell, input, output]) =>
    pricedBy(cell!).map(({ id }) => ({ id, units: Math.round(1e6 * (parseFloat(input!) + parseFloat(output!))) })),
  );
  expect(ranking.map(({ model }) => model.id)).toEqual(
    expected.sort((a, b) => a.units - b.units || (a.id < b.id ? -1 : 1)).map(({ id }) => id),
  );
});
