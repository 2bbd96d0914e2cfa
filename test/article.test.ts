/** Holds the catalog as of 2024-06-21 against the article of that day, where it began: every row and figure of its tables. */
import { readFileSync } from 'node:fs';
import { catalogAt, getModel, providers, useCases } from 'bedrock-model-catalog';
import type { Model, PriceList } from 'bedrock-model-catalog';
import { describe, expect, test } from 'vitest';
import * as article from './fixtures/article-2024-06-21.ts';

const SOURCE = 'konishi-2024-06-21';
const DAY = '2024-06-21';

const { models } = catalogAt(DAY);
const catalogModel = (id: string): Model => getModel(id, models);
type Section = 'onDemand' | 'provisioned' | 'customization';

const fromArticle = (model: Model) => model.sources.find(({ source }) => source === SOURCE);
const wording = (model: Model): Readonly<Record<string, string>> => fromArticle(model)?.wording ?? {};

/** A section of the price list in force: the newest one up to the article's day that has the section. */
function inForce<S extends Section>(model: Model, section: S): PriceList[S] | undefined {
  const lists = model.prices.filter((list) => list.region === 'us-east-1' && list.asOf <= DAY && list[section]);
  return lists.sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0]?.[section];
}

/** '0.0188 USD' → 0.0188; 'N/A' → null. */
function usd(cell: string): number | null {
  if (cell === 'N/A') return null;
  const digits = /^(\d+\.\d+) USD$/.exec(cell)?.[1];
  if (!digits) throw new Error(`not a price: ${cell}`);
  return Number(digits);
}

/** 'no commitment: … 1-month commitment: … 6-month commitment: …', or '-' for no such option. */
function commitments(cell: string) {
  if (cell === '-') return undefined;
  const parts = /^no commitment: (.+) 1-month commitment: (.+) 6-month commitment: (.+)$/.exec(cell);
  if (!parts) throw new Error(`not commitments: ${cell}`);
  return { none: usd(parts[1]!), oneMonth: usd(parts[2]!), sixMonths: usd(parts[3]!) };
}

/** 'Train(per …): … Store each custom model(per month): …', or '-' for no fine-tuning. */
function customization(cell: string) {
  if (cell === '-') return undefined;
  const parts = /^Train\(per (1000 tokens|image seen)\): (.+) Store each custom model\(per month\): (.+)$/.exec(cell);
  if (!parts) throw new Error(`not fine-tuning: ${cell}`);
  const train = parts[1] === '1000 tokens' ? 'trainTokens' : 'trainImages';
  const per = parts[1] === '1000 tokens' ? '1K tokens' : 'image';
  return { [train]: { usd: usd(parts[2]!), per }, storage: { usd: usd(parts[3]!), per: 'month' } };
}

/** '512x512: 0.008 USD 1024X1024: 0.01 USD' and its like → one rate a size. */
function imageRates(cell: string, rest: object) {
  const rates = /(Up to |Larger than )?(\d+) ?x ?(\d+)( or smaller)?: (\S+ USD)/gi;
  return [...cell.matchAll(rates)].map(([, before, width, height, after, price]) => {
    const largest = before === 'Up to ' || after !== undefined;
    const key = largest ? 'maxSize' : before === undefined ? 'size' : 'largerThan';
    return { ...rest, [key]: `${width}x${height}`, usd: usd(price!) };
  });
}

