import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import { ensureBrowser } from './install-browser';

/** Everything that must pass, in the order in which a failure costs least time. */
const root = resolve(import.meta.dirname, '..');
const results = resolve(root, 'test-results');
const browser = ensureBrowser();

/** A script of package.json, so that what must pass stands in one place. */
function command(script: string, args: readonly string[]) {
  return ['npm', ['run', '--silent', script, '--', ...args]] as const;
}

function step(name: string, script: string, ...args: string[]): void {
  console.log(`\n── ${name}`);
  const environment = {
    ...process.env,
    CLIENTELE_BROWSER: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(results, `${name}.json`),
  };
  const { status } = spawnSync(...command(script, args), { cwd: root, stdio: 'inherit', env: environment });
  endUnlessPassed(name, status);
}

/** Scripts that keep one core each, side by side; what each says is shown as it ends, and of each whether it failed. */
async function together(scripts: Readonly<Record<string, string>>): Promise<void> {
  const one = (name: string, script: string) =>
    new Promise<() => void>((ended) => {
      const said: Buffer[] = [];
      const child = spawn(...command(script, []), { cwd: root });
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(piece));
      child.on('close', (status) => {
        console.log(`\n── ${name}`);
        process.stdout.write(Buffer.concat(said));
        ended(() => endUnlessPassed(name, status));
      });
    });
  const ended = await Promise.all(Object.entries(scripts).map(([name, script]) => one(name, script)));
  for (const end of ended) end();
}

function endUnlessPassed(name: string, status: number | null): void {
  if (status === 0) return;
  console.error(`\n${name} failed.`);
  process.exit(status ?? 1);
}

rmSync(results, { recursive: true, force: true });
await together({ types: 'typecheck', 'lint and imports': 'lint', build: 'build' });
step(
  'unit tests',
  'test:unit',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
);
// First: they keep the sample shop with its texts read, which others then need not read again.
step('journeys that compute', 'test:e2e', '--project', 'computing');
step('journeys that wait', 'test:e2e', '--project', 'waiting', '--workers', '2');

const unit = JSON.parse(readFileSync(resolve(results, 'unit.json'), 'utf8'));
const journeys = ['journeys that wait', 'journeys that compute'].map(
  (name): JSONReport => JSON.parse(readFileSync(resolve(results, `${name}.json`), 'utf8')),
);
const count = (what: 'expected' | 'unexpected' | 'skipped') =>
  journeys.reduce((total, { stats }) => total + stats[what], 0);
const passed = unit.numPassedTests + count('expected');
const failed = unit.numFailedTests + count('unexpected');
const skipped = unit.numPendingTests + count('skipped');
for (const line of journeys.flatMap(({ suites }) => suites.flatMap(skippedIn)))
  console.log(`Not checked: ${line}`);
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
