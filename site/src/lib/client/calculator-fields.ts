/** The fields of the calculator: which counts there are, their limits and defaults, and the words that a choice may hold. */

/** A field that holds a count. `optional` ones may be empty. */
export interface CountField {
  readonly min: number;
  readonly max: number;
  readonly initial?: number;
}

/** Counts by the key that they have in the address. */
export const countFields = {
  in: { min: 0, max: 1_000_000_000, initial: 1000 },
  out: { min: 0, max: 1_000_000_000, initial: 500 },
  requests: { min: 1, max: 1_000_000_000, initial: 1000 },
  cached: { min: 0, max: 100, initial: 0 },
  imagesIn: { min: 0, max: 1_000_000, initial: 0 },
  audioIn: { min: 0, max: 1_000_000, initial: 0 },
  videoIn: { min: 0, max: 1_000_000, initial: 0 },
  speechIn: { min: 0, max: 1_000_000_000, initial: 1000 },
  speechOut: { min: 0, max: 1_000_000_000, initial: 1000 },
  seconds: { min: 1, max: 100_000, initial: 5 },
  queries: { min: 1, max: 1_000_000, initial: 1 },
  images: { min: 1, max: 10_000, initial: 1 },
  steps: { min: 1, max: 1000 },
  load: { min: 1, max: 1_000_000_000, initial: 1000 },
  units: { min: 1, max: 100_000, initial: 1 },
  unitIn: { min: 1, max: 1_000_000_000 },
  unitOut: { min: 1, max: 1_000_000_000 },
  unitRequests: { min: 1, max: 1_000_000_000 },
  train: { min: 1, max: 1_000_000_000_000, initial: 100_000 },
  epochs: { min: 1, max: 1000, initial: 3 },
  months: { min: 0, max: 1200, initial: 6 },
  hours: { min: 1, max: 744, initial: 730 },
} as const satisfies Readonly<Record<string, CountField>>;
export type CountName = keyof typeof countFields;
export const countNames = Object.keys(countFields) as CountName[];

/** Choices by their key, with the values that they may have; the first is the default. */
export const choiceFields = {
  tab: ['workload', 'commitment', 'custom'],
  kind: ['text', 'embedding', 'image', 'video', 'speech', 'rerank'],
  mode: ['', 'global', 'batch', 'batchGlobal'],
  show: ['', 'all'],
  quality: ['', 'standard', 'premium'],
  method: ['by-script', 'one-per-character', 'by-language'],
  status: ['', 'active', 'legacy', 'all'],
  by: ['units', 'throughput'],
  serving: ['none', 'oneMonth', 'sixMonths', 'no'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ChoiceName = keyof typeof choiceFields;
export const choiceNames = Object.keys(choiceFields) as ChoiceName[];
export type Choice<N extends ChoiceName> = (typeof choiceFields)[N][number];

/** Choices whose values the catalog gives; empty means any, or the first. */
export const catalogFields = [
  'region',
  'useCase',
  'provider',
  'language',
  'textLanguage',
  'model',
  'customModel',
] as const;
export type CatalogField = (typeof catalogFields)[number];

/** The longest side of an image that a size may state. */
const LONGEST_SIDE = 16_384;

/** A size such as `1024x1024`, as the library writes it; `undefined` for what is none. */
export function readSize(typed: string): `${number}x${number}` | undefined {
  const [, width, height] = /^\s*(\d{1,5})\s*[x×]\s*(\d{1,5})\s*$/i.exec(typed) ?? [];
  const sides = [Number(width), Number(height)] as const;
  return sides.every((side) => side >= 1 && side <= LONGEST_SIDE) ? `${sides[0]}x${sides[1]}` : undefined;
}
