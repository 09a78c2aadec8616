import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/find-browser';

const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  // The journeys use every core for reading; two at once would only slow each other.
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  globalSetup: './serve.ts',
  use: {
    baseURL: 'http://localhost:4199/',
    viewport: { width: 1280, height: 800 },
    // Only the offline journey wants the service worker, which keeps a copy of all models.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: [...browserArguments], ...(executablePath ? { executablePath } : {}) },
  },
});
