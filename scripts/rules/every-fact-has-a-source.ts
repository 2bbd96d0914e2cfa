/** Every fact of a model is named in the `fields` of a source. Prices, sightings in Regions and disputes carry their source themselves. */
import { problem } from '../compile/source-file.ts';
import type { AuthoredModel } from '../compile/validate.ts';
import type { Rule } from './index.ts';

export const everyFactHasASource: Rule = (catalog) =>
  [...catalog.models.values()].flatMap((entry) => {
    const supported = entry.value.sources.flatMap((source) => source.fields);
    return facts(entry.value)
      .filter((fact) => !supported.some((field) => fact === field || fact.startsWith(`${field}.`)))
      .map((fact) =>
        problem(
          entry,
          fact.split('.'),
          `no source supports ${fact}.`,
          `Name "${fact}" in the fields of the source that gives it.`,
        ),
      );
  });

const optional = [
  'otherNames',
  'otherIds',
  'inferenceProfiles',
  'maxOutputTokens',
  'knowledgeCutoff',
  'apis',
  'access',
] as const;

function facts(model: AuthoredModel): string[] {
  const { modality, maxTokens, languages, useCases, parameters = {}, capabilities = {}, lifecycle } = model;
  // `unconfirmed` says that no source gives anything.
  const { asOf: _, unconfirmed: __, ...dates } = lifecycle;
  const saysLanguages = languages.tags.length > 0 || languages.more || languages.count !== undefined;
  return [
    'name',
    // `null` and an empty list say that no source gives anything.
    ...(modality === null ? [] : ['modality']),
    ...(['input', 'output'] as const).filter((key) => model[key].length > 0),
    ...optional.filter((key) => model[key] !== undefined),
    ...(maxTokens === null ? [] : ['maxTokens']),
    ...(saysLanguages ? ['languages'] : []),
    ...(useCases.length > 0 ? ['useCases'] : []),
    ...Object.keys(parameters).map((name) => `parameters.${name}`),
    ...Object.keys(capabilities).map((name) => `capabilities.${name}`),
    ...Object.keys(dates).map((name) => `lifecycle.${name}`),
  ];
}
