/** Problems as a whole: all of them, in one run and one order. */
import { expect, test } from 'vitest';
import { authoredModel, printed } from './support/with-catalog.ts';

test('The base that all these tests change has no problems', () => {
  expect(printed({})).toBe('no problems');
});

test('Problems of all files are reported in one run, in the order of files and lines', () => {
  const files = {
    'models/acme/text.yaml': authoredModel({ name: 5, maxTokens: '8k' }),
    'models/acme/other.yaml': authoredModel({ id: 'acme.other-v1', format: 'acme-test' }),
    'regions.yaml': 'us-east-1:\n\tname: x\n',
  };
  expect(printed(files)).toMatchInlineSnapshot(`
    "catalog/models/acme/other.yaml:16:1  format: there is no format "acme-test" in catalog/formats/.
                                         Did you mean "acme-text"? If not: add it there, or leave the key out where no dialect is evidenced.
    catalog/models/acme/text.yaml:2:1  name: 5 is not text.
                                       Quote it, so that it is text: "5".
    catalog/models/acme/text.yaml:9:1  maxTokens: "8k" is not a number.
                                       Write digits only: no quotes, commas, underscores or unit.
    catalog/regions.yaml:2:1  a tab indents this line.
                              Indent with two spaces: YAML does not allow tabs.

    4 problems in 3 files. Nothing was written."
  `);
});
