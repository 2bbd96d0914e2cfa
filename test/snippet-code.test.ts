/** How snippets look: one of each tool and operation, kept in test/snippets/ as text that no formatter touches. */
import { describe, expect, test } from 'vitest';
import { renderableSnippets, renderSnippet } from '../catalog/src/snippets/render-snippet.ts';
import { blocks, edits, films, images, plain, rankings, speaker, vectors } from './support/tiny-formats.ts';

const prompt = 'Say "hi" & it\'s $(done) \\o/';

describe.each([blocks, plain, vectors, images, edits, rankings, films])('the snippets of $id', (format) => {
  test.each(renderableSnippets(format))('$tool $operation looks as agreed', async ({ tool, operation }) => {
    const parameters = format === blocks ? { maxTokens: 100, topK: 5, stopSequences: ["it's"] } : {};
    const options = { tool, operation, parameters, ...(format === blocks && { prompt }) };
    const { code } = renderSnippet(speaker(format), format, options);
    await expect(code).toMatchFileSnapshot(`./snippets/${format.id}/${tool}-${operation}.txt`);
  });
});
