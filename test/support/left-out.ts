/** Why a ranking leaves a model out. */
import { expect } from 'vitest';
import { rankByCost, type Workload } from '../../catalog/src/rank-by-cost.ts';
import type { LeftOutReason } from '../../catalog/src/why-unable.ts';
import type { makeModel } from './make-model.ts';

/** A workload that may hold what the type forbids. */
export const workload = (given: object) => given as Workload;

/** The reason for which the one model is left out; the test fails where it is ranked. */
export function reasonOf(given: object, model: ReturnType<typeof makeModel>): LeftOutReason {
  const { ranking, leftOut } = rankByCost(workload(given), [model]);
  expect(ranking).toEqual([]);
  expect(leftOut.map((one) => one.model)).toEqual([model]);
  return leftOut[0]!.reason;
}
