/** A model narrows only parameters that its format maps to a place in the body. */
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const parametersAreTheFormats: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { format, parameters = {} } = entry.value;
    if (format !== undefined && !catalog.formats.has(format)) return [];
    const mapped = format === undefined ? {} : catalog.formats.get(format)!.value.request.parameters;
    const where = format === undefined ? 'the model has no format' : `the format "${format}" has no such parameter`;
    return Object.keys(parameters)
      .filter((name) => !Object.hasOwn(mapped, name))
      .map((name) => problem(entry, ['parameters', name], `${where}.`, `Remove ${name}, or map it in the format.`));
  });
