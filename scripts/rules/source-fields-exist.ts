/** A field that a source supports, words or disputes is a field; and what it supports or words is something the model has. */
import { fieldPaths, hasField } from '../compile/field-paths.ts';
import { didYouMean } from '../compile/nearest.ts';
import type { Path, Problem } from '../compile/problem.ts';
import { publishedModel } from '../compile/schema/published.ts';
import { problem, type Entry } from '../compile/source-file.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

const known = fieldPaths(publishedModel);

export const sourceFieldsExist: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const { sources, disputed = [] } = entry.value;
    const supported = sources.flatMap(({ fields, wording = {} }, i) => [
      ...fields.flatMap((field, j) => check(entry, ['sources', i, 'fields', j], field, true)),
      ...Object.keys(wording).flatMap((field) => check(entry, ['sources', i, 'wording', field], field, true)),
    ]);
    // A source may dispute what the model does not say at all, such as an end of life that AWS never announced.
    return [...supported, ...disputed.flatMap(({ field }, i) => check(entry, ['disputed', i, 'field'], field, false))];
  });

function check(entry: Entry<AuthoredModel>, path: Path, field: string, mustHave: boolean): Problem[] {
  if (!known.has(field)) {
    const remedy = didYouMean(field, known, 'Write a dotted path, such as maxTokens or prices.onDemand.inputTokens.');
    return [problem(entry, path, `there is no field "${field}".`, remedy)];
  }
  if (!mustHave || hasField(entry.value, field)) return [];
  return [
    problem(
      entry,
      path,
      `the model has no ${field} that a source could support.`,
      'Add the fact, or remove the field here.',
    ),
  ];
}
