import { readFile, writeFile } from 'node:fs/promises';
import { type Page, chromium } from '@playwright/test';
import type {} from '../src/app/script-api';
import { browserArguments } from '../scripts/find-browser';
import { expect, test } from './journey';

const customers = 60;
const header = 'Order ID,Customer ID,Product ID,Product name,Quantity,Unit price,Order date';

/** Three kinds of customers, each of whom takes about half of eight products of her kind, two days apart. */
function orders(): string {
  const lines: string[] = [];
  for (let c = 0; c < customers; c++) {
    for (let p = 0; p < 8; p++) {
      if ((c * 7 + p * 5 + ((c * p) % 3)) % 2 === 0) continue;
      const product = (c % 3) * 8 + p;
      const day = String(1 + ((c + 2 * p) % 27)).padStart(2, '0');
      lines.push(`o${c}-${p},c${c},p${product},Thing ${product},1,${product + 2}.50,2024-03-${day}`);
    }
  }
  return [header, ...lines].join('\n');
}

async function openShop(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(async (csv) => {
    await window.clientele.importFiles([new File([csv], 'shop.csv')]);
    await window.clientele.run({ depth: 'quick', k: 3 });
  }, orders());
}

const metric = (page: Page, name: string) =>
  page.evaluate(async (wanted) => {
    const { metrics } = await window.clientele.metrics();
    return metrics.find((each) => each.name === wanted)!.figure?.n ?? 0;
  }, name);

test('a customer is played in the shop window, her lists answer, and all of it is taken back', async ({
  page,
}) => {
  await openShop(page);
  await page.evaluate(() => {
    window.location.hash = '#/recommend-window/c0';
  });
  const cards = page.getByTestId('window-card');
  await expect(cards.first()).toBeVisible();
  await expect(page.getByTestId('window-row').first()).toHaveAttribute('data-list', 'forYou');
  // A second in sight, and the cards of it are noted.
  await expect(page.getByTestId('window-kept')).toContainText(/\d+ events? (?:was|were) played/);
  const waved = (await cards.first().getAttribute('data-product'))!;
  await cards.first().locator('[data-deed="dismiss"]').press('Enter');
  await expect(page.locator(`[data-testid="window-card"][data-product="${waved}"]`)).toHaveCount(0);
  await page.getByTestId('window-undo').click();
  await expect(page.locator(`[data-testid="window-card"][data-product="${waved}"]`)).toHaveCount(1);
  await cards.first().getByRole('button').first().click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('window-played')).toContainText('viewed: Thing');
  const played = await page.evaluate(() => window.clientele.played());
  expect(played.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['impression', 'click', 'view']));
  expect(played.every(({ position, list, model }) => position > 0 && list !== '' && model !== '')).toBe(true);
  expect(await metric(page, 'clickThrough')).toBeGreaterThan(0);
  await page.getByTestId('window-take-back').click();
  await expect(page.getByTestId('window-kept')).toHaveText('Nothing was played in this shop’s window yet.');
  expect(await metric(page, 'clickThrough')).toBe(0);
});

test('the file that was taken along works without a network, and what visitors did comes back to the shop', async ({
  page,
}, info) => {
  await openShop(page);
  const html = await page.evaluate(() => window.clientele.takeAlong());
  for (let c = 0; c < customers; c++) expect(html).not.toContain(`"c${c}"`);
  const path = info.outputPath('window.html');
  await writeFile(path, html);

  const browser = await chromium.launch({
    ...(info.project.use.launchOptions ?? {}),
    args: [...browserArguments],
  });
  const offline = await browser.newContext({ offline: true, locale: 'en-GB', acceptDownloads: true });
  const visitor = await offline.newPage();
  const faults: string[] = [];
  visitor.on('pageerror', (error) => faults.push(error.message));
  visitor.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  visitor.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(request.url());
  });
  await visitor.goto(`file://${path}`);
  await visitor.getByRole('button', { name: 'Next' }).click();
  const name = await visitor.locator('#visitor').inputValue();
  expect(name).toMatch(/^cw-[0-9a-f]{16}$/);
  const card = visitor.locator('.card').first();
  await expect(visitor.locator('#count')).toHaveText(/^Events: [1-9]\d*$/);
  await card.locator('.title').click();
  await visitor.getByRole('button', { name: 'Close' }).click();
  await visitor.locator('.card').nth(1).locator('[data-kind="favourite"]').click();
  await visitor.locator('.card').nth(1).locator('[data-kind="cart"]').click();
  await visitor.locator('.card').nth(2).locator('[data-kind="dismiss"]').click();
  await visitor.getByRole('button', { name: '中文' }).click();
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'zh-CN');
  // Kept in the visitor's browser.
  await visitor.reload();
  const download = visitor.waitForEvent('download');
  await visitor.locator('#download').click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(faults).toEqual([]);
  await browser.close();
  const kinds = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[2]);
  expect(kinds).toEqual(
    expect.arrayContaining(['impression', 'click', 'view', 'favourite', 'cart', 'dismiss']),
  );

  await page.getByTestId('nav-import').first().click();
  await page
    .getByTestId('file-input')
    .setInputFiles([{ name: 'window.csv', mimeType: '', buffer: Buffer.from(csv) }]);
  await expect(page.getByTestId('draft-window.csv')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('add-to-shop').click();
  await expect(page.getByTestId('report-window.csv')).toBeVisible();
  // The shop begins a run of its own when files are added: a script's is refused until that has ended.
  await expect(() => page.evaluate(() => window.clientele.run({ depth: 'quick', k: 3 }))).toPass();
  const joined = await page.evaluate(async () => {
    const profiles = await window.clientele.profiles();
    const { customers: all } = await window.clientele.totals();
    const blob = (await window.clientele.exportTable('events'))!;
    return { all, customers: profiles.reduce((sum, { size }) => sum + size, 0), events: await blob.text() };
  });
  // Nobody is new: the table of events has the drawn name as the file has it, and it is known for its customer.
  expect(joined).toMatchObject({ all: customers, customers });
  expect(joined.events).toContain(name);
  expect(joined.events.split('\n')[0]).toContain('position');
  expect(await metric(page, 'clickThrough')).toBe(kinds.filter((kind) => kind === 'impression').length);
  expect(await metric(page, 'conversion')).toBe(1);
});
