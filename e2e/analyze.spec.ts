import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');

function analyze(...args: string[]) {
  return run('npx', ['--no-install', 'tsx', 'scripts/analyze.ts', ...args], { cwd: root });
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

test('analyze writes the four files with the export’s own ids', async () => {
  const info = test.info();
  const [input, out] = [info.outputPath('reviews.csv.gz'), info.outputPath('result')];
  await writeFile(input, gzipSync(reviews()));
  const { stderr } = await analyze(
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
  );
  // No terminal: a line for each stage, in their order, and none rewritten.
  const lines = stderr.trimEnd().split('\n');
  const stages = ['Reading the files', 'Opening the shop', 'Reading the reviews', 'Choosing products'];
  const places = stages.map((words) => lines.findIndex((line) => line.startsWith(words)));
  expect(places, stderr).toEqual([...places].sort((a, b) => a - b));
  expect(places[0], stderr).toBeGreaterThanOrEqual(0);
  expect(lines.at(-1)).toMatch(/^Checking the recommendations/);
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
  expect(report.files).toEqual([
    { name: 'reviews.csv.gz', kind: 'reviews', read: 150, imported: 150, merged: 0, rejected: 0 },
  ]);
  expect(report.options).toMatchObject({ k: 3, seed: 7 });
  expect(report.segments).toHaveLength(3);
  expect(report.quality.silhouette).toBeGreaterThan(-1);
});

test('analyze says in one sentence what is wrong with the input and exits with a failure', async () => {
  const info = test.info();
  const bad = info.outputPath('bad.csv');
  await writeFile(bad, 'colour,shape\nred,round\nblue,square\n');
  for (const [args, words] of [
    [['--in', 'no-such.csv', '--out', info.outputPath('a')], /There is no file .*no-such\.csv/],
    [
      ['--in', bad, '--out', info.outputPath('b'), '--k', 'many'],
      /--k takes a whole number from 2 to 50; not 'many'/,
    ],
    [['--in', bad, '--out', info.outputPath('c'), '--depth', 'quick'], /bad\.csv/],
  ] as const) {
    const failure = await analyze(...args).then(
      () => null,
      (error: { code: number; stderr: string }) => error,
    );
    expect(failure?.code).toBe(1);
    expect(failure?.stderr.trim()).toMatch(words);
    expect(failure?.stderr.trim().split('\n')).toHaveLength(1);
  }
});
