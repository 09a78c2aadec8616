import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/find-browser';

const executablePath = findBrowser();

/** What keeps the sample shop with its texts read, which others then need not read again: it comes first. */
const keeping = '**/main-job.spec.ts';

/** Journeys that read texts on every core for minutes: two of them at once take longer than one, but less than one by one. */
const computing = ['encoder-*', 'offline', 'quantisation', 'recovery'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: '.',
  // `npm test` runs two at a time (scripts/test.ts).
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
    { name: 'keeping', testMatch: keeping, timeout: 600_000, outputDir: '../test-results/e2e/keeping' },
    { name: 'computing', testMatch: computing, timeout: 600_000, outputDir: '../test-results/e2e/computing' },
    { name: 'waiting', testIgnore: [keeping, ...computing], outputDir: '../test-results/e2e/waiting' },
  ],
});
