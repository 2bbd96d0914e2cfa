/** The replacements that AWS names for a model, and in words what changes with each. */
import {
  formats,
  models,
  pending,
  replacementsFor,
  type Model,
  type ModelDifferences,
  type Replacement,
} from 'bedrock-model-catalog';
import { count } from './format.ts';
import { fullName } from './model-plate.ts';
import { stepWords } from './price-step-words.ts';
import { listed, type Reader, type Word } from './words.ts';

/** A replacement. `slug` and `status` only where the catalog has it. */
export interface ReplacementView {
  readonly id: string;
  readonly name: string;
  readonly slug?: string;
  readonly status?: Model['lifecycle']['status'];
  /** How it follows from one that AWS names and that is itself gone. */
  readonly via?: string;
  /** What changes, a short sentence each. */
  readonly changes: readonly string[];
}

/** The replacements of a model: each that AWS names, followed on to one that still answers. */
export function replacementViews(model: Model, reader: Reader): readonly ReplacementView[] {
  return replacementsFor(model).map((replacement) => viewOf(replacement, reader));
}

function viewOf({ id, name, model, chain, differences }: Replacement, reader: Reader): ReplacementView {
  const before = chain.slice(0, -1).map(nameOf);
  return {
    id,
    name: model ? fullName(model) : name,
    ...(model && { slug: model.slug, status: model.lifecycle.status }),
    ...(before.length > 0 && { via: reader.t('replace.via', { names: listed(before, reader.lang) }) }),
    changes: differences ? differencesIn(differences, reader) : [],
  };
}

function nameOf(id: string): string {
  const model = models.find((candidate) => candidate.id === id);
  return model ? fullName(model) : (pending[id]?.name ?? id);
}

/** Prices first, then limits, then what must be rewritten, then what is lost. */
function differencesIn(differences: ModelDifferences, reader: Reader): readonly string[] {
  const { t } = reader;
  const { maxTokens, maxOutputTokens, format, capabilities, input, output } = differences;
  const kinds = (list: ModelDifferences['input']['lost']) => list.map((kind) => t(`modality.${kind}`));
  return [
    ...priceLines(differences, reader),
    ...limit('replace.maxTokens', maxTokens.from, maxTokens.to, reader),
    ...limit('replace.maxOutputTokens', maxOutputTokens.from, maxOutputTokens.to, reader),
    ...(format.same === true ? [t('replace.sameFormat')] : []),
    ...(format.same === false && format.to ? [t('replace.otherFormat', { format: formats[format.to].name })] : []),
    ...lost(
      'replace.lost',
      capabilities.lost.map((name) => t(`capability.${name}`)),
      reader,
    ),
    ...lost('replace.lostInput', kinds(input.lost), reader),
    ...lost('replace.lostOutput', kinds(output.lost), reader),
  ];
}

/** Paid by use, in the Region: what every call costs. Other sections stand on the pages of both models. */
function priceLines({ prices }: ModelDifferences, reader: Reader): readonly string[] {
  const { t } = reader;
  return prices
    .filter(({ section, unit }) => section === 'onDemand' && !unit.includes('.') && !unit.startsWith('cache'))
    .map((step) => {
      const { what, from, to, percent } = stepWords(step, reader);
      return percent === ''
        ? t('replace.samePrice', { unit: what, price: to })
        : t('replace.price', { unit: what, from, to, percent });
    });
}

function limit(key: Word, from: number | null | undefined, to: number | null | undefined, reader: Reader) {
  if (from == null || to == null || from === to) return [];
  return [reader.t(key, { from: count(from, reader.lang), to: count(to, reader.lang) })];
}

function lost(key: Word, names: readonly string[], { t, lang }: Reader): readonly string[] {
  return names.length === 0 ? [] : [t(key, { names: listed(names, lang) })];
}
