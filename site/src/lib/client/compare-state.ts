/** The state of /compare/ and its query string: up to four models and one workload. Unknown values are dropped. */
import { countFields, readSize, type CountName } from './calculator-fields.ts';
import { readCount } from './calculator-number.ts';
import { initialState, readable, type CalculatorState } from './calculator-state.ts';

/** The most models side by side. */
export const MOST = 4;

/** What the page shows. */
export interface CompareState {
  /** Slugs, in the order of the columns. */
  readonly models: readonly string[];
  readonly onlyDifferences: boolean;
  /** The workload, in the terms of the calculator. */
  readonly workload: CalculatorState;
}

const counts = ['in', 'out', 'requests', 'images', 'steps'] as const satisfies readonly CountName[];

/** The state that a query string stands for; a model may be named by its slug or its ID. */
export function compareStateOf(query: string, slugOf: ReadonlyMap<string, string>): CompareState {
  const params = new URLSearchParams(query);
  const named = params
    .getAll('models')
    .join(',')
    .split(',')
    .flatMap((name) => slugOf.get(name.trim()) ?? []);
  const entered = counts.flatMap((name) => {
    const count = readCount(params.get(name) ?? '', countFields[name].min, countFields[name].max);
    return 'value' in count ? [[name, count.value] as const] : [];
  });
  const quality = params.get('quality');
  return {
    models: [...new Set(named)].slice(0, MOST),
    onlyDifferences: params.get('diff') === '1',
    workload: {
      ...initialState,
      ...Object.fromEntries(entered),
      size: readSize(params.get('size') ?? '') ?? initialState.size,
      ...((quality === 'standard' || quality === 'premium') && { quality }),
    },
  };
}

/** The query string of a state, without what is default. */
export function compareQueryOf({ models, onlyDifferences, workload }: CompareState): string {
  const pairs = [
    ...(models.length > 0 ? [`models=${readable(models.join(','))}`] : []),
    ...([...counts, 'size', 'quality'] as const)
      .filter((name) => workload[name] !== initialState[name])
      .map((name) => `${name}=${readable(String(workload[name]))}`),
    ...(onlyDifferences ? ['diff=1'] : []),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
