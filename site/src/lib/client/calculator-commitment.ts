/** The commitment tab, reckoned: a month by use against a month of model units, at the load and along a range of loads. */
import { compareCommitments, type CommitmentComparison, type Load, type Model } from 'bedrock-model-catalog';
import type { CalculatorState } from './calculator-state.ts';
import { usageOf } from './calculator-workload.ts';

/** A way to pay. */
export type Way = CommitmentComparison['choices'][number]['way'];

/** The monthly cost of each way at one load; `null` where it has no price. */
export interface LoadPoint {
  readonly requestsPerHour: number;
  readonly usd: Readonly<Partial<Record<Way, string | null>>>;
  readonly modelUnits: number;
}

/** The answer of the commitment tab. */
export interface CommitmentResult {
  readonly comparison: CommitmentComparison;
  /** For the table: round loads from none to beyond the break-even. */
  readonly points: readonly LoadPoint[];
  /** For the plot: the same range in small steps, since model units come whole. */
  readonly curve: readonly LoadPoint[];
}

/** A load for the package, at a number of requests an hour. */
export function loadOf(state: CalculatorState, model: Model, requestsPerHour: number): Load {
  const { in: inputTokens = 0, out: outputTokens = 0, by, units, unitIn, unitOut, unitRequests } = state;
  const { modality } = model;
  const usage =
    modality === 'image'
      ? usageOf(state, 'image')
      : modality === 'embedding'
        ? { inputTokens }
        : { inputTokens, outputTokens };
  const carried = {
    inputTokensPerMinute: modality === 'image' ? undefined : unitIn,
    outputTokensPerMinute: modality === 'text' ? unitOut : undefined,
    requestsPerMinute: unitRequests,
  };
  return { ...usage, requestsPerHour, ...(by === 'units' ? { modelUnits: units ?? 1 } : { throughput: carried }) };
}

const ROWS = 6;
const STEPS = 60;

/** The answer for a model. Throws what the package throws where a load cannot be meant. */
export function commitmentOf(state: CalculatorState, model: Model): CommitmentResult {
  const load = state.load ?? 1;
  const comparison = compareCommitments(model, loadOf(state, model, load));
  const evens = comparison.choices.flatMap(({ breakEven }) => breakEven?.requestsPerHour?.roundedUp ?? []);
  const nearest = evens.length === 0 ? 0 : Math.min(...evens);
  const step = roundStep((Math.max(load, nearest) * 1.6) / (ROWS - 1));
  const at = (requestsPerHour: number): LoadPoint => {
    const { choices, modelUnits } = compareCommitments(model, loadOf(state, model, requestsPerHour));
    return { requestsPerHour, modelUnits, usd: Object.fromEntries(choices.map(({ way, exact }) => [way, exact])) };
  };
  const end = step * (ROWS - 1);
  return {
    comparison,
    points: Array.from({ length: ROWS }, (_, i) => at(step * i)),
    curve: Array.from({ length: STEPS + 1 }, (_, i) => at(Math.round((end * i) / STEPS))),
  };
}

/** The nearest of 1, 2, 2.5, 5 times a power of ten that is not below; at least 1. */
function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, atLeast)));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= atLeast && Number.isInteger(one * power)) ?? 10;
  return factor * power;
}
