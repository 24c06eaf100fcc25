import { defineConfig } from 'vitest/config';

/** Tests that do I/O: a database, a running program, files. Both engines where it applies. */
const withStore = [
  'testing/{access,accounts,store,server,http,import}/**/*.test.ts',
  'testing/{importing,crash,power-cut,privacy,evidence,work,phones,wire}/**/*.test.ts',
];
const withBrowser = ['testing/browser/**/*.test.ts'];
const rooms = '{core,words,wire,server,web,testing,tools,programmes,examples,bench}';

/**
 * `unit`: beside the code, no I/O, part of `npm run check`. `store`: both database engines.
 * `browser`: a real Chromium against the running program. Two workers suit two cores.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.ts`],
          exclude: [...withStore, ...withBrowser, '**/node_modules/**', '.build/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'store',
          include: withStore,
          globalSetup: ['testing/postgres-setup.ts'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: withBrowser,
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // What a page will say is waited for as long as a slow machine may need to say it.
          expect: { poll: { timeout: 20_000, interval: 100 } },
        },
      },
    ],
  },
});
