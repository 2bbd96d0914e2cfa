/** The published types: named, readonly, commented, and right under the settings that users have. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatedFiles } from '../scripts/compile/write.ts';
import { authoredModel, compile } from './support/with-catalog.ts';

const useCases = {
  chat: { title: 'Chat', group: 'converse', explanation: 'Talks.' },
  drafting: { title: 'Drafting', group: 'write', explanation: 'Writes.' },
};
const second = authoredModel({ id: 'acme.text-v2:0' });
const types = generatedFiles(compile({ 'models/acme/two.yaml': second, 'use-cases.yaml': useCases }).published)[
  'catalog.d.ts'
]!;

/** What a user of the types may write, and, behind each `@ts-expect-error`, what they may not. */
const user = `
import { asOf, formats, models, pending, providers, useCases } from './catalog.js';
import type { Catalog, Format, JsonValue, Model, ModelId, Modality, PriceList, StandardParameter, UseCaseId } from './catalog.js';

const id: ModelId = 'acme.text-v2:0';
// @ts-expect-error no such model
const wrongId: ModelId = 'acme.text-v3';
const tasks: readonly UseCaseId[] = ['chat', 'drafting'];
const first: Model | undefined = models[0];
const day: string = asOf;

export function read(model: Model, format: Format): void {
  const tokens: number | null = model.maxTokens;
  // @ts-expect-error the limit may be null
  const surely: number = model.maxTokens;
  const version: string | undefined = model.version;
  const status: 'active' | 'legacy' | 'retired' | 'unconfirmed' = model.lifecycle.status;
  const list: PriceList | undefined = model.prices.find((prices) => prices.region === 'us-east-1');
  const price: number | undefined = list?.onDemand?.inputTokens?.usd;
  const month: number | null | undefined = list?.provisioned?.base?.oneMonth;
  const top: number | undefined = model.parameters?.topP?.max;
  const parameter: StandardParameter | undefined = format.parameters[0]?.standard;
  const body: JsonValue | undefined = format.request.body['prompt'];
  const name: string = providers[model.provider].name;
  const titles: string[] = model.useCases.map((task) => useCases[task].title);
  const spoken: Format | undefined = model.format && formats[model.format];
  const kinds: readonly Modality[] = model.input;
  const chunks = format.stream?.otherChunks?.[0]?.[0];
  const coming = Object.entries(pending).map(([key, entry]) => key + entry.name);
  // @ts-expect-error everything is readonly
  model.maxTokens = 5;
  // @ts-expect-error lists, too
  model.prices.push(list!);
  // @ts-expect-error and what they hold
  model.prices[0]!.onDemand!.inputTokens!.usd = 0;
  // @ts-expect-error no such field
  model.contextLength;
  void [tokens, surely, version, status, price, month, top, parameter, body, name, titles, spoken, kinds, chunks, coming];
}

const whole: Catalog = { asOf, models, formats, providers, useCases, pending, regions: { 'us-east-1': { name: 'x' } }, sources: { handbook: { title: 'x', publisher: 'x', kind: 'aws' } } };
void [id, wrongId, tasks, first, day, whole];
`;

describe('catalog.d.ts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'types-'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'catalog.d.ts'), types);
    writeFileSync(join(folder, 'user.ts'), user);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([true, false])('type-checks a user with exactOptionalPropertyTypes %s', (exact) => {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--noUncheckedIndexedAccess',
    ];
    const exactly = ['--exactOptionalPropertyTypes', String(exact)];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, ...exactly, join(folder, 'user.ts')], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  test('has a comment on each exported name', () => {
    const bare = types
      .split('\n')
      .filter((line, i, lines) => line.startsWith('export ') && !lines[i - 1]?.endsWith('*/'));
    expect(bare).toEqual([]);
  });

  test('has no property that can be written, and no type without a name', () => {
    expect(types.split('\n').filter((line) => /^ +[\w'"]+\??:/.test(line))).toEqual([]);
    expect(types).not.toMatch(/__schema|: (any|unknown)\b/);
  });

  test('names IDs but holds no other data, which would slow every type check', () => {
    expect(types).toContain("export type ModelId =\n  | 'acme.text-v1'\n  | 'acme.text-v2:0';");
    expect(types).not.toContain('Acme Text');
  });

  test('prints an interface with units, shapes and links to other types', () => {
    expect(declaration('TokenRate')).toMatchInlineSnapshot(`
      "/** A price for tokens. */
      export interface TokenRate {
        /** US dollars for one unit, with the digits of the source. */
        readonly usd: number;
        /** The unit as the source publishes it. */
        readonly per: '1K tokens' | '1M tokens';
      }"
    `);
    expect(declaration('Languages')).toMatchInlineSnapshot(`
      "/** Languages that a source names, as BCP 47 tags. */
      export interface Languages {
        readonly tags: readonly string[];
        /** The source says that there are more, such as "and others" or "100+". */
        readonly more: boolean;
        /** How many languages in all, where a source gives a number. */
        readonly count?: number;
      }"
    `);
    expect(declaration('ImageRate')).toMatchInlineSnapshot(`
      "/** A price for one generated image, keyed by what the request asks for. */
      export interface ImageRate {
        /** The quality asked for; absent where the price does not depend on it. */
        readonly quality?: 'standard' | 'premium';
        /** Exactly this size, \`<width>x<height>\` in pixels. */
        readonly size?: string;
        /** This size or smaller, in width and in height. */
        readonly maxSize?: string;
        /** Larger than this size, in width or in height. */
        readonly largerThan?: string;
        /** The diffusion steps for which this price holds, both ends included. */
        readonly steps?: {
          readonly min?: number;
          readonly max?: number;
        };
        /** Holds for a custom (fine-tuned) model, not for the base model. */
        readonly custom?: true;
        /** US dollars for one generated image. */
        readonly usd: number;
      }"
    `);
    expect(declaration('JsonValue')).toMatchInlineSnapshot(`
      "/** Any JSON value. */
      export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };"
    `);
  });

  test('declares the constants of the module', () => {
    expect(types.split('\n').filter((line) => line.startsWith('export declare'))).toMatchInlineSnapshot(`
      [
        "export declare const asOf: string;",
        "export declare const models: readonly Model[];",
        "export declare const formats: Readonly<Record<FormatId, Format>>;",
        "export declare const providers: Readonly<Record<ProviderId, Provider>>;",
        "export declare const useCases: Readonly<Record<UseCaseId, UseCase>>;",
        "export declare const regions: Readonly<Record<RegionId, Region>>;",
        "export declare const sources: Readonly<Record<SourceId, Source>>;",
        "export declare const pending: { readonly [key: string]: PendingModel };",
      ]
    `);
  });
});

/** One exported declaration with its comment. */
function declaration(name: string): string {
  return types.split('\n\n').find((block) => new RegExp(`^export (interface|type) ${name}\\b`, 'm').test(block)) ?? '';
}
