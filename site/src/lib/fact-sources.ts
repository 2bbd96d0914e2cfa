/** Which of a model's sources stand behind one of its fields, and which say otherwise. */
import type { Dispute, FactSource, Model } from 'bedrock-model-catalog';

/** Whether a statement about one field is a statement about the other: the same field, or one inside the other. */
export function covers(stated: string, field: string): boolean {
  return stated === field || field.startsWith(`${stated}.`) || stated.startsWith(`${field}.`);
}

/**
 * The sources that support a field, such as `maxTokens` or `lifecycle.endOfLife`, in the order of the file. A source that
 * names the field itself wins over those that name what it is part of.
 */
export function sourcesOf(model: Model, field: string): readonly FactSource[] {
  const exact = model.sources.filter(({ fields }) => fields.includes(field));
  return exact.length > 0
    ? exact
    : model.sources.filter(({ fields }) => fields.some((stated) => covers(stated, field)));
}

/** What other sources say about a field instead. */
export function disputesOf(model: Model, field: string): readonly Dispute[] {
  return (model.disputed ?? []).filter((dispute) => covers(dispute.field, field));
}

/** A source's own words for a field, with the source; none where the plain value is what it writes. */
export function wordingsOf(model: Model, field: string): readonly (FactSource & { readonly words: string })[] {
  return model.sources.flatMap((source) => {
    const words = source.wording?.[field];
    return words === undefined ? [] : [{ ...source, words }];
  });
}
