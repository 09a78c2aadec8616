import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { timePython } from './kernels-python';
import {
  describeTask,
  fullSizes,
  type KernelTask,
  kernelTasks,
  operationsOf,
  quickSizes,
  type TaskSizes,
  type Timing,
} from './kernels-tasks';
import { type BenchPage, openBenchPage } from './page';

/** What all times are set in proportion to. */
const baseline = 'plain TypeScript';

interface Row extends Timing {
  readonly task: KernelTask;
  readonly name: string;
  readonly threads: number;
}

/**
 * Our kernels against plain TypeScript, tfjs's WASM backend (no counterpart for ALS), numpy and scikit-learn, in
 * one run on one machine.
 */
export async function benchKernels(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const sizes = values.quick ? quickSizes : fullSizes;
  const bench = await openBenchPage('kernels');
  const rows: Row[] = [];
  try {
    rows.push(...(await timeApp(bench, sizes)));
    for (const threads of [1, 2]) rows.push(...(await timeTfjs(bench, sizes, threads)));
  } finally {
    await bench.close();
  }
  for (const threads of [1, 2]) {
    const timings = timePython(sizes, threads);
    if (timings === null) console.log('No numpy: name an interpreter that has it in CLIENTELE_PYTHON.');
    rows.push(...(timings ?? []).map((timing) => ({ ...timing, threads })));
  }
  const figures = rows.map((row) => ({
    ...row,
    gops: operationsOf(row.task, sizes) / row.seconds / 1e9,
    ratio: rows.find(({ task, name }) => task === row.task && name === baseline)!.seconds / row.seconds,
  }));
  print(figures, sizes);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Plain TypeScript, then the kernels on one and two threads, each in a page of its own. */
async function timeApp(bench: BenchPage, sizes: TaskSizes): Promise<Row[]> {
  const rows: Row[] = [];
  for (const wanted of [0, 1, 2]) {
    await bench.fresh();
    let name = baseline;
    if (wanted > 0) {
      const opened = await bench.run<{ threads: number; relaxed: boolean }>('openKernels', wanted);
      if (opened.threads !== wanted) throw new Error(`${opened.threads} threads, not ${wanted}`);
      name = opened.relaxed ? 'our kernels' : 'our kernels, without relaxed SIMD';
    }
    for (const task of kernelTasks) {
      const timing = await bench.run<Timing>('time', { task, sizes });
      rows.push({ task, name, threads: Math.max(1, wanted), ...timing });
    }
  }
  return rows;
}

/** In the same browser and page, but without the app's policy, which forbids the library its threads. */
async function timeTfjs({ browser }: BenchPage, sizes: TaskSizes, threads: number): Promise<Row[]> {
  const url = browser.contexts()[0]!.pages()[0]!.url();
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  await call(page, 'openTfjs', threads);
  const rows: Row[] = [];
  for (const task of ['assign', 'top-k'] as const) {
    const timing = await call<Timing>(page, 'timeTfjs', { task, sizes });
    rows.push({ task, name: 'tfjs WASM', threads, ...timing });
  }
  await context.close();
  return rows;
}

function call<Answer>(page: Page, name: string, argument: unknown): Promise<Answer> {
  return page.evaluate(
    ([wanted, given]) => {
      const { bench } = window as unknown as { bench: Record<string, (argument: unknown) => Promise<never>> };
      return bench[wanted]!(given);
    },
    [name, argument] as const,
  );
}

function print(rows: readonly (Row & { gops: number; ratio: number })[], sizes: TaskSizes): void {
  for (const task of kernelTasks) {
    console.log(`\n${describeTask(task, sizes)}`);
    console.table(
      rows
        .filter((row) => row.task === task)
        .map((row) => ({
          name: row.name,
          threads: row.threads,
          seconds: row.seconds.toFixed(3),
          GOPS: row.gops.toFixed(1),
          [`× ${baseline}`]: row.ratio.toFixed(2),
          'really done': row.share === 1 ? 'all' : `${row.share * 100}%, time scaled`,
        })),
    );
  }
  console.log('GOPS by the operations that the kernels take: two a multiplication, whichever way was gone.');
}
