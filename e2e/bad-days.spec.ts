import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { recordsByTable } from './database';
import { expect, test } from './journey';

const header = 'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date';

function orders(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) => `o${i},c${i % 900},p${i % 70},1,${(i % 5) + 1}.50,2024-03-${10 + (i % 18)}`,
  );
  return [header, ...lines].join('\n');
}

/** Begins an import on screen and waits until rows are being written. */
async function beginLargeImport(page: Page): Promise<void> {
  const file = { name: 'large.csv', mimeType: '', buffer: Buffer.from(orders(300_000)) };
  await page.getByTestId('file-input').setInputFiles([file]);
  await expect(page.getByTestId('draft-large.csv')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('start-import').click();
  await expect
    .poll(async () => (await recordsByTable(page)).columns ?? 0, { timeout: 120_000, intervals: [200] })
    .toBeGreaterThan(0);
}

test('a tab that is closed in the middle of an import leaves nothing, and the next one starts as new', async ({
  context,
}) => {
  const killed = await context.newPage();
  await killed.goto('/');
  await beginLargeImport(killed);
  await killed.close();
  const next = await context.newPage();
  await next.goto('/');
  await expect.poll(() => recordsByTable(next)).toEqual({});
  await expect(next.getByTestId('open-sample')).toBeVisible();
  await expect(next.getByTestId('wiped')).toHaveCount(0);
});

test('a second import takes the place of the first, of which nothing is left', async ({ page }) => {
  await page.goto('/');
  await beginLargeImport(page);
  const shop = await page.evaluate(
    (csv) => window.clientele.importFiles([new File([csv], 'small.csv')]),
    orders(100),
  );
  expect(shop.reports).toMatchObject([{ name: 'small.csv', read: 100, imported: 100 }]);
  await expect.poll(async () => (await recordsByTable(page)).shops).toBe(1);
  // The files of the first are still there to be imported again.
  await expect(page.getByTestId('draft-large.csv')).toBeVisible();
});

test('files that cannot fit are turned away before anything is written, with what is needed and what there is', async ({
  page,
}) => {
  // Chromium answers the same to everybody, so that nobody is told apart by it; other browsers say what there is.
  await page.addInitScript(() => {
    navigator.storage.estimate = async () => ({ quota: 900_000, usage: 500_000 });
  });
  await page.goto('/');
  const file = { name: 'full.csv', mimeType: '', buffer: Buffer.from(orders(100_000)) };
  await page.getByTestId('file-input').setInputFiles([file]);
  await expect(page.getByTestId('draft-full.csv')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('start-import').click();
  await expect(page.getByTestId('error-storage-full')).toContainText(/\d\.\d MB > 0\.\d MB/);
  expect(await recordsByTable(page)).toEqual({});
});

test('a browser that cleared its storage is told of, and a shop saved before comes back from its file', async ({
  page,
}) => {
  await page.goto('/');
  const saved = Buffer.from(
    await page.evaluate(async (csv) => {
      await window.clientele.importFiles([new File([csv], 'kept.csv')]);
      return [...new Uint8Array(await (await window.clientele.saveShop(false)).arrayBuffer())];
    }, orders(500)),
  );
  // Of our origin, and without a connection to the database.
  await page.goto('/precache.json');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        indexedDB.deleteDatabase('clientele').onsuccess = () => done();
      }),
  );
  await page.goto('/');
  await expect(page.getByTestId('wiped')).toBeVisible();
  await page.getByTestId('file-input').setInputFiles([{ name: 'kept', mimeType: '', buffer: saved }]);
  await expect(page.getByTestId('report-kept.csv')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId('wiped')).toHaveCount(0);
  // Deleted by the user: that is no loss.
  await page.locator('li[data-testid="shop-kept"]').getByRole('button').last().click();
  await page.getByRole('menuitem').last().click();
  await page.getByTestId('confirm-delete').click();
  await expect(page.locator('li[data-testid="shop-kept"]')).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('clientele.kept'))).toBeNull();
  await expect(page.getByTestId('wiped')).toHaveCount(0);
});
