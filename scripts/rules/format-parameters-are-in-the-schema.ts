/** A common parameter and an explanation of a format belong to a field that its JSON Schema describes. */
import { formatParameters } from '../compile/format-parameters.ts';
import { didYouMean } from '../compile/nearest.ts';
import { problem } from '../compile/source-file.ts';
import type { Rule } from './index.ts';

export const formatParametersAreInTheSchema: Rule = (catalog) =>
  [...catalog.formats.values()].flatMap((entry) => {
    const { parameters, explains = {} } = entry.value.request;
    const fields = new Set(formatParameters(entry.value.request).map((field) => field.path));
    const used = [
      ...Object.entries(parameters).map(([name, path]) => ({
        at: ['parameters', name],
        field: path.replace(/^\$\.?/, ''),
      })),
      ...Object.keys(explains).map((field) => ({ at: ['explains', field], field })),
    ];
    return used
      .filter(({ field }) => !fields.has(field))
      .map(({ at, field }) => {
        const remedy = didYouMean(field, fields, 'Correct it, or describe the field in request.schema.');
        return problem(entry, ['request', ...at], `request.schema describes no field "${field}".`, remedy);
      });
  });
