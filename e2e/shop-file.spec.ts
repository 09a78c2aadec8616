import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { expect, test } from './journey';
import { recordsByTable } from './database';

/** Reviews and orders of a few people, so that there is something to read and to reckon. */
const reviews = [
  'Customer ID,Product ID,Rating,Review,Date',
  ...Array.from(
    { length: 90 },
    (_, i) =>
      `c${i % 12},p${i % 7},${1 + (i % 5)},"Review ${i}: the ${i % 3 ? 'tea' : 'cup'} is good",2024-03-11`,
  ),
  ',,,,',
].join('\n');

test.beforeEach(async ({ context }) => {
  // The picker is a window of the system, which no test can answer: the file is downloaded instead.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
});

async function dropFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByTestId('file-input').setInputFiles([{ name, mimeType: '', buffer }]);
}

test('a shop saved as one file opens elsewhere with all that was read, and beside itself as a copy', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/');
  const before = await page.evaluate(async (csv) => {
    await window.clientele.importFiles([new File([csv], 'reviews.csv')]);
    await window.clientele.run({ depth: 'quick', k: 3 });
    return window.clientele.profiles();
  }, reviews);
  await page.getByTestId('save-shop').click();
  const download = page.waitForEvent('download');
  await page.getByTestId('save-shop-file').click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('reviews.clientele');
  const file = await readFile(await saved.path());

  const elsewhere = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' });
  const other = await elsewhere.newPage();
  await other.goto('/');
  await dropFile(other, 'renamed.txt', file);
  await expect(other.getByTestId('report-reviews.csv')).toBeVisible({ timeout: 30_000 });
  const again = await other.evaluate(async () => {
    const { reusedVectors, totalVectors } = await window.clientele.run({ depth: 'quick', k: 3 });
    return { reusedVectors, totalVectors, profiles: await window.clientele.profiles() };
  });
  expect(again).toEqual({ reusedVectors: 90, totalVectors: 90, profiles: before });

  await other.goto('/#/');
  await dropFile(other, 'reviews.clientele', file);
  await other.getByTestId('open-shop-copy').click();
  await expect(other.locator('li[data-testid="shop-reviews (copy)"]')).toBeVisible({ timeout: 30_000 });
  await expect(other.locator('li[data-testid="shop-reviews"]')).toBeVisible();
  const copied = await other.evaluate(() => window.clientele.run({ depth: 'quick', k: 3 }));
  expect(copied.totalVectors).toBe(90);
  await elsewhere.close();
});

test('a file that is changed, cut or of a later version is refused in a sentence and leaves nothing', async ({
  page,
}) => {
  await page.goto('/');
  const file = Buffer.from(
    await page.evaluate(async (csv) => {
      await window.clientele.importFiles([new File([csv], 'reviews.csv')]);
      return [...new Uint8Array(await (await window.clientele.saveShop(false)).arrayBuffer())];
    }, reviews),
  );
  await page.locator('li[data-testid="shop-reviews"]').getByRole('button').last().click();
  await page.getByRole('menuitem').last().click();
  await page.getByTestId('confirm-delete').click();
  await expect(page.locator('li[data-testid="shop-reviews"]')).toHaveCount(0);
  const changed = Buffer.from(file);
  const at = Math.floor(file.length * 0.4);
  changed[at] = changed[at]! ^ 1;
  const newer = Buffer.from(file);
  newer.writeUInt32LE(99, 8);
  for (const [bytes, code] of [
    [changed, 'shop-file-damaged'],
    [file.subarray(0, file.length - 100), 'shop-file-damaged'],
    [newer, 'shop-file-newer'],
  ] as const) {
    await dropFile(page, 'broken.clientele', bytes);
    await expect(page.getByTestId(`error-${code}`)).toBeVisible();
    await page.getByTestId(`error-${code}`).getByRole('button').first().click();
    expect(await recordsByTable(page)).toEqual({});
  }
});
