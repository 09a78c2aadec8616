import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { recordLongTasks } from '../e2e/journey';
import { launchBrowser } from '../scripts/find-browser';
import { ensureBuild } from '../scripts/fresh-build';
import { serveApp } from '../scripts/server';
import { countOf } from './options';
import { orderLines } from './pages/order-lines';

const patience = 600_000;

/**
 * How long the page's own thread is held while a file of order lines is dropped, looked at, imported and shown in the real
 * app: the longest of its tasks in each part, and how many took over 50 ms.
 */
export async function benchAnswers(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { lines: { type: 'string' } },
  });
  const lines = countOf(values.lines ?? '1000000', 'lines');
  await ensureBuild();
  const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
  const file = join(folder, 'orders.csv');
  await pipeline(Readable.from(orderLines(lines)), createWriteStream(file));
  const server = await serveApp(0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    console.table(await partsOf(browser, page, server.url, file));
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function partsOf(browser: Browser, page: Page, url: string, file: string) {
  const tasksOf = await recordLongTasks(page);
  await page.goto(url);
  const now = () => page.evaluate(() => performance.now());
  const rows: Record<string, string | number>[] = [];
  const seen = async (part: string, act: () => Promise<void>) => {
    const from = await now();
    await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
    await act();
    const busy = busyTasks(JSON.parse((await browser.stopTracing()).toString('utf8')) as Trace);
    const to = await now();
    const own = (await tasksOf()).filter(({ start }) => start >= from && start < to);
    rows.push({
      part,
      seconds: ((to - from) / 1000).toFixed(2),
      'longest task, ms': Math.round(Math.max(0, ...own.map(({ duration }) => duration))),
      'tasks over 50 ms': own.length,
      'of the processor, ms': Math.round(Math.max(0, ...busy)),
      'over 50 ms of it': busy.filter((each) => each > 50).length,
    });
  };
  const shown = (id: string) => page.getByTestId(id).first().waitFor({ timeout: patience });
  await seen('dropped and looked at', async () => {
    await page.getByTestId('file-input').setInputFiles(file);
    await shown('start-import');
  });
  await seen('imported', async () => {
    await page.getByTestId('start-import').click();
    await shown('to-accounts');
  });
  await seen('accounts', async () => {
    await page.getByTestId('to-accounts').click();
    await page.locator('[data-testid^="bridge-"]').first().waitFor({ timeout: patience });
  });
  await seen('all rows', async () => {
    await page.getByTestId('data-rows').first().click();
    await shown('rows-found');
  });
  return rows;
}

interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly tdur?: number;
    readonly args?: { readonly name?: string };
  }[];
}

/** What tasks of the page's own thread took of the processor, ms: the clock counts what else the machine does, too. */
function busyTasks({ traceEvents }: Trace): number[] {
  const isOwn = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && isOwn.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
}
