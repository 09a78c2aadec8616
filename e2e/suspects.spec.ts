import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { noFakes } from '../scripts/sample/fakes';
import { generateSampleShop } from '../scripts/sample/generate';
import { expect, test } from './journey';

async function openAttacked(page: Page): Promise<void> {
  const { files } = generateSampleShop(1, noFakes, 0.03);
  await page.goto('/');
  await page.evaluate(async (given) => {
    await window.clientele.importFiles(given.map(({ name, text }) => new File([text], name)));
    await window.clientele.run({ depth: 'quick' });
  }, files);
  await showQueue(page);
}

async function showQueue(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/data/suspects';
  });
  await expect(page.getByTestId('suspects-queue')).toBeVisible({ timeout: 60_000 });
}

const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id);

test('who looks fake is excluded once it is told what that would change, and comes back', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openAttacked(page);
  const counts = page.getByTestId('suspects-counts');
  await expect(counts).toContainText('Excluded: 0');
  expect(await faults(page)).toEqual([]);

  const group = page.getByTestId('suspects-contrary');
  await group.getByTestId('weigh-all').click();
  await expect(page.getByTestId('exclude-now')).toBeEnabled({ timeout: 180_000 });
  await expect(page.getByTestId('exclusion-effect')).toContainText('other customers would be in another');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('exclude-now').click();
  await expect(counts).toContainText('Excluded: 7');
  await expect(page.getByTestId('stale-segments')).toBeVisible();

  // The word is kept with the shop.
  await page.goto('/');
  await page.locator('li[data-testid^="shop-"]').getByRole('button').first().click();
  await expect(page.getByTestId('report-orders.csv')).toBeVisible({ timeout: 60_000 });
  await showQueue(page);
  await expect(counts).toContainText('Excluded: 7', { timeout: 60_000 });
  await group.getByTestId('undo-all').click();
  await expect(counts).toContainText('Excluded: 0');
});
