/** CSV as the site writes it: RFC 4180, and harmless in a spreadsheet. */
import { getModel, models } from 'bedrock-model-catalog';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../site/src/lib/csv.ts';
import { csvColumns, modelsCsv } from '../site/src/lib/models-csv.ts';
import { priceColumns, pricesCsv } from '../site/src/lib/prices-csv.ts';

describe('toCsv', () => {
  it('ends every row with CRLF, the last one too', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toBe('a,b\r\nc,d\r\n');
  });

  it('quotes cells that hold a comma, a quote or a line break, and doubles the quotes', () => {
    expect(toCsv([['a,b', 'say "hi"', 'two\nlines', 'plain']])).toBe('"a,b","say ""hi""","two\nlines",plain\r\n');
  });

  it('leaves a cell empty for null and undefined, and writes 0 and false', () => {
    expect(toCsv([[null, undefined, 0, false, '']])).toBe(',,0,false,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'puts an apostrophe before %j, which a spreadsheet would run',
    (text) => {
      const [cell = ''] = toCsv([[text]])
        .replace(/\r\n$/, '')
        .replace(/^"|"$/g, '')
        .split(',');
      expect(cell).toBe(`'${text}`);
    },
  );

  it('never touches a number, a negative one included', () => {
    expect(toCsv([[-1.5, 0.0000006]])).toBe('-1.5,6e-7\r\n');
  });
});

describe('modelsCsv', () => {
  const rowOf = (id: Parameters<typeof getModel>[0]) => {
    const [, line = ''] = modelsCsv([getModel(id)]).split('\r\n');
    const cells = line.split(',');
    return Object.fromEntries(csvColumns.map((column, i) => [column, cells[i]]));
  };

  it('keeps its first columns, which users count on', () => {
    expect(modelsCsv([]).trimEnd()).toBe(
      'id,slug,name,version,provider,providerName,modality,input,output,maxTokens,maxOutputTokens,' +
        'inputUsdPer1K,outputUsdPer1K,inputUsdPer1M,outputUsdPer1M,priceRegion,priceAsOf,languages,moreLanguages,' +
        'useCases,status,released,legacy,endOfLife,replacedBy,cacheReadUsdPer1M,cacheWriteUsdPer1M,' +
        'globalInputUsdPer1M,globalOutputUsdPer1M,batchInputUsdPer1M,batchOutputUsdPer1M',
    );
  });

  it('has a row for every model, each with as many cells as there are columns', () => {
    const lines = modelsCsv().trimEnd().split('\r\n');
    expect(lines).toHaveLength(models.length + 1);
    for (const line of lines) expect(line.replace(/"[^"]*"/g, '').split(',')).toHaveLength(csvColumns.length);
  });

  it('writes prices as exact decimals in both units', () => {
    expect(rowOf('meta.llama3-70b-instruct-v1:0')).toMatchObject({
      ...{ inputUsdPer1K: '0.00265', outputUsdPer1K: '0.0035', inputUsdPer1M: '2.65', outputUsdPer1M: '3.5' },
    });
  });

  it('leaves the price of a model without one empty, never 0', () => {
    expect(rowOf('anthropic.claude-v1')).toMatchObject({ inputUsdPer1K: '', outputUsdPer1M: '', priceAsOf: '' });
  });
});

describe('pricesCsv', () => {
  const model = getModel('amazon.titan-text-lite-v1');
  const list = { asOf: '2026-08-20', region: 'us-east-1', currency: 'USD', source: 'aws-price-list' } as const;
  const rows = (prices: (typeof model)['prices']) =>
    pricesCsv([{ ...model, prices }])
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').slice(4));

  it('has a row for each figure, with its unit, and none for what is not offered', () => {
    const perMillion = '1M tokens' as const;
    expect(
      rows([
        {
          ...list,
          onDemandGlobal: {
            inputTokens: { usd: 3, per: perMillion },
            longContext: { aboveInputTokens: 200_000, inputTokens: { usd: 6, per: perMillion } },
            images: [{ quality: 'premium', maxSize: '512x512', usd: 0.06 }],
          },
          provisioned: { base: { none: null, oneMonth: 6.4, sixMonths: 5.1 } },
        },
      ]),
    ).toEqual([
      ['onDemandGlobal', 'inputTokens', '3', '1M tokens', '', '', '', '', '', '', '', ''],
      ['onDemandGlobal', 'longContext.inputTokens', '6', '1M tokens', '200000', '', '', '', '', '', '', ''],
      ['onDemandGlobal', 'images', '0.06', 'image', '', 'premium', '', '512x512', '', '', '', ''],
      ['provisioned', 'base.oneMonth', '6.4', 'model unit hour', '', '', '', '', '', '', '', ''],
      ['provisioned', 'base.sixMonths', '5.1', 'model unit hour', '', '', '', '', '', '', '', ''],
    ]);
  });

  it('names every list of the catalog that has a price, and as many cells as columns', () => {
    const lines = pricesCsv().trimEnd().split('\r\n');
    for (const line of lines) expect(line.split(',')).toHaveLength(priceColumns.length);
    const named = new Set(lines.map((line) => line.split(',').slice(0, 4).join()));
    for (const { id, prices } of models)
      for (const { asOf, source, region } of prices) expect(named).toContain([id, asOf, source, region].join());
  });
});
