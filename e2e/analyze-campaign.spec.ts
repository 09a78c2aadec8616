import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Campaign } from '../src/domain/campaign/campaign';
import type { CampaignEffect } from '../src/domain/campaign/effect';
import { seededRandom } from '../src/domain/math/random';
import { msPerDay } from '../src/domain/time';
import type { UpliftSummary } from '../src/domain/uplift/campaign-uplift';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const sample = (name: string) => resolve(root, 'dist/sample', `${name}.csv`);

function analyze(...args: string[]) {
  return run(process.execPath, ['--import', 'tsx', 'scripts/analyze.ts', ...args], { cwd: root });
}

const [base, lift, days] = [0.3, 0.05, 90];

/** Three months of orders of the campaign's customers, of whom so many more order that were mailed. */
function simulated({ members, date }: Campaign): string {
  const random = seededRandom(11);
  const from = Date.parse(date);
  const order = (number: number, id: string, at: number) =>
    `N-${number},${id},P1056,Portside 经典卡包,Bags & Travel,1,29.99,${new Date(at).toISOString().slice(0, 10)},completed`;
  const lines = members
    .filter(({ group }) => random() < base + (group === 'mailed' ? lift : 0))
    .map(({ id }, i) => order(i, id, from + Math.floor(random() * days) * msPerDay));
  // By an order of the day after, its last day is over.
  lines.push(order(lines.length, members[0]!.id, from + days * msPerDay));
  return lines.join('\n');
}

test('a campaign over the sample shop is drawn, and a planted lift of five points found in three months of orders', async () => {
  const info = test.info();
  const [drawn, told, later] = ['drawn', 'told', 'later.csv'].map((name) => info.outputPath(name));
  const shop = [sample('customers'), sample('orders')];
  const { stdout } = await analyze(
    ...['--in', ...shop, '--out', drawn!, '--k', '4', '--seed', '1', '--depth', 'quick'],
    ...['--recommender', 'popularity', '--campaign', 'all', '--control', '0.5', '--days', String(days)],
  );
  expect(stdout).toMatch(/Campaign: 750 mailed, 750 held back/);
  const campaign = JSON.parse(await readFile(`${drawn}/campaign.json`, 'utf8')) as Campaign;
  const [head] = (await readFile(sample('orders'), 'utf8')).split(/\r?\n/);
  await writeFile(later!, `${head}\n${simulated(campaign)}\n`);
  const closed = await analyze(
    ...['--in', ...shop, later!, '--out', told!, '--outcome', `${drawn}/campaign.json`],
  );
  const effect = JSON.parse(await readFile(`${told}/effect.json`, 'utf8')) as CampaignEffect & {
    readonly uplift: UpliftSummary;
  };
  expect(effect).toMatchObject({ complete: true, mailed: { customers: 750 }, unknown: 0 });
  expect(effect.rise.low).toBeLessThan(lift);
  expect(effect.rise.high).toBeGreaterThan(lift);
  expect(effect.rise.high - effect.rise.low).toBeLessThan(0.11);
  expect(closed.stdout).toContain('held back ordered');
  // The lift was planted for everybody alike: nobody can be told apart.
  expect(effect.uplift).toMatchObject({ state: 'judged', refusal: 'flat', kinds: null });
});
