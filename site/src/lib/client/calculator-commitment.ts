/** The commitment tab, reckoned: a month by use against a month of model units, at the load and along a range of loads. */
import { compareCommitments, type CommitmentComparison, type Load, type Model } from 'bedrock-model-catalog';
import type { CalculatorState } from './calculator-state.ts';
import { usageOf } from './calculator-workload.ts';

/** A way to pay. */
export type Way = CommitmentComparison['choices'][number]['way'];

/** The monthly cost of each way at one load; `null` where it has no price, or the units do not carry the load. */
export interface LoadPoint {
  readonly requestsPerHour: number;
  readonly usd: Readonly<Partial<Record<Way, string | null>>>;
}

/** The answer of the commitment tab. */
export interface CommitmentResult {
  readonly comparison: CommitmentComparison;
  /** Requests an hour that the model units carry by the throughput stated; `undefined` where none was stated. */
  readonly capacity: number | undefined;
  /** For the table: round loads from none to beyond the break-even, all with the same model units. */
  readonly points: readonly LoadPoint[];
}

/** A load for the package, at a number of requests an hour; served by so many model units where these are given. */
function loadOf(state: CalculatorState, model: Model, requestsPerHour: number, modelUnits?: number): Load {
  const { in: inputTokens = 0, out: outputTokens = 0, by, units } = state;
  const usage =
    model.modality === 'image'
      ? usageOf(state, 'image')
      : model.modality === 'embedding'
        ? { inputTokens }
        : { inputTokens, outputTokens };
  const given = modelUnits ?? (by === 'units' ? (units ?? 1) : undefined);
  return {
    ...usage,
    requestsPerHour,
    ...(given === undefined ? { throughput: throughputOf(state, model) } : { modelUnits: given }),
  };
}

function throughputOf({ unitIn, unitOut, unitRequests }: CalculatorState, { modality }: Model) {
  return {
    inputTokensPerMinute: modality === 'image' ? undefined : unitIn,
    outputTokensPerMinute: modality === 'text' ? unitOut : undefined,
    requestsPerMinute: unitRequests,
  };
}

const ROWS = 6;

/** The answer for a model. Throws what the package throws where a load cannot be meant. */
export function commitmentOf(state: CalculatorState, model: Model): CommitmentResult {
  const load = state.load ?? 1;
  const comparison = compareCommitments(model, loadOf(state, model, load));
  const capacity = state.by === 'units' ? undefined : capacityOf(state, model, comparison.modelUnits);
  const evens = comparison.choices.flatMap(({ breakEven }) =>
    breakEven === null || breakEven.withinThroughput === false ? [] : (breakEven.requestsPerHour?.roundedUp ?? []),
  );
  const nearest = evens.length === 0 ? 0 : Math.min(...evens);
  const step = roundStep((Math.max(load, nearest) * 1.6) / (ROWS - 1));
  const at = (requestsPerHour: number): LoadPoint => {
    const { choices } = compareCommitments(model, loadOf(state, model, requestsPerHour, comparison.modelUnits));
    const carried = capacity === undefined || requestsPerHour <= capacity;
    const usd = choices.map(({ way, exact }) => [way, carried || way === 'onDemand' ? exact : null]);
    return { requestsPerHour, usd: Object.fromEntries(usd) as LoadPoint['usd'] };
  };
  return { comparison, capacity, points: Array.from({ length: ROWS }, (_, i) => at(step * i)) };
}

/** Requests an hour that model units carry: the least of what each stated figure allows. */
function capacityOf(state: CalculatorState, model: Model, modelUnits: number): number {
  const { inputTokensPerMinute, outputTokensPerMinute, requestsPerMinute } = throughputOf(state, model);
  const allowed = [
    [inputTokensPerMinute, state.in],
    [outputTokensPerMinute, state.out],
    [requestsPerMinute, 1],
  ] as const;
  const perUnit = allowed.flatMap(([carried, each]) => (carried && each ? [(carried * 60) / each] : []));
  return Math.min(...perUnit) * modelUnits;
}

/** The nearest of 1, 2, 2.5, 5 times a power of ten that is not below; at least 1. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atLeast)));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= atLeast && Number.isInteger(one * power)) ?? 10;
  return factor * power;
}
