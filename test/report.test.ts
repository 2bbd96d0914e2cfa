/** `npm run report`: how well a catalog is evidenced. */
import { describe, expect, test } from 'vitest';
import { ageOf } from '../scripts/report/age.ts';
import { coverageOf } from '../scripts/report/coverage.ts';
import { factsOf } from '../scripts/report/facts.ts';
import { printReport } from '../scripts/report/print-report.ts';
import { root, runScript } from './support/run-script.ts';
import { authoredModel, authoredPrices, compile, withCatalog } from './support/with-catalog.ts';

const gone = authoredModel({
  id: 'acme.text-v0',
  name: 'Acme Text Zero',
  maxTokens: null,
  lifecycle: { asOf: '2026-11-22', endOfLife: '2025-01-01' },
  prices: [],
  sources: [
    { source: 'handbook', asOf: '2024', fields: ['name', 'modality', 'input', 'output', 'languages', 'useCases'] },
    { source: 'handbook', asOf: '2026-11', fields: ['lifecycle'] },
  ],
  disputed: [{ field: 'maxTokens', value: 4000, source: 'handbook', asOf: '2024', corrected: '2026-11-22' }],
});
const two = () => compile({ 'models/acme/gone.yaml': gone }).published;

describe('The coverage of a field', () => {
  const of = (field: string) => coverageOf(two()).find((line) => line.field === field);

  test('counts the models that have it, and the living among them', () => {
    expect(of('modality')).toEqual({ field: 'modality', all: 2, living: 1 });
    expect(of('lifecycle.endOfLife')).toEqual({ field: 'lifecycle.endOfLife', all: 1, living: 0 });
  });

  test('does not count what says that no source says it', () => {
    expect(of('maxTokens')).toEqual({ field: 'maxTokens', all: 1, living: 1 });
    expect(of('prices')).toEqual({ field: 'prices', all: 1, living: 1 });
  });

  test('lists a field that no model has', () => {
    expect(of('capabilities.reasoning')).toEqual({ field: 'capabilities.reasoning', all: 0, living: 0 });
  });
});

describe('A fact', () => {
  test('is a field and a source of it; a rate is one for each Region', () => {
    const prices = [authoredPrices({ region: ['us-east-1', 'us-west-2'] })];
    const facts = factsOf(compile({ 'models/acme/text.yaml': authoredModel({ prices }) }).published);
    expect(facts.map(({ field, of }) => `${field} ${of}`.trim())).toEqual([
      ...['name', 'modality', 'input', 'output', 'maxTokens', 'languages', 'useCases'],
      ...['prices.onDemand.inputTokens us-east-1', 'prices.onDemand.outputTokens us-east-1'],
      ...['prices.onDemand.inputTokens us-west-2', 'prices.onDemand.outputTokens us-west-2'],
    ]);
  });

  test('is each date of a lifecycle that a source supports as a whole', () => {
    const facts = factsOf(two()).filter(({ field }) => field.startsWith('lifecycle'));
    expect(facts.map(({ field, asOf }) => [field, asOf])).toEqual([['lifecycle.endOfLife', '2026-11']]);
  });
});

describe('The age of a fact', () => {
  test.each([
    ['2026-11-22', 'up to 3 months'],
    ['2026-08-23', 'up to 3 months'],
    ['2026-08-22', '3 to 6 months'],
    ['2026-08', '3 to 6 months'],
    ['2026', 'up to 3 months'],
    ['2025-11-22', '1 to 2 years'],
    ['2025-11-23', '6 to 12 months'],
    ['2024-11-22', 'over 2 years'],
    ['2024', '1 to 2 years'],
  ])('that was read on %s is %s on 2026-11-22', (asOf, age) => {
    expect(ageOf(asOf, '2026-11-22')).toBe(age);
  });
});

describe('The report', () => {
  const report = printReport(two());

  test('begins with the day and the models', () => {
    expect(report).toMatch(/^# The catalog on 2026-11-22\n\n2 models, 1 of them active or legacy\.\n/);
  });

  test('has the coverage, the sources, the ages and the disputes', () => {
    expect(report.match(/^## .*/gm)).toEqual(['## Fields', '## Facts by source', '## Facts by age', '## Disputes']);
    expect(report).toContain('| `maxTokens` ');
    expect(report).toMatch(/\| `handbook` \| article \| +16 \| +2 \| +2024 \| +2026-11 +\|/);
    expect(report).toMatch(/\| up to 3 months \| +1 \| +0 \|/);
    expect(report).toMatch(/\| `acme.text-v0` \| `maxTokens` \|  +4000 \| `handbook` \| +2024 \| 2026-11-22 \|/);
  });

  test('says that there are no disputes', () => {
    expect(printReport(compile().published)).toMatch(/## Disputes\n\nNone\.\n$/);
  });

  test('is what npm run report prints of the catalog', () => {
    const { status, stdout, stderr } = runScript(root, 'report.ts');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# The catalog on \d{4}-\d\d-\d\d\n/);
  });

  test('is not printed of a catalog that has problems', () => {
    withCatalog({ 'models/acme/text.yaml': authoredModel({ useCases: ['chess'] }) }, (folder) => {
      const { status, stdout, stderr } = runScript(root, 'report.ts', folder);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('there is no use case "chess"');
    });
  });
});
