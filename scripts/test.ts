import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { ensureBrowser } from './install-browser';

/** Everything that must pass, in the order in which a failure costs least time. */
const root = resolve(import.meta.dirname, '..');
const results = resolve(root, 'test-results');
const browser = ensureBrowser();

/** Runs one of package.json's scripts, so that what must pass stands in one place. */
function step(name: string, script: string, ...args: string[]): void {
  console.log(`\n── ${name}`);
  const environment = {
    ...process.env,
    CLIENTELE_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(results, `${name}.json`),
  };
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: environment,
  });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
}

rmSync(results, { recursive: true, force: true });
step('types', 'typecheck');
step('lint and imports', 'lint');
step(
  'unit tests',
  'test:unit',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
);
step('build', 'build');
// Two at a time: one alone leaves a core free most of the time.
step('journeys', 'test:e2e', '--workers', '2');

const unit = JSON.parse(readFileSync(resolve(results, 'unit.json'), 'utf8'));
const journeys: JSONReport = JSON.parse(readFileSync(resolve(results, 'journeys.json'), 'utf8'));
const { stats } = journeys;
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected;
const skipped = unit.numPendingTests + stats.skipped;
for (const line of journeys.suites.flatMap(skippedIn)) console.log(`Not checked: ${line}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);

/** The end-to-end tests of a suite that were skipped, with their reasons. */
function skippedIn({ suites = [], specs }: JSONReportSuite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => [title, ...annotations.map(({ description }) => description)].join(': ')),
  );
  return [...own, ...suites.flatMap(skippedIn)];
}
