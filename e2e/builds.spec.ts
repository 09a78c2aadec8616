import type { BrowserContext, Page } from '@playwright/test';
import { serveApp } from '../scripts/server';
import { computingLock } from '../src/contracts/offline';
import { serveGated } from './gated-server';
import { expect, importSmallShop, test } from './journey';
import { badge, openBadge, waitUntilKept } from './kept-offline';
import { makeLaterBuild, makeLightBuild } from './other-build';

const port = 4197;
test.use({ serviceWorkers: 'allow', baseURL: `http://localhost:${port}/` });

let build: string;
let later: string;
test.beforeAll(async () => {
  build = await makeLightBuild();
  later = await makeLaterBuild();
});

function buildOf(page: Page): Promise<string | null> {
  return page.locator('meta[name="clientele-build"]').getAttribute('content');
}

/** Keeps the app, and then serves a newer build of it in its place. */
async function keptBesideNewer(page: Page) {
  const first = await serveApp(port, true, undefined, build);
  await page.goto('/');
  await waitUntilKept(page);
  const before = await buildOf(page);
  await first.close();
  return { before, second: await serveApp(port, true, undefined, later) };
}

/**
 * Opens one more tab, with whose coming the browser looks for a newer service worker, and returns it once it was told of
 * one. A look in the moment in which the server changes finds none, and the next one does.
 */
async function tabToldOfNewer(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await expect(async () => {
    await tab.goto('/');
    await expect(tab.getByTestId('new-build')).toBeVisible({ timeout: 20_000 });
  }).toPass();
  return tab;
}

test('a page goes on with its build beside one of a newer build, and takes that when asked', async ({
  page,
  context,
}) => {
  const { before, second } = await keptBesideNewer(page);
  const oneMore = await tabToldOfNewer(context);
  await expect(page.getByTestId('new-build')).toBeVisible();
  await oneMore.close();

  // The server has none of this page's scripts any more.
  await importSmallShop(page);
  await page.evaluate(() => window.clientele.run({ depth: 'careful' }));
  expect(await buildOf(page)).toBe(before);

  const newTab = await context.newPage();
  await newTab.goto('/');
  const after = await buildOf(newTab);
  expect(after).not.toBe(before);
  await second.close();
  await context.setOffline(true);
  await newTab.reload();
  expect(await buildOf(newTab), 'the newer build opens without a network').toBe(after);
  await importSmallShop(newTab);
  await importSmallShop(page);
  await context.setOffline(false);
  const third = await serveApp(port, true, undefined, later);

  await page.evaluate(() => {
    window.location.hash = '#/';
  });
  const file = {
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('order_id,customer_id\n1,a\n'),
  };
  await page.getByTestId('file-input').setInputFiles(file);
  await page.getByTestId('new-build').click();
  await expect(page.getByTestId('take-new-build'), 'files not imported yet would be lost').toBeDisabled();
  await page.evaluate(() => window.location.reload());
  await expect.poll(() => buildOf(page)).toBe(after);
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expect(page.getByTestId('new-build')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('clientele-builds')).keys()).length), {
      message: 'the older build goes when no page of it is left',
      timeout: 120_000,
    })
    .toBe(1);
  await third.close();
});

test('the button takes the newer build', async ({ page, context }) => {
  const { before, second } = await keptBesideNewer(page);
  await tabToldOfNewer(context);
  await page.getByTestId('new-build').click();
  await page.getByTestId('take-new-build').click();
  await expect.poll(() => buildOf(page)).not.toBe(before);
  await expect(page.getByTestId('new-build')).toHaveCount(0);
  await second.close();
});

test('keeping that broke off says so, goes on by itself, and never says to turn the network off too early', async ({
  page,
}) => {
  const server = await serveGated(port, build);
  server.cut = /onnx/;
  await page.goto('/');
  await openBadge(page);
  await expect(page.getByText(badge.broken)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(badge.kept)).toHaveCount(0);
  server.cut = null;
  await expect(page.getByText(badge.kept)).toBeVisible({ timeout: 120_000 });
  await server.close();
});

test('an app that was cut off while its first files came is kept by a later attempt', async ({ page }) => {
  const server = await serveGated(port, build);
  server.cut = /^\/(?:kernels|ort)\//;
  await page.goto('/');
  await openBadge(page);
  await expect(page.getByText(badge.broken)).toBeVisible({ timeout: 60_000 });
  server.cut = null;
  await expect(page.getByText(badge.kept)).toBeVisible({ timeout: 120_000 });
  await server.close();
});

/** When the page's build was last looked at whole, ms; `set` writes another time down. */
function checkedAt(page: Page, set?: number): Promise<number> {
  return page.evaluate(async (time) => {
    const cache = await caches.open('clientele-builds');
    const [key] = await cache.keys();
    const build = await (await cache.match(key!))!.json();
    if (time !== undefined) await cache.put(key!, Response.json({ ...build, checkedAt: time }));
    return build.checkedAt;
  }, set);
}

test('a kept model that was damaged is noticed while nothing computes, and the page is not kept until it is mended', async ({
  page,
  context,
}) => {
  const server = await serveGated(port, build);
  await page.goto('/');
  await waitUntilKept(page);
  await expect.poll(() => checkedAt(page), { timeout: 60_000 }).toBeGreaterThan(0);
  const computing = await context.newPage();
  await computing.goto('/');
  await computing.evaluate((lock) => {
    const ended = new Promise<void>((resolve) => window.addEventListener('computed', () => resolve()));
    void navigator.locks.request(lock, { mode: 'shared' }, () => ended);
  }, computingLock);

  const damaged = await page.evaluate(async () => {
    const cache = await caches.open('clientele-files');
    const requests = await cache.keys();
    const { url } = requests.find((request) => request.url.includes('onnx?'))!;
    const body = new Uint8Array(await (await cache.match(url))!.arrayBuffer());
    body.fill(7, 1000, 2000);
    await cache.put(url, new Response(body));
    return url;
  });
  const hash = () =>
    page.evaluate(async (url) => {
      const found = await (await caches.open('clientele-files')).match(url);
      if (!found) return 'gone';
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await found.arrayBuffer()));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }, damaged);
  const wrong = await hash();
  server.cut = /onnx/;
  await checkedAt(page, 0);
  await page.reload();
  await openBadge(page);
  await expect(page.getByText(badge.kept)).toBeVisible();
  await page.waitForTimeout(5_000);
  expect(await hash(), 'nothing is looked at while a page computes').toBe(wrong);

  await computing.evaluate(() => window.dispatchEvent(new Event('computed')));
  await expect(page.getByText(badge.broken)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(badge.kept)).toHaveCount(0);
  expect(await hash(), 'no page gets the damaged one').toBe('gone');
  server.cut = null;
  await expect(page.getByText(badge.kept)).toBeVisible({ timeout: 120_000 });
  expect(await hash()).toBe(new URL(damaged).searchParams.get('sha256'));
  await expect.poll(() => checkedAt(page), { timeout: 60_000 }).toBeGreaterThan(0);
  await server.close();
});

test('a server without headers: the service worker answers with those of the build', async ({ page }) => {
  const server = await serveApp(port, true, {}, build);
  await page.goto('/');
  await waitUntilKept(page);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
  const reopened = await page.reload();
  expect(reopened!.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await importSmallShop(page);
  await server.close();
});
