import type { Page } from '@playwright/test';
import { serveApp } from '../scripts/server';
import { expect, importSmallShop, test, untilReopened } from './journey';
import { waitUntilKept } from './kept-offline';

const port = 4198;
test.use({ serviceWorkers: 'allow', baseURL: `http://localhost:${port}/` });

test('with the network cut after loading, the whole job still runs', async ({ page, context }) => {
  const server = await serveApp(port, true);
  await page.goto('/');
  await waitUntilKept(page);
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await page.getByTestId('open-sample').click();
  await page.getByTestId('see-segments').click({ timeout: 400_000 });
  await expect(page.locator('[data-testid^="segment-card-"]').first()).toBeVisible();
  await page.getByTestId('nav-recommend').first().click();
  await page.getByTestId('random-customer').first().click();
  await expect(page.getByTestId('recommendation-1')).toBeVisible();
  await expect(page.getByTestId('foreign-requests').first()).toHaveAttribute('data-count', '0');
});

/** Parts of the writing model that are kept. */
function keptParts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const kept = await (await caches.open('clientele-files')).keys();
    return kept.filter(({ url }) => url.includes('.gguf.')).length;
  });
}

test('the writing model comes when a text is asked of it and not before, and then writes without a network', async ({
  page,
  context,
}) => {
  const server = await serveApp(port, true);
  await page.goto('/');
  await waitUntilKept(page);
  expect(await keptParts(page)).toBe(0);
  await importSmallShop(page);
  await page.evaluate(() => window.clientele.run({ depth: 'quick' }));
  const write = () => page.evaluate(() => window.clientele.write('names', 1, { model: 'shipped' }));
  const [first] = await write();
  expect(first!.facts.length).toBeGreaterThan(0);
  // Either it stands, or what was objected to at both tries is said: a model that wrote nothing has no words to object to.
  if (first!.writer === 'template')
    expect(first!.objections.flat().map(({ text }) => text)).not.toContain('');
  expect(await keptParts(page)).toBe(3);
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await untilReopened(page);
  await page.evaluate(() => window.clientele.run({ depth: 'quick' }));
  expect(await write()).toEqual([first]);
});
