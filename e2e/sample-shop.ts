import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { importSample } from './journey';

/** The sample shop with all that the main job's journey read of it. */
const path = resolve(import.meta.dirname, '../test-results/sample-shop.clientele');
const build = resolve(import.meta.dirname, '../dist/precache.json');

/** Whether a file was kept of this build of the app. */
export function newerThanBuild(file: string): boolean {
  const kept = statSync(file, { throwIfNoEntry: false });
  return kept !== undefined && kept.mtimeMs >= statSync(build).mtimeMs;
}

/** Saves the open sample shop as one file, as a user does, for a journey that comes after. */
export async function saveSampleShop(page: Page): Promise<void> {
  // The picker is a window of the system, which no test can answer: the file is downloaded instead.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByTestId('nav-import').first().click();
  await page.getByTestId('save-shop').click();
  const download = page.waitForEvent('download');
  await page.getByTestId('save-shop-file').click();
  await (await download).saveAs(path);
}

/** Opens the sample shop, whose texts need not be read again where the main job's journey has run on this build. */
export async function openSampleShop(page: Page): Promise<void> {
  if (!newerThanBuild(path)) {
    await importSample(page);
    return;
  }
  await page.goto('/');
  await page.getByTestId('file-input').setInputFiles(path);
  await expect(page.getByTestId('report-orders.csv')).toBeVisible({ timeout: 60_000 });
}
