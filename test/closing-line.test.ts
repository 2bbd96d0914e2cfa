/** The last line of a test run counts what passed and what failed, and nothing that broke is left out. */
import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { closingLine, countTests } from './support/closing-line-reporter.ts';

function moduleOf(states: readonly string[], errors: readonly unknown[] = [], suiteErrors: readonly unknown[] = []) {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  const children = { allTests: () => tests, allSuites: () => [{ errors: () => suiteErrors }] };
  return { errors: () => errors, children } as unknown as TestModule;
}

test('counts passed and failed tests over all files', () => {
  const counts = countTests([moduleOf(['passed', 'failed']), moduleOf(['passed', 'passed'])]);
  expect(closingLine(counts)).toBe('3 passed, 1 failed');
});

test('a file that cannot be loaded is a failure, though it has no test', () => {
  expect(closingLine(countTests([moduleOf([], [new SyntaxError('…')])]))).toBe('0 passed, 1 failed');
});

test('a suite whose set-up fails is a failure', () => {
  expect(closingLine(countTests([moduleOf(['skipped'], [], [new Error('beforeAll')])]))).toBe('0 passed, 1 failed');
});

test('a test that never ended and an error that nobody caught are failures', () => {
  expect(closingLine(countTests([moduleOf(['passed', 'pending'])], [new Error('…')]))).toBe('1 passed, 2 failed');
});
