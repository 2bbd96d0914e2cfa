/** The example body of a format passes its own JSON Schema, and has a place for the prompt and for each file. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { selectPath } from '../compile/json-path.ts';
import type { Problem } from '../compile/problem.ts';
import { problem, type Entry } from '../compile/source-file.ts';
import type { AuthoredFormat } from '../compile/validate.ts';
import type { Rule } from './index.ts';

export const formatExampleFitsSchema: Rule = (catalog) =>
  [...catalog.formats.values()].flatMap((entry) => [...checkBody(entry), ...checkPrompt(entry), ...checkFiles(entry)]);

function checkBody(entry: Entry<AuthoredFormat>): Problem[] {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    validateFormats: false,
  });
  const { schema, body } = entry.value.request;
  let accepts;
  try {
    accepts = ajv.compile(schema);
  } catch (error) {
    return [
      problem(
        entry,
        ['request', 'schema'],
        `this is no JSON Schema: ${(error as Error).message}.`,
        'Write it in JSON Schema 2020-12.',
      ),
    ];
  }
  if (accepts(body)) return [];
  return (accepts.errors ?? []).map(({ instancePath, message, params }) => {
    const steps = instancePath
      .split('/')
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
    const extra = typeof params['additionalProperty'] === 'string' ? [params['additionalProperty']] : [];
    const fault =
      extra.length > 0
        ? `request.schema has no field "${extra[0]}" here.`
        : `request.schema refuses this: it ${message}.`;
    return problem(entry, ['request', 'body', ...steps, ...extra], fault, 'Correct the body or the schema.');
  });
}

function checkPrompt(entry: Entry<AuthoredFormat>): Problem[] {
  const { promptPath, promptTemplate, promptMaxLength, body } = entry.value.request;
  if (promptPath === undefined) {
    return Object.entries({ promptTemplate, promptMaxLength }).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [problem(entry, ['request', name], 'the request takes no prompt.', 'Add promptPath, or remove it.')],
    );
  }
  if (promptTemplate === undefined) {
    const fault = 'nothing says how the prompt is wrapped.';
    return [problem(entry, ['request', 'promptPath'], fault, "Add promptTemplate: '{prompt}' where it stands alone.")];
  }
  const [prompt, ...more] = selectPath(promptPath, body);
  if (typeof prompt === 'string' && more.length === 0) return [];
  const fault = `${promptPath} does not lead to one text in the body.`;
  return [problem(entry, ['request', 'promptPath'], fault, 'Correct the path, or put a prompt there.')];
}

function checkFiles(entry: Entry<AuthoredFormat>): Problem[] {
  const { files = {}, body } = entry.value.request;
  return Object.keys(files).flatMap((path) => {
    const [content, ...more] = selectPath(path, body);
    if (typeof content === 'string' && more.length === 0) return [];
    const fault = `${path} does not lead to one text in the body.`;
    return [
      problem(entry, ['request', 'files', path], fault, 'Correct the path, or put a small file there in base64.'),
    ];
  });
}
