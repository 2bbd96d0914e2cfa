/** The state of /calculator/ and its query string. What a query string holds is hostile: unknown keys and values are dropped. */
import {
  catalogFields,
  choiceFields,
  choiceNames,
  countFields,
  countNames,
  readSize,
  type CatalogField,
  type Choice,
  type ChoiceName,
  type CountField,
  type CountName,
} from './calculator-fields.ts';
import { readCount } from './calculator-number.ts';

/** All that was entered, on all tabs. */
export type CalculatorState = { readonly [N in ChoiceName]: Choice<N> } & {
  readonly [N in CatalogField]: string;
} & { readonly [N in CountName]: number | undefined } & {
  /** The fewest input tokens, where they were estimated from a text; `in` is then the most. */
  readonly inLow: number | undefined;
  /** The size of a generated image. */
  readonly size: string;
};

/** The values that exist in the catalog; others are ignored. `model` and `customModel` hold slugs and IDs. */
export type KnownChoices = Readonly<Record<CatalogField, ReadonlySet<string>>>;

const initialCounts = Object.fromEntries(
  countNames.map((name) => [name, (countFields[name] as CountField).initial]),
) as { readonly [N in CountName]: number | undefined };

/** What the page shows first. */
export const initialState = {
  ...initialCounts,
  ...Object.fromEntries(choiceNames.map((name) => [name, choiceFields[name][0]])),
  ...Object.fromEntries(catalogFields.map((name) => [name, ''])),
  inLow: undefined,
  size: '1024x1024',
} as CalculatorState;

/** The state that a query string stands for, such as `?kind=image&images=2&size=512x512`. */
export function stateOf(query: string, known: KnownChoices): CalculatorState {
  const params = new URLSearchParams(query);
  const counts = countNames.flatMap((name) => {
    const count = readCount(params.get(name) ?? '', countFields[name].min, countFields[name].max);
    return 'value' in count ? [[name, count.value]] : [];
  });
  const choices = choiceNames.flatMap((name) => {
    const value = params.get(name);
    return (choiceFields[name] as readonly string[]).includes(value ?? '\n') ? [[name, value]] : [];
  });
  const ofCatalog = catalogFields.flatMap((name) => {
    const value = params.get(name) ?? '';
    return known[name].has(value) ? [[name, value]] : [];
  });
  const state = { ...initialState, ...Object.fromEntries([...counts, ...choices, ...ofCatalog]) } as CalculatorState;
  const low = readCount(params.get('inLow') ?? '', 0, Math.max(0, (state.in ?? 0) - 1));
  return {
    ...state,
    inLow: 'value' in low ? low.value : undefined,
    size: readSize(params.get('size') ?? '') ?? initialState.size,
  };
}

const imageKeys = ['images', 'size', 'quality', 'steps'] as const;
const keysOfKind: Readonly<Record<Choice<'kind'>, readonly (keyof CalculatorState)[]>> = {
  text: ['in', 'inLow', 'out', 'cached', 'videoIn'],
  embedding: ['in', 'inLow', 'imagesIn', 'audioIn', 'videoIn'],
  image: imageKeys,
  video: ['seconds'],
  speech: ['speechIn', 'speechOut'],
  rerank: ['queries'],
};
/** The kinds whose input may be estimated from a text. */
const counted: readonly Choice<'kind'>[] = ['text', 'embedding'];

/** Keys that belong to the tabs on which they mean something; the others stay out of the address. */
const keysOfTab: Readonly<Record<Choice<'tab'>, (state: CalculatorState) => readonly (keyof CalculatorState)[]>> = {
  workload: ({ kind, inLow }) => [
    'kind',
    ...keysOfKind[kind],
    ...(inLow === undefined || !counted.includes(kind) ? [] : (['method', 'textLanguage'] as const)),
    'requests',
    'mode',
    'region',
    'useCase',
    'provider',
    'language',
    'status',
    'show',
  ],
  commitment: ({ by }) => [
    'tab',
    'model',
    'in',
    'out',
    ...imageKeys,
    'load',
    'by',
    ...(by === 'units' ? (['units'] as const) : (['unitIn', 'unitOut', 'unitRequests'] as const)),
  ],
  custom: ({ serving }) => [
    'tab',
    'customModel',
    'train',
    'epochs',
    'months',
    'serving',
    ...(serving === 'no' ? [] : (['units'] as const)),
    ...(serving === 'none' ? (['hours'] as const) : []),
  ],
};

/** The query string of a state, in one order, without what is default; empty for the default view. */
export function queryOf(state: CalculatorState): string {
  const pairs = keysOfTab[state.tab](state).flatMap((key) => {
    const value = state[key];
    return value === undefined || value === initialState[key] ? [] : [`${key}=${readable(String(value))}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Percent-encoded but for slashes and colons, which a query may hold as they are. */
export function readable(value: string): string {
  return encodeURIComponent(value).replace(/%(2F|3A|2C)/g, (escaped) => decodeURIComponent(escaped));
}
