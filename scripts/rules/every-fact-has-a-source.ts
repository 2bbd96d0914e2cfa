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

function facts(model: AuthoredModel): string[] {
  const { languages, useCases, maxTokens, maxOutputTokens, parameters = {}, capabilities = {}, lifecycle } = model;
  const { asOf: _, ...dates } = lifecycle;
  const saysLanguages = languages.tags.length > 0 || languages.more || languages.count !== undefined;
  return [
    ...['name', 'modality', 'input', 'output'],
    ...(['otherNames', 'otherIds', 'inferenceProfiles'] as const).filter((key) => model[key] !== undefined),
    // `null` and an empty list say that no source gives anything.
    ...(maxTokens === null ? [] : ['maxTokens']),
    ...(maxOutputTokens === undefined ? [] : ['maxOutputTokens']),
    ...(saysLanguages ? ['languages'] : []),
    ...(useCases.length > 0 ? ['useCases'] : []),
    ...Object.keys(parameters).map((name) => `parameters.${name}`),
    ...Object.keys(capabilities).map((name) => `capabilities.${name}`),
    ...Object.keys(dates).map((name) => `lifecycle.${name}`),
  ];
}
