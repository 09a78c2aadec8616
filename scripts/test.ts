import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from './install-browser';

/** Everything that must pass, in the order in which a failure costs least time. */
const root = resolve(import.meta.dirname, '..');
const results = resolve(root, 'test-results');
const browser = ensureBrowser();

function step(name: string, command: string, ...args: string[]): void {
  console.log(`\n── ${name}`);
  const environment = { ...process.env, CLIENTELE_BROWSER: browser };
  const { status } = spawnSync('npx', ['--no-install', command, ...args], {
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
step('types: page', 'tsc', '-b', 'tsconfig.json');
step('types: workers', 'tsc', '-b', 'workers/tsconfig.json');
step('types: scripts and tests', 'tsc', '-b', 'tsconfig.node.json');
step('lint', 'biome', 'check', '--error-on-warnings', '.');
step('imports', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'workers');
step(
  'unit tests',
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
);
step('build', 'tsx', 'scripts/build.ts');
step('end-to-end tests', 'playwright', 'test', '--config', 'e2e/playwright.config.ts');

const unit = JSON.parse(readFileSync(resolve(results, 'unit.json'), 'utf8'));
const journeys = JSON.parse(readFileSync(resolve(results, 'e2e.json'), 'utf8'));
const passed = unit.numPassedTests + journeys.stats.expected;
const failed = unit.numFailedTests + journeys.stats.unexpected;
const skipped = unit.numPendingTests + journeys.stats.skipped;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
