import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { expectNoFault } from './axe';
import { expect, importSmallShop, test, untilReopened } from './journey';

/** Imports a small shop; it takes no run to tell which one is open. */
async function shopWithoutRun(page: Page): Promise<void> {
  await page.goto('/');
  await importSmallShop(page);
}

/** Imports a small shop with three segments. */
async function smallShop(page: Page): Promise<void> {
  await shopWithoutRun(page);
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
    ['segments/compare', '[data-testid="compare-figures"]'],
    ['recommend/c7', '[data-testid="recommendation-1"]'],
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
  await shopWithoutRun(page);
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
  await shopWithoutRun(page);
  await page.reload();
  await expect(page.getByTestId('shop-reviews')).toBeVisible();
  await expect(shopName(page)).toHaveText('No shop open');
});

/** A reload keeps choices, 'back' takes the last one back. */
async function choicesStandInTheAddress(page: Page): Promise<void> {
  // The address of old leads to where any two groups are compared.
  await page.goto('/#/segments/compare');
  await expect(page).toHaveURL(/#\/compare$/);
  const second = page.getByTestId('compare-other');
  const before = await second.inputValue();
  await second.click();
  await page.getByRole('option', { disabled: false }).last().click();
  await expect(page).toHaveURL(/#\/compare\/one=segment\.\d+&other=\S+$/);
  const chosen = await second.inputValue();
  expect(chosen).not.toBe(before);
  await page.reload();
  await expect(second).toHaveValue(chosen);
  await page.goBack();
  await expect(second).toHaveValue(before);

  await page.goto('/#/map');
  await page.getByTestId('map-contours').click({ force: true });
  await page.getByTestId('map-find').fill('c1');
  await page.getByTestId('map-select-found').click();
  await expect(page).toHaveURL(/contours=yes&find=c1&sel=/);
  const title = page.getByTestId('map-selection').getByRole('heading').first();
  const selected = await title.textContent();
  await page.reload();
  await expect(title).toHaveText(selected!);
  await expect(page.getByTestId('map-contours')).toBeChecked();
  await expect(page.getByTestId('map-find')).toHaveValue('c1');
  await page.goBack();
  await expect(page.getByTestId('map-selection')).toHaveCount(0);
  await expect(page.getByTestId('map-contours')).toBeChecked();
}

test('choices stand in the address, and one search goes to screens, segments, products and customers and does what can be done', async ({
  page,
}, info) => {
  await smallShop(page);
  await choicesStandInTheAddress(page);
  const code = await page.evaluate(async () => (await window.clientele.profiles())[0]!.code);
  await page.goto(`/#/segments/${code}`);
  await page.getByTestId('palette-open').focus();
  const field = page.getByTestId('palette-input');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await expectNoFault(page, 'palette');
  await page.screenshot({ path: info.outputPath('palette-en-light.png') });
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(page.getByTestId('palette-open')).toBeFocused();

  const active = () =>
    page.evaluate(() => {
      const id = document
        .querySelector('[data-testid="palette-input"]')!
        .getAttribute('aria-activedescendant');
      return document.getElementById(id!)!.textContent;
    });
  await page.keyboard.press('Control+k');
  await field.fill('c2');
  await expect(page.getByTestId('palette-customers')).toContainText('5 of 11');
  await expect(page.getByTestId('palette-customers').getByRole('option').first()).toContainText('c2');
  const first = await active();
  await page.keyboard.press('ArrowDown');
  expect(await active()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(first);
  await field.fill('c7');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/recommend\/c7$/);
  await expect(page.locator('main')).toBeFocused();

  for (const [words, address] of [
    ['movement', /#\/segments\/movement$/],
    ['shop window', /#\/recommend-window/],
    ['p16', /#\/recommend-products\/p16$/],
  ] as const) {
    await page.keyboard.press('Control+k');
    await field.fill(words);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  }

  await page.keyboard.press('Control+k');
  await field.fill('中文');
  await expect(page.getByRole('option').first()).toContainText('中文');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('Control+k');
  await field.fill('客群');
  await expect(page.getByRole('option').first()).toContainText('客群');
  await expectNoFault(page, 'palette in Chinese');
  await page.screenshot({ path: info.outputPath('palette-zh-dark.png') });
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByTestId('palette-open').click();
  await field.fill('c1');
  await expect(page.getByTestId('palette-customers')).toBeVisible();
  await page.screenshot({ path: info.outputPath('palette-zh-dark-phone.png') });
  await field.fill('关闭店铺');
  await page.keyboard.press('Enter');
  await expect(shopName(page)).toHaveText('尚未打开店铺');
});

/** What is kept of all shops that can be changed by hand; what is derived from it (facts, looks at campaigns) aside. */
function keptByHand(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('clientele');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const names = ['shops', 'runs', 'audiences', 'campaigns', 'experiments'];
    const reading = database.transaction(names);
    const all = names.map(
      (name) =>
        new Promise<unknown[]>((done) => {
          const asked = reading.objectStore(name).getAll();
          asked.onsuccess = () => done(asked.result);
        }),
    );
    const [shops, ...others] = await Promise.all(all);
    database.close();
    return [(shops as object[]).map((shop) => ({ ...shop, facts: null })), ...others];
  });
}

test('what changes a shop can be taken back for a while, exactly, and the notice says what it was', async ({
  page,
}, info) => {
  await page.goto('/');
  await page.evaluate(async () => {
    const csv = ['customer_id,product_id,rating,text,date'];
    const words = ['strings stay in tune', 'cheap', 'arrived late', 'sounds warm', '此用户没有填写评价。'];
    for (let i = 0; i < 120; i++)
      csv.push(`c${i % 30},p${i % 17},${1 + (i % 5)},${words[i % 5]},2024-0${1 + (i % 9)}-11`);
    await window.clientele.importFiles([new File([csv.join('\n')], 'reviews.csv')]);
    await window.clientele.run({ k: 4, depth: 'quick' });
    await window.clientele.evaluate();
    await window.clientele.keepAudience({ what: 'reviews', atLeast: 1 }, 'Everybody', 'a note');
  });
  const before = await keptByHand(page);
  const notice = page.getByTestId('undo-notice');
  const undone = async (words: RegExp | string) => {
    await expect(notice).toContainText(words);
    expect(await keptByHand(page)).not.toEqual(before);
    await page.getByTestId('undo').click();
    await expect(notice).toHaveCount(0);
    await expect.poll(() => keptByHand(page)).toEqual(before);
  };

  await page.goto('/#/audiences');
  await page.getByTestId('delete-audience').click();
  await undone('Everybody');
  await expect(page.getByTestId('audience-row')).toBeVisible();

  await page.getByTestId('audience-row').getByRole('link').click();
  await page.getByTestId('audience-name').fill('All of them');
  await page.getByTestId('keep-audience').click();
  await undone('All of them');
  await expect(page.getByTestId('audience-name')).toHaveValue('Everybody');
  await page.getByTestId('map-with-audience').click();
  await expect(page.getByTestId('map-selection')).toContainText('30 customers selected');
  await page.goBack();
  await expect(page.getByTestId('audience-name')).toHaveValue('Everybody');

  await page.goto('/#/recommend-experiments');
  await page.getByTestId('experiments').getByRole('checkbox').first().check();
  await page.getByTestId('experiments').getByRole('button', { name: 'Delete' }).click();
  await undone('deleted');

  await page.goto('/#/data/rules');
  await page.getByTestId('switch-defaultReviews').click({ force: true });
  await expect(notice).toContainText('is off now');
  await page.screenshot({ path: info.outputPath('undo-en-light.png') });
  await undone('is off now');

  await page.goto('/#/');
  await page.getByRole('button', { name: 'More for reviews' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Strings');
  await page.keyboard.press('Enter');
  await expect(shopName(page)).toHaveText('Strings');
  await undone('Strings');
  await expect(shopName(page)).toHaveText('reviews');

  await page.goto('/#/segments');
  const [code, into] = await page.evaluate(async () =>
    (await window.clientele.profiles()).filter(({ code: each }) => each > 0).map(({ code: each }) => each),
  );
  await page.getByTestId(`merge-${code}`).click();
  await page.getByTestId(`merge-${code}-into-${into}`).click();
  await expect(notice).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-testid^="segment-card-"]')).toHaveCount(3);
  await expectNoFault(page, 'undo');
  // By keyboard alone, and announced.
  await expect(page.getByRole('status').filter({ hasText: 'Ctrl or Cmd with Z' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-testid^="segment-card-"]')).toHaveCount(4);
  // That models were trained for it is true, and stays among the experiments.
  await expect.poll(async () => (await keptByHand(page)).slice(0, 2)).toEqual(before.slice(0, 2));

  await page.goto('/#/audiences');
  await page.getByTestId('delete-audience').click();
  await expect(notice).toBeVisible();
  await expect(notice).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByTestId('audience-row')).toHaveCount(0);
});
