/** What this catalog had wrong and set right. */
import type { Dispute, Model, ModelId, SourceId } from '#catalog';

/** A value that this catalog had and replaced, because another source is right. Nothing changed at AWS. */
export interface Correction {
  readonly kind: 'correction';
  /** The day on which the catalog took the value that it has now. */
  readonly date: string;
  readonly model: ModelId;
  /** The field, as a dotted path. */
  readonly field: string;
  /** What the catalog had. */
  readonly was: Dispute['value'];
  /** What it has now; `undefined` where it has none any more, or many, as of prices. */
  readonly is: Dispute['value'] | undefined;
  /** The source of what the catalog had. */
  readonly source: SourceId;
  /** Why, in words. */
  readonly note?: string;
}

/** The corrections of a model, in the order in which it holds them. */
export function corrections(model: Model): readonly Correction[] {
  return (model.disputed ?? []).flatMap(({ field, value: was, source, note, corrected: date }) => {
    if (date === undefined) return [];
    const is = valueAt(model, field);
    return [
      {
        kind: 'correction',
        date,
        model: model.id,
        field,
        was,
        is,
        source,
        ...(note !== undefined && { note }),
      } as const,
    ];
  });
}

function valueAt(model: Model, field: string): Dispute['value'] | undefined {
  const value = field.split('.').reduce<unknown>((holder, key) => {
    const isOpen =
      typeof holder === 'object' && holder !== null && !Array.isArray(holder) && Object.hasOwn(holder, key);
    return isOpen ? (holder as Record<string, unknown>)[key] : undefined;
  }, model);
  const isPlain = (some: unknown) => some === null || ['string', 'number', 'boolean'].includes(typeof some);
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isPlain(value) || isList ? (value as Dispute['value']) : undefined;
}
