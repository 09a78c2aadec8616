import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { expect, importSmallShop, test, untilReopened } from './journey';

/** Imports a small shop with three segments. */
async function smallShop(page: Page): Promise<void> {
  await page.goto('/');
  await importSmallShop(page);
  await page.evaluate(() => window.clientele.run({ k: 3, depth: 'quick' }));
}

const shopName = (page: Page) => page.getByTestId('shop-name');

test('the app opens where it was left: links land, scripts know the run, each tab keeps its shop', async ({
  page,
  context,
}, info) => {
  await smallShop(page);
  const before = await page.evaluate(() => window.clientele.segments());
  const code = before[0]!.code;
  await page.goto(`/#/segments/${code}`);
  await page.reload();
  await expect(page.getByTestId('export-segment')).toBeVisible();
  const ready = await page.evaluate(() => window.clientele.ready());
  expect(ready).toMatchObject({ reopened: true, shop: { name: 'reviews' }, run: { options: { k: 3 } } });
  expect(await page.evaluate(() => window.clientele.segments())).toEqual(before);

  for (const [path, landmark] of [
    ['segments', '[data-testid^="segment-card-"]'],
    ['segments/compare', '[data-testid="compare-figures"]'],
    ['recommend/c7', '[data-testid="recommendation-1"]'],
    ['data/rows/reviews', '[role="gridcell"]:not([data-waiting])'],
    ['data/customer/c7', '[data-testid="person"]'],
    ['audiences/new', '[data-testid="audience-overlap"]'],
  ] as const) {
    const visitor = await context.newPage();
    await visitor.goto(`/#/${path}`);
    await expect(visitor.locator(landmark).first(), path).toBeVisible();
    await visitor.close();
  }

  const other = await context.newPage();
  await other.goto('/');
  await untilReopened(other);
  await other.evaluate(() =>
    window.clientele.importFiles([new File(['customer,product,rating\na,b,5\nc,d,4'], 'tiny.csv')]),
  );
  await page.reload();
  await expect(shopName(page)).toHaveText('reviews');
  await other.reload();
  await expect(shopName(other)).toHaveText('tiny');

  await page.goto('/#/');
  await page.screenshot({ path: info.outputPath('open-shop.png'), fullPage: true });
  await page.getByRole('button', { name: 'Close the shop: reviews' }).click();
  await expect(shopName(page)).toHaveText('No shop open');
  await page.reload();
  await expect(page.getByTestId('shop-reviews')).toBeVisible();
  expect(await page.evaluate(() => window.clientele.ready())).toEqual({
    reopened: false,
    shop: null,
    run: null,
  });
  await other.reload();
  await expect(shopName(other)).toHaveText('tiny');
});

/** Changes what is kept of every shop behind the app's back. */
function tamper(page: Page, how: 'damage' | 'delete'): Promise<void> {
  return page.evaluate(async (wanted) => {
    const open = indexedDB.open('clientele');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const writing = database.transaction('shops', 'readwrite');
    const shops = writing.objectStore('shops');
    const kept = shops.getAll();
    kept.onsuccess = () => {
      for (const shop of kept.result) {
        if (wanted === 'delete') shops.delete(shop.id);
        else shops.put({ ...shop, reports: 'none' });
      }
    };
    await new Promise<void>((done) => {
      writing.oncomplete = () => done();
    });
    database.close();
  }, how);
}

test('a shop that is gone or damaged leaves the first screen and a sentence, once', async ({
  page,
}, info) => {
  await smallShop(page);
  await page.goto('/#/segments');
  await tamper(page, 'damage');
  await page.reload();
  await expect(page.getByTestId('not-reopened-damaged')).toBeVisible();
  await page.goto('/#/');
  await page.screenshot({ path: info.outputPath('damaged.png'), fullPage: true });
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-testid^="damaged-"]')).toBeVisible();
  await expect(page.getByTestId('not-reopened-damaged')).toHaveCount(0);

  await importSmallShop(page);
  await tamper(page, 'delete');
  await page.reload();
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expect(
    page.locator('[data-testid="not-reopened-gone"], [data-testid="wiped"]').first(),
  ).toBeVisible();
});

test('a browser that forbids storage of notes opens the app as new', async ({ page }) => {
  await page.addInitScript(() => {
    for (const store of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await smallShop(page);
  await page.reload();
  await expect(page.getByTestId('shop-reviews')).toBeVisible();
  await expect(shopName(page)).toHaveText('No shop open');
});
