/** What the stand-in knows of a model: enough to refuse what the model would refuse. */
import type { Format, Model } from '#catalog';

export interface ServedModel {
  readonly format: Format;
  readonly parameters?: Model['parameters'];
  readonly maxOutputTokens?: Model['maxOutputTokens'];
}

/** The models of a catalog that have a format, by ID. */
export function servedModels(
  models: readonly Model[],
  formats: Readonly<Record<string, Format>>,
): ReadonlyMap<string, ServedModel> {
  return new Map(
    models.flatMap((model) => {
      const format = model.format === undefined ? undefined : formats[model.format];
      if (!format) return [];
      const { parameters, maxOutputTokens } = model;
      return [[model.id, { format, ...(parameters && { parameters }), ...(maxOutputTokens && { maxOutputTokens }) }]];
    }),
  );
}
