import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/find-browser';
import { knownMachine } from './known-machine';

const executablePath = findBrowser();

/**
 * Journeys that read texts or hash models on every core: two at once would only slow each other. The others mostly wait
 * for one thread, of a page or of one of its workers.
 */
const computing = ['encoder-paths', 'main-job', 'offline', 'quantisation'].map(
  (name) => `**/${name}.spec.ts`,
);

export default defineConfig({
  testDir: '.',
  // `npm test` runs the waiting ones two at a time (scripts/test.ts).
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  globalSetup: './serve.ts',
  use: {
    baseURL: 'http://localhost:4199/',
    viewport: { width: 1280, height: 800 },
    // Only the journeys without a network want the service worker, which keeps a copy of all models.
    serviceWorkers: 'block',
    // A trace takes pictures all along: `--trace retain-on-failure` where a failure has to be looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...browserArguments], ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    // Minutes of reading and several runs each, on a machine that may be slow.
    { name: 'computing', testMatch: computing, timeout: 600_000, outputDir: '../test-results/e2e/computing' },
    {
      name: 'waiting',
      testIgnore: computing,
      outputDir: '../test-results/e2e/waiting',
      use: { storageState: knownMachine },
    },
  ],
});
