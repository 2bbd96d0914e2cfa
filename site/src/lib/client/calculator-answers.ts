/** From a state to an answer: which tab reckons what, and which field a complaint is about. Loaded when first needed. */
import { InvalidUsageError, UnpricedUsageError, type Model } from 'bedrock-model-catalog';
import { commitmentOf } from './calculator-commitment.ts';
import { commitmentHeadline, commitmentTree } from './calculator-commitment-view.ts';
import { customHeadline, customOf, customTree } from './calculator-custom.ts';
import type { CountName } from './calculator-fields.ts';
import type { CalculatorState } from './calculator-state.ts';
import type { Tree } from './calculator-tree.ts';
import type { Speaker } from './calculator-words.ts';
import { rankWorkload, type WorkloadResult } from './calculator-workload.ts';
import { headline, workloadTree } from './calculator-workload-view.ts';

export { estimateOf, estimateTree, withEstimate } from './calculator-text.ts';
export { workloadCsv } from './calculator-csv.ts';

/** What to show, and to say to who cannot see it; or a problem, in words, with the field that it is about. */
export type Answer =
  | { readonly tree: Tree; readonly said: string; readonly workload?: WorkloadResult }
  | { readonly problem: string; readonly field?: CountName | undefined };

/** Fields by the places that the package names in its errors. */
const places: Readonly<Record<string, CountName>> = {
  'load.throughput': 'unitRequests',
  'load.modelUnits': 'units',
  'plan.storageMonths': 'months',
  'plan.trainTokens': 'train',
  'plan.trainImages': 'train',
  'plan.serving.modelUnits': 'units',
  'plan.serving.hoursPerMonth': 'hours',
};

/** The answer of the state's tab. */
export function answerOf(
  state: CalculatorState,
  chosen: Model | undefined,
  models: readonly Model[],
  speaker: Speaker,
): Answer {
  const { say } = speaker;
  try {
    if (state.tab === 'workload') {
      const workload = rankWorkload(state, models);
      if (workload === undefined)
        return { problem: say('calc.fault.nothing'), field: state.kind === 'speech' ? 'speechIn' : 'in' };
      const [cheapest] = workload.rows;
      const said = cheapest === undefined ? say('calc.r.none') : headline(workload, cheapest, speaker);
      return { tree: workloadTree(state, workload, speaker), said, workload };
    }
    if (chosen === undefined) return { problem: say('calc.fault.noModel') };
    if (state.tab === 'custom') {
      const cost = customOf(state, chosen);
      return { tree: customTree(chosen, cost, speaker), said: customHeadline(cost, speaker) };
    }
    const tokens = (state.in ?? 0) + (chosen.modality === 'text' ? (state.out ?? 0) : 0);
    if (chosen.modality !== 'image' && tokens === 0) return { problem: say('calc.fault.nothing'), field: 'in' };
    const result = commitmentOf(state, chosen);
    return {
      tree: commitmentTree(chosen, state.load ?? 1, result, speaker),
      said: commitmentHeadline(result, speaker),
    };
  } catch (error) {
    if (error instanceof InvalidUsageError)
      return {
        problem:
          say(`calc.fault.${error.path}`) === `calc.fault.${error.path}`
            ? error.message
            : say(`calc.fault.${error.path}`),
        field: places[error.path],
      };
    if (error instanceof UnpricedUsageError) return { problem: error.message };
    throw error;
  }
}
