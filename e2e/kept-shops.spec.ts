import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { recordsByTable } from './database';
import { expect, newBrowser, test, untilReopened } from './journey';

const header = 'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date';

function orders(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, i) => `o${i},c${i % 900},p${i % 70},1,${(i % 5) + 1}.50,2024-03-${10 + (i % 18)}`,
  );
  return Buffer.from([header, ...lines].join('\n'));
}

async function startImport(page: Page, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await page.getByTestId('file-input').setInputFiles(files.map((file) => ({ mimeType: '', ...file })));
  for (const { name } of files)
    await expect(page.getByTestId(`draft-${name}`).first()).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('start-import').click();
}

test('a second tab leaves the first one its import, hears of the shop and deletes it under the first', async ({
  context,
}) => {
  const first = await context.newPage();
  await first.goto('/');
  await startImport(first, { name: 'big.csv', buffer: orders(300_000) });
  await expect(first.getByTestId('import-progress')).toBeVisible();
  const second = await context.newPage();
  await second.goto('/');
  await expect(first.getByTestId('report-big.csv')).toBeVisible({ timeout: 120_000 });
  const row = second.locator('li[data-testid="shop-big"]');
  await expect(row).toBeVisible();
  await row.getByRole('button').last().click();
  await second.getByRole('menuitem').last().click();
  await second.getByTestId('confirm-delete').click();
  await expect(first.getByTestId('error-shop-deleted')).toBeVisible();
  await expect(first.locator('li[data-testid="shop-big"]')).toHaveCount(0);
  // What the first tab had under way is refused: nothing is left that no shop owns.
  await expect.poll(() => recordsByTable(second)).toEqual({});
});

/** Imports a small shop as a script does. */
async function importSmallShop(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(
    (csv) => window.clientele.importFiles([new File([csv], 'shop.csv')]),
    orders(2_000).toString(),
  );
}

/** Runs the open shop; answers the name of what went wrong, '' of nothing. */
function nameOfFailure(page: Page): Promise<string> {
  return page.evaluate(() =>
    window.clientele.run({ depth: 'quick' }).then(
      () => '',
      (error: Error) => error.name,
    ),
  );
}

test.describe('where Chromium has not yet looked how much room there is', () => {
  test.use(newBrowser);

  test('an import that finds no room as it goes says so', async ({ page, context, baseURL }) => {
    // Before the first write: Chromium remembers for a while how much room there was.
    const session = await context.newCDPSession(page);
    const origin = new URL(baseURL!).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    await page.goto('/');
    await startImport(page, { name: 'full.csv', buffer: orders(100_000) });
    await expect(page.getByTestId('error-storage-full')).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => recordsByTable(page)).toEqual({});
  });

  test('a run that finds no room says so', async ({ page, context, baseURL }) => {
    const session = await context.newCDPSession(page);
    const origin = new URL(baseURL!).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
    await importSmallShop(page);
    // Chromium remembers how much room there was, less what was written since: all of it is filled.
    await page.evaluate(async () => {
      const open = indexedDB.open('filling');
      open.onupgradeneeded = () => open.result.createObjectStore('bytes', { autoIncrement: true });
      const database = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result);
      });
      for (let size = 2 ** 20; size >= 2 ** 10; ) {
        const writing = database.transaction('bytes', 'readwrite');
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 2 ** 16) crypto.getRandomValues(bytes.subarray(at, at + 2 ** 16));
        writing.objectStore('bytes').add(bytes);
        const fitted = await new Promise<boolean>((done) => {
          writing.oncomplete = () => done(true);
          writing.onabort = () => done(false);
        });
        if (!fitted) size /= 2;
      }
    });
    expect(await nameOfFailure(page)).toBe('Clientele:storage-full');
  });
});

test('a run whose shop lacks a column says so', async ({ page }) => {
  await importSmallShop(page);
  await page.evaluate(async () => {
    const open = indexedDB.open('clientele');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const writing = database.transaction('columns', 'readwrite');
    const columns = writing.objectStore('columns');
    const keys = columns.getAllKeys();
    keys.onsuccess = () => columns.delete(keys.result[0]!);
    await new Promise<void>((done) => {
      writing.oncomplete = () => done();
    });
    database.close();
  });
  // A fresh page, which opens the shop again: the one before holds it.
  await page.goto('/');
  await expect(page.getByTestId('report-shop.csv')).toBeVisible();
  expect(await nameOfFailure(page)).toBe('Clientele:shop-damaged');
});

test('two files of one name each have their report and their rejected rows', async ({ page }) => {
  const broken = (id: string) => Buffer.concat([orders(30), Buffer.from(`\n${id},c1,p1,1,2.50`)]);
  await page.goto('/');
  await startImport(
    page,
    { name: 'orders.csv', buffer: broken('first') },
    { name: 'orders.csv', buffer: broken('second') },
  );
  const rows = page.getByTestId('report-orders.csv');
  await expect(rows).toHaveCount(2, { timeout: 60_000 });
  const rejected: string[] = [];
  for (const row of await rows.all()) {
    const download = page.waitForEvent('download');
    await row.getByRole('button').first().click();
    rejected.push(await readFile(await (await download).path(), 'utf8'));
  }
  expect(rejected.map((csv) => csv.trimEnd().split('\r\n').length)).toEqual([2, 2]);
  expect(rejected[0]).toContain('first');
  expect(rejected[1]).toContain('second');
});

test('a run whose predecessor is lost gives its codes anew instead of failing', async ({ page }) => {
  await importSmallShop(page);
  const codes = await page.evaluate(async () => {
    await window.clientele.run();
    const open = indexedDB.open('clientele');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const writing = database.transaction('stages', 'readwrite');
    writing.objectStore('stages').clear();
    await new Promise<void>((done) => {
      writing.oncomplete = () => done();
    });
    database.close();
    const { profiles } = await window.clientele.run({ seed: 2 });
    return profiles.map(({ code }) => code);
  });
  expect(codes.length).toBeGreaterThan(1);
  expect(new Set(codes).size).toBe(codes.length);
});

test('texts go from worker to worker and vectors into storage, where the next visit finds them', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 120 },
    (_, i) =>
      `c${i % 12},p${i % 7},${1 + (i % 5)},"Review number ${i}: the ${i % 3 ? 'tea' : 'cup'} is good",2024-03-11`,
  );
  const csv = ['Customer ID,Product ID,Rating,Review,Date', ...rows].join('\n');
  await page.goto('/');
  const run = () => page.evaluate(() => window.clientele.run({ depth: 'quick' }));
  await page.evaluate((text) => window.clientele.importFiles([new File([text], 'reviews.csv')]), csv);
  expect(await run()).toMatchObject({ reusedVectors: 0, totalVectors: 120 });
  await page.reload();
  await untilReopened(page);
  const again = await page.evaluate(() => window.clientele.run({ depth: 'quick', seed: 3 }));
  expect(again).toMatchObject({ reusedVectors: 120, totalVectors: 120 });
});