const perToken = (price: number | null) => (price === null ? undefined : { usd: price, per: '1K tokens' });
const base = (cell: string) => {
  const prices = commitments(cell);
  return prices && { base: prices };
};
/** Drops keys without a value, as the catalog leaves out what has no price. */
const recorded = (object: object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const pricedBy = (model: string) => article.pricedModels[model]!.map(catalogModel);

// prettier-ignore
const LANGUAGES = {
  'Chinese (Sim.)': 'zh-Hans', 'Chinese (trad)': 'zh-Hant', Arabic: 'ar', Chinese: 'zh', Czech: 'cs', Dutch: 'nl',
  English: 'en', Filipino: 'fil', French: 'fr', German: 'de', Hebrew: 'he', Hindi: 'hi', Italian: 'it', Japanese: 'ja',
  Kannada: 'kn', Korean: 'ko', Malayalam: 'ml', Marathi: 'mr', Polish: 'pl', Portuguese: 'pt', Russian: 'ru',
  Spanish: 'es', Swedish: 'sv', Tamil: 'ta', Telugu: 'te', Turkish: 'tr',
};
const MORE = /and others|multiple other languages|Multilingual in 100\+ languages|(\d+) Languages/;

/** A cell of languages → the tags it names, whether it says that there are more, and how many in all. */
function languages(cell: string) {
  let left = cell.replace(MORE, '').replace(/\((GA|Preview)\)/g, '');
  const tags = Object.entries(LANGUAGES).flatMap(([name, tag]) => {
    const found = left.includes(name);
    left = left.replace(name, '');
    return found ? [tag] : [];
  });
  expect(left.replace(/\band\b|[,.\s]/g, ''), 'every word of the cell is understood').toBe('');
  const count = MORE.exec(cell)?.[1];
  return { tags, more: MORE.test(cell), count: count === undefined ? undefined : Number(count) };
}

test('the article has 31 models, 30 price rows, and each is transcribed', () => {
  expect(article.modelTable.map((row) => row.length)).toEqual(Array(31).fill(7));
  const priceRows = [
    ...article.textPriceTable,
    ...article.stepPriceTable,
    ...article.qualityPriceTable,
    ...article.embeddingPriceTable,
  ];
  expect(priceRows.map((row) => row.length)).toEqual(Array(30).fill(6));
});

test('the models that cite the article are those of its model table', () => {
  const citing = models.filter((model) => fromArticle(model)).map(({ id }) => id);
  expect(citing.sort()).toEqual(article.modelTable.map((row) => row[2]).sort());
});

test('the models with a price of the article are those of its price tables', () => {
  const priced = models.filter(({ prices }) => prices.some(({ source }) => source === SOURCE)).map(({ id }) => id);
  expect(priced.sort()).toEqual([...new Set(Object.values(article.pricedModels).flat())].sort());
});

describe.each(article.modelTable)('%s | %s', (provider, cell, id, maxTokens, modality, languageCell, useCaseCell) => {
  const model = catalogModel(id!);

  test('has its provider, name, version and modality', () => {
    const name = cell!.replace('[Legacy version] ', '').replace(/[()]/g, '');
    expect(providers[model.provider].name).toBe(provider);
    expect([model.name, model.version].filter(Boolean).join(' ')).toBe(name);
    expect(model.modality).toBe(modality!.toLowerCase());
  });

  test('is legacy on the day of the article if the article says so', () => {
    const legacy = cell!.startsWith('[Legacy version]');
    expect(wording(model).name).toBe(legacy ? cell : undefined);
    if (legacy) expect(model.lifecycle.legacy! <= DAY).toBe(true);
  });

  test('has its max tokens, or a dispute that keeps them', () => {
    const dispute = model.disputed?.find(({ field, source }) => field === 'maxTokens' && source === SOURCE);
    if (dispute) {
      expect(String(dispute.value)).toBe(maxTokens);
      expect(fromArticle(model)!.fields).not.toContain('maxTokens');
      return;
    }
    expect(fromArticle(model)!.fields).toContain('maxTokens');
    expect(wording(model).maxTokens ?? String(model.maxTokens)).toBe(maxTokens);
    const thousands = /^(\d+)k$/i.exec(maxTokens!)?.[1];
    if (thousands) expect([1000, 1024].map((k) => Number(thousands) * k)).toContain(model.maxTokens);
  });

  test('has its languages', () => {
    const named = languages(languageCell!);
    expect(wording(model).languages).toBe(languageCell);
    expect(model.languages.more).toBe(named.more);
    expect(model.languages.count).toBe(named.count);
    const more = model.sources.some((one) => one.source !== SOURCE && one.wording?.languages);
    if (more) expect(model.languages.tags).toEqual(expect.arrayContaining(named.tags));
    else expect([...model.languages.tags].sort()).toEqual(named.tags.sort());
  });

  test('has a tag for each of its use cases', () => {
    expect(wording(model).useCases).toBe(useCaseCell);
    for (const term of article.useCaseTerms[id!]!) {
      const tags = Object.entries(useCases).filter(([, { terms }]) =>
        terms?.some((known) => known.toLowerCase() === term.toLowerCase()),
      );
      expect(tags.length, `a use case takes in "${term}"`).toBeGreaterThan(0);
      expect(model.useCases, `tags of "${term}"`).toEqual(expect.arrayContaining(tags.map(([tag]) => tag)));
    }
  });

  test('has its cell of use cases cut into terms without a word left over', () => {
    const left = [...article.headings, ...article.useCaseTerms[id!]!].reduce(
      (rest, term) => rest.replace(term, ''),
      useCaseCell!,
    );
    expect(left.replace(/\b(and|or)\b|[,.:\s]/g, '')).toBe('');
  });
});

describe.each(article.textPriceTable)('%s | %s, priced by token', (_, cell, input, output, provisioned, fineTuning) => {
  test.each(pricedBy(cell!))('$id', (model) => {
    const onDemand = { inputTokens: perToken(usd(input!)), outputTokens: perToken(usd(output!)) };
    expect(inForce(model, 'onDemand')).toEqual(recorded(onDemand));
    expect(inForce(model, 'provisioned')).toEqual(base(provisioned!));
    expect(inForce(model, 'customization')).toEqual(customization(fineTuning!));
  });
});

describe.each(article.stepPriceTable)('%s | %s, by steps', (_, cell, standard, premium, provisioned, fineTuning) => {
  test.each(pricedBy(cell!))('$id', (model) => {
    const images = [
      ...imageRates(standard!, { quality: 'standard', steps: { max: 50 } }),
      ...imageRates(premium!, { quality: 'premium', steps: { min: 52 } }),
    ];
    expect(inForce(model, 'onDemand')).toEqual({ images });
    expect(inForce(model, 'provisioned')).toEqual(base(provisioned!));
    expect(inForce(model, 'customization')).toEqual(customization(fineTuning!));
  });

  test.each(pricedBy(cell!))('$id says that exactly 51 steps have no price', (model) => {
    expect(model.prices.find(({ source }) => source === SOURCE)?.note).toContain('no price for exactly 51 steps');
  });
});

test('the prices by quality are those of the base model, then those of the custom model', () => {
  const [[, baseCell, ...baseRow], [, customCell, ...customRow]] = article.qualityPriceTable as [string[], string[]];
  const model = catalogModel(article.pricedModels[baseCell!]![0]!);
  expect(article.pricedModels[customCell!]).toEqual([model.id]);
  expect(inForce(model, 'onDemand')).toEqual({
    images: [
      ...imageRates(baseRow[0]!, { quality: 'standard' }),
      ...imageRates(baseRow[1]!, { quality: 'premium' }),
      ...imageRates(customRow[0]!, { quality: 'standard', custom: true }),
      ...imageRates(customRow[1]!, { quality: 'premium', custom: true }),
    ],
  });
  expect(inForce(model, 'provisioned')).toEqual({ base: commitments(baseRow[2]!), custom: commitments(customRow[2]!) });
  expect(inForce(model, 'customization')).toEqual(customization(baseRow[3]!));
  expect(customRow[3]).toBe('-');
});

describe.each(article.embeddingPriceTable)(
  '%s | %s, by text and image',
  (_, cell, input, image, provisioned, tuning) => {
    test.each(pricedBy(cell!))('$id is priced per image, and the heading "per 1000" is kept as a dispute', (model) => {
      expect(inForce(model, 'onDemand')).toEqual({
        inputTokens: perToken(usd(input!)),
        inputImages: { usd: usd(image!), per: 'image' },
      });
      expect(inForce(model, 'provisioned')).toEqual(base(provisioned!));
      expect(inForce(model, 'customization')).toEqual(customization(tuning!));
      const dispute = model.disputed?.find(({ field }) => field === 'prices.onDemand.inputImages');
      expect(dispute).toMatchObject({ value: `${image} per 1,000 images`, source: SOURCE, asOf: DAY });
    });
  },
);

test("every price is written with the article's digits, trailing zeros included", () => {
  for (const [, cell, ...figures] of [...article.textPriceTable, ...article.qualityPriceTable])
    for (const model of pricedBy(cell!)) {
      const yaml = readFileSync(new URL(`../catalog/models/${model.slug}.yaml`, import.meta.url), 'utf8');
      for (const [, digits] of figures.join(' ').matchAll(/([\d.]+) USD/g))
        expect(yaml, model.slug).toMatch(new RegExp(`: ${digits!.replace('.', '\\.')}[ ,]`));
    }
});
