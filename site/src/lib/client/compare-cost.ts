/** The cost rows of /compare/: one workload on a model, by request, day and month. */
import { estimateCost, InvalidUsageError, UnpricedUsageError, type Model } from 'bedrock-model-catalog';
import type { CalculatorState } from './calculator-state.ts';
import { shownMoney, timesExact } from './calculator-words.ts';
import { DAYS, usageOf } from './calculator-workload.ts';
import type { CompareCell } from './compare-rows.ts';

/** The cells of the cost rows. A model that makes vectors is charged for the input, one that makes images for these. */
export function costCells(
  model: Model,
  workload: CalculatorState,
  lang: string,
): Readonly<Record<string, CompareCell>> {
  const requests = workload.requests ?? 1;
  const exact = costOf(model, workload);
  const cell = (times: number): CompareCell => {
    if (exact === undefined) return { absent: 'notRecorded' };
    const sum = timesExact(exact, times);
    return { items: [shownMoney(sum, lang)], title: `$${sum}` };
  };
  return { perRequest: cell(1), perDay: cell(requests), perMonth: cell(requests * DAYS) };
}

/** US dollars for one request, in plain digits; `undefined` where it has no recorded price. */
export function costOf(model: Model, workload: CalculatorState): string | undefined {
  try {
    return estimateCost(model, usageOf(workload, model.modality)).exact;
  } catch (error) {
    if (error instanceof UnpricedUsageError || error instanceof InvalidUsageError) return undefined;
    throw error;
  }
}
