import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { recordsByTable } from './database';
import { expect, newBrowser, test } from './journey';

const header = 'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date';

/** Orders of one line each, their numbers counted up from `first`. */
function orders(first: number, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) => `o${first + i},c${i % 90},p${i % 17},1,${(i % 5) + 1}.50,2024-03-${10 + (i % 18)}`,
  );
  return [header, ...lines].join('\n');
}

async function importShop(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate((csv) => window.clientele.importFiles([new File([csv], 'shop.csv')]), orders(0, 1_000));
}

/** A fresh page, which opens the shop that was open last. */
async function openShop(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByTestId('report-shop.csv')).toBeVisible();
}

/** Begins to add orders that the open shop does not have. */
async function add(page: Page, name: string, csv: string): Promise<void> {
  await page.getByTestId('file-input').setInputFiles([{ name, mimeType: '', buffer: Buffer.from(csv) }]);
  await expect(page.getByTestId(`draft-${name}`)).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('add-to-shop').click();
}

const ordersOf = (page: Page) => page.evaluate(async () => (await window.clientele.totals()).orders);

/** Waits until rows of an update are being written to a shop that had so many records of columns. */
async function untilWritten(page: Page, before: number): Promise<void> {
  await expect
    .poll(async () => (await recordsByTable(page)).columns ?? 0, { timeout: 60_000, intervals: [100] })
    .toBeGreaterThan(before);
}

test('files that are cancelled on their way into a kept shop leave it as it was, and nothing behind', async ({
  page,
}) => {
  await importShop(page);
  const before = await recordsByTable(page);
  await add(page, 'more.csv', orders(1_000, 200_000));
  await untilWritten(page, before.columns!);
  await page.getByTestId('cancel-import').click();
  await expect.poll(() => recordsByTable(page)).toEqual(before);
  expect(await ordersOf(page)).toBe(1_000);
  await openShop(page);
  expect(await ordersOf(page)).toBe(1_000);
});

test.describe('where Chromium has not yet looked how much room there is', () => {
  test.use(newBrowser);

  test('files that find no room in a kept shop leave it as it was', async ({ page, context, baseURL }) => {
    const session = await context.newCDPSession(page);
    const origin = new URL(baseURL!).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
    await importShop(page);
    const before = await recordsByTable(page);
    await add(page, 'more.csv', orders(1_000, 200_000));
    await expect(page.getByTestId('error-storage-full')).toBeVisible({ timeout: 60_000 });
    await expect.poll(() => recordsByTable(page)).toEqual(before);
    await openShop(page);
    expect(await ordersOf(page)).toBe(1_000);
  });
});

test('two tabs add to one shop and a third runs it: one waits for the other, and no row is lost', async ({
  context,
}) => {
  const [first, second, third] = [
    await context.newPage(),
    await context.newPage(),
    await context.newPage(),
  ] as const;
  await importShop(first);
  await openShop(second);
  await openShop(third);
  const before = await recordsByTable(first);
  await add(first, 'first.csv', orders(1_000, 60_000));
  await add(second, 'second.csv', orders(61_000, 500));
  await untilWritten(first, before.columns!);
  const failures = await third.evaluate(async () => {
    const names = new Set<string>();
    for (let i = 0; i < 6; i++) {
      await window.clientele.run({ depth: 'quick', seed: i }).catch((error: Error) => names.add(error.name));
    }
    return [...names];
  });
  // Told that the shop changed meanwhile, at most.
  expect(failures.filter((name) => name !== 'Clientele:cancelled')).toEqual([]);
  for (const page of [first, second, third])
    await expect.poll(() => ordersOf(page), { timeout: 120_000 }).toBe(61_500);
});

test('a shop that is deleted under an update stays deleted, and the tab is told', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()] as const;
  await importShop(first);
  await second.goto('/');
  const before = await recordsByTable(first);
  await add(first, 'more.csv', orders(1_000, 200_000));
  await untilWritten(first, before.columns!);
  await second.locator('li[data-testid="shop-shop"]').getByRole('button').last().click();
  await second.getByRole('menuitem').last().click();
  await second.getByTestId('confirm-delete').click();
  await expect(first.getByTestId('error-shop-deleted').first()).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => recordsByTable(second)).toEqual({});
});
