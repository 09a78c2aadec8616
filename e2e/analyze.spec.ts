import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');

function analyze(...args: string[]) {
  return run(process.execPath, ['--import', 'tsx', 'scripts/analyze.ts', ...args], { cwd: root });
}

function reviews(): string {
  const rows = ['reviewerID,asin,overall,reviewText,reviewTime'];
  const words = [
    'strings stay in tune',
    'cheap and cheerful',
    'arrived late and broken',
    'a gift for my son',
  ];
  for (let i = 0; i < 150; i++) {
    rows.push(
      `A0${i % 30},B00${i % 19},${1 + (i % 5)}.0,"${words[i % 4]}, number ${i}",2014-0${1 + (i % 9)}-10`,
    );
  }
  return rows.join('\n');
}

test('analyze writes the four files with the export’s own ids, and a report that asks for nothing', async ({
  page,
}) => {
  const info = test.info();
  const [input, out] = [info.outputPath('reviews.csv.gz'), info.outputPath('result')];
  await writeFile(input, gzipSync(reviews()));
  const { stderr, stdout } = await analyze(
    '--in',
    input,
    '--out',
    out,
    '--k',
    '3',
    '--seed',
    '7',
    '--depth',
    'quick',
    '--recommender',
    'itemKnn',
    '--k-list',
    '10,3',
    '--evaluate',
    '--report',
    `${out}/report.html`,
  );
  // No terminal: a line for each stage, in their order, and none rewritten.
  const lines = stderr.trimEnd().split('\n');
  const stages = [
    'Reading the files',
    'Opening the shop',
    'Reading the texts',
    'Choosing products',
    'Checking the recommendations',
  ];
  const places = stages.map((words) => lines.findIndex((line) => line.startsWith(words)));
  expect(places, stderr).toEqual([...places].sort((a, b) => a - b));
  expect(places[0], stderr).toBeGreaterThanOrEqual(0);
  expect(stderr).not.toContain('\r');
  const read = async (name: string) => (await readFile(`${out}/${name}`, 'utf8')).trimEnd().split('\r\n');
  const segments = await read('segments.csv');
  expect(segments[0]).toBe('customer_id,segment_code,segment_name,confidence');
  expect(segments).toHaveLength(31);
  expect(segments.slice(1).every((line) => /^A0\d+,[123],/.test(line))).toBe(true);
  const recommendations = await read('recommendations.csv');
  expect(recommendations[0]).toBe('customer_id,rank,product_id,score,reason');
  expect(recommendations[1]).toMatch(/^A0\d+,1,B00\d+,/);
  expect((await read('features.csv'))[0]).toMatch(/^customer_id,text_1,/);
  const report = JSON.parse(await readFile(`${out}/run.json`, 'utf8'));
  expect(report.files).toMatchObject([
    { name: 'reviews.csv.gz', kind: 'reviews', read: 150, imported: 150, merged: 0, rejected: 0 },
  ]);
  expect(report.options).toMatchObject({ k: 3, seed: 7 });
  expect(report.segments).toHaveLength(3);
  expect(report.quality.silhouette).toBeGreaterThan(-1);
  const evaluation = JSON.parse(await readFile(`${out}/evaluation.json`, 'utf8'));
  expect(evaluation).toMatchObject({ split: 'last-order', ks: [3, 10] });
  expect(report.quality.recommendations).toEqual(evaluation);
  expect(stdout).toContain('which way of recommending is better cannot be known');

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(`${out}/report.html`).href);
  expect(requests).toHaveLength(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('reviews: the customers');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByText('150 rows were read from 1 table: 150 imported')).toBeVisible();
  await page.screenshot({ path: info.outputPath('report.png'), fullPage: true });
});

test('a dry run stops after the import: what became of every file, the tables, and what a customer comes to', async () => {
  const info = test.info();
  const [folder, out] = [info.outputPath('exports'), info.outputPath('dry')];
  await mkdir(folder, { recursive: true });
  const lines = [
    'Order ID,Customer ID,Product ID,Product,Quantity,Unit price,Order date,Shelf',
    '0017,ann,p1,=1+1,2,1.50,2024-03-01,a',
    '0017,ann,p2,Cup,1,4.00,2024-03-01,b',
    '0018,bob,p1,Tea,1,1.50,2024-03-05,a',
    '0019,bob,p1,Tea,1,1.50,soon,a',
  ];
  await writeFile(`${folder}/orders.csv`, lines.join('\n'));
  await writeFile(`${folder}/shapes.csv`, 'colour,shape\nred,round\nblue,square\n');
  const { stdout, stderr } = await analyze('--in', folder, '--out', out, '--dry-run', '--tables');
  expect(stderr).toMatch(/shapes\.csv: What this file holds was not recognised/);
  expect(stdout).toContain('orders.csv: orders; 4 rows read = 3 imported + 0 merged + 1 rejected');
  expect((await readdir(out)).sort()).toEqual(['customers-summary.csv', 'orders.csv', 'run.json']);
  const report = JSON.parse(await readFile(`${out}/run.json`, 'utf8'));
  expect(report).toMatchObject({ customers: 2, orders: 2, spend: 8.5 });
  expect(report.files).toMatchObject([
    {
      name: 'orders.csv',
      kind: 'orders',
      encoding: 'utf-8',
      delimiter: ',',
      columns: { 'Order ID': 'orderId', 'Order date': 'orderedAt', Shelf: null },
      read: 4,
      imported: 3,
      merged: 0,
      rejected: 1,
      rejectedBy: { 'bad-date': 1 },
    },
    { name: 'shapes.csv', declined: { code: 'file-not-recognised' }, columns: { colour: null } },
  ]);
  expect((await readFile(`${out}/customers-summary.csv`, 'utf8')).trimEnd().split('\r\n')).toEqual([
    'customer_id,orders,lines,spend,currency,first,last,mean_rating,return_rate,service',
    expect.stringMatching(/^ann,1,2,7\.00,[^,]*,2024-03-01,2024-03-01,,/),
    expect.stringMatching(/^bob,1,1,1\.50,[^,]*,2024-03-05,2024-03-05,,/),
  ]);
  const table = await readFile(`${out}/orders.csv`, 'utf8');
  expect(table).toContain("'=1+1");
  expect(table.trimEnd().split('\r\n')).toHaveLength(4);
});

test('analyze says in one sentence what is wrong with the input and exits with a failure', async () => {
  const info = test.info();
  const bad = info.outputPath('bad.csv');
  await writeFile(bad, 'colour,shape\nred,round\nblue,square\n');
  const said: string[] = [];
  for (const [args, words] of [
    [['--in', 'no-such.csv', '--out', info.outputPath('a')], /There is no file .*no-such\.csv/],
    [
      ['--in', bad, '--out', info.outputPath('b'), '--k', 'many'],
      /--k takes a whole number from 2 to 50; not 'many'/,
    ],
    [['--in', bad, '--out', info.outputPath('declined'), '--dry-run'], /bad\.csv/],
  ] as const) {
    const failure = await analyze(...args).then(
      () => null,
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure?.code).toBe(1);
    expect(failure?.stderr.trim()).toMatch(words);
    expect(failure?.stderr.trim().split('\n')).toHaveLength(1);
    said.push(failure!.stderr);
  }
  const { files } = JSON.parse(await readFile(info.outputPath('declined', 'run.json'), 'utf8'));
  expect(files).toMatchObject([{ name: 'bad.csv', declined: { code: 'file-not-recognised' } }]);
  expect(said.at(-1)).toContain(files[0].declined.sentence);
});
