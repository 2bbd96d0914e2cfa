/** Ends a test run with one line that a machine can read: `12 passed, 0 failed`. */
import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Counts of a finished run. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Passed and failed tests. What failed without being a test counts as one failure each: a file or a suite that could not
 * be loaded or set up, an error that nobody caught, a test that never came to an end.
 */
export function countTests(modules: readonly TestModule[], unhandledErrors: readonly unknown[] = []): Counts {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const suites = modules.flatMap((module) => [...module.children.allSuites()]);
  const broken = [...modules, ...suites].filter((part) => part.errors().length > 0);
  const ended = (...states: readonly string[]) => tests.filter((test) => states.includes(test.result().state)).length;
  return { passed: ended('passed'), failed: ended('failed', 'pending') + broken.length + unhandledErrors.length };
}

/** The line itself. */
export function closingLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

/** Writes the line when the process ends, so that nothing of other reporters comes after it. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const line = closingLine(countTests(modules, unhandledErrors));
    process.once('exit', () => writeSync(1, `${line}\n`));
  }
}
