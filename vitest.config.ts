/** Two kinds of tests: those that need only Node and Python, and those that drive a browser over the built site. */
import { defineConfig } from 'vitest/config';

/** The machine of the lowest rank that we test on has two cores; a browser already fills one. */
const maxWorkers = 2;

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    maxWorkers,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', '**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/site/**/*.test.ts'],
          globalSetup: './test/support/browser.ts',
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
