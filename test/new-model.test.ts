/** `npm run new-model`: begins the file of a model. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, runScript } from './support/run-script.ts';
import { printedCheck, withCatalog, type Files } from './support/with-catalog.ts';

describe('npm run new-model', () => {
  const newModel = (files: Files, ...args: string[]) =>
    withCatalog(files, (folder) => {
      const { status, stdout, stderr } = runScript(
        root,
        'new-model.ts',
        ...args,
        ...(args.length === 2 ? [folder] : []),
      );
      return { status, output: (stdout + stderr).replaceAll(folder, 'catalog') };
    });

  test('writes a file that names its schema, and says what is next', () => {
    const files = { 'pending.yaml': { 'acme.vision-v1:0': { name: 'Acme Vision' } } };
    expect(newModel(files, 'acme/vision', 'acme.vision-v1:0')).toEqual({
      status: 0,
      output:
        'Wrote catalog/models/acme/vision.yaml. Fill it in, then run: npm run check\n' +
        'Remove "acme.vision-v1:0" from catalog/pending.yaml: it has a file now.\n',
    });
  });

  test('writes a file that fails the check until it is filled in, and then passes', () => {
    withCatalog({}, (folder) => {
      runScript(root, 'new-model.ts', 'acme/vision', 'acme.vision-v1:0', folder);
      expect(printedCheck(folder)).toMatchInlineSnapshot(`
        "catalog/models/acme/vision.yaml:4:1  name: no value stands here.
                                             Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:5:1  summary: no value stands here.
                                             Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:9:1  maxTokens: no value stands here.
                                             Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:18:3  lifecycle.released: no value stands here.
                                              Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:21:5  prices[0].asOf: no value stands here.
                                              Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:24:5  prices[0].source: no value stands here.
                                              Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:26:22  prices[0].onDemand.inputTokens.usd: no value stands here.
                                               Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:27:23  prices[0].onDemand.outputTokens.usd: no value stands here.
                                               Write one, or remove the key. If null is meant, write null.
        catalog/models/acme/vision.yaml:30:5  sources[0].source: no value stands here.
                                              Write one, or remove the key. If null is meant, write null.

        9 problems in 1 file. Nothing was written."
      `);
      const path = join(folder, 'models/acme/vision.yaml');
      const filled = readFileSync(path, 'utf8')
        .replace(/^name: .*$/m, 'name: Acme Vision')
        .replace(/^summary: .*$/m, 'summary: Sees.')
        .replace(/^maxTokens: .*$/m, 'maxTokens: 8000')
        .replace(/^  released: .*$/m, '  released: 2024-01-01')
        .replace(/^  - asOf: .*$/m, '  - asOf: 2024-01-01')
        .replaceAll(/source: #.*$/gm, 'source: handbook')
        .replaceAll('usd: ,', 'usd: 0.5,');
      writeFileSync(path, filled);
      expect(printedCheck(folder)).toBe('no problems');
    });
  });

  test('never writes over a file', () => {
    expect(newModel({}, 'acme/text', 'acme.text-v9')).toEqual({
      status: 1,
      output: 'catalog/models/acme/text.yaml exists already. It stays as it is.\n',
    });
  });

  test.each([
    [['acme/text-2', 'acme.text-v1'], 'catalog/models/acme/text.yaml has the ID "acme.text-v1" already.\n'],
    [['acmee/text', 'acme.text-v2'], 'There is no provider "acmee". Did you mean "acme"?\n'],
    [
      ['acme', 'acme.text-v2'],
      '"acme" must be <provider>/<name>, each lower-case words joined by hyphens, such as amazon/titan-text-lite.\n',
    ],
    [
      ['../../etc/x', 'acme.text-v2'],
      '"../../etc/x" must be <provider>/<name>, each lower-case words joined by hyphens, such as amazon/titan-text-lite.\n',
    ],
    [
      ['acme/text:0', 'acme.text-v2'],
      '"acme/text:0" must be <provider>/<name>, each lower-case words joined by hyphens, such as amazon/titan-text-lite.\n',
    ],
    [['acme/two', 'Acme Two'], '"Acme Two" must be a Bedrock model ID, such as amazon.titan-text-lite-v1.\n'],
    [['acme/two'], 'Say where and which: npm run new-model -- amazon/titan-text-lite amazon.titan-text-lite-v1\n'],
  ])('refuses %j', (args, output) => {
    expect(newModel({}, ...args)).toEqual({ status: 1, output });
  });

  test('asks to name a provider that is new', () => {
    const { status, output } = newModel({}, 'zebra/stripes', 'zebra.stripes-v1');
    expect([status, output.split('\n')[1]]).toEqual([0, 'Add "zebra" to catalog/providers.yaml, too.']);
  });
});
