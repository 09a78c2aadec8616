import { resolve } from 'node:path';
import { launchBrowser } from '../scripts/find-browser';
import { newerThanBuild } from './sample-shop';

/** What a browser keeps for the app once it has measured the machine: no shop, no choice, only how fast it reads. */
export const knownMachine = resolve(import.meta.dirname, '../test-results/known-machine.json');

/**
 * Measures this machine as the app does in a new browser, and keeps what that browser knows then. A journey that
 * begins with it begins as at a second visit: measuring takes four seconds of processor time.
 */
export async function measureMachine(app: string): Promise<void> {
  if (newerThanBuild(knownMachine)) return;
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(app);
    await page
      .locator('[data-testid="device-chip"]:not([data-device=""])')
      .first()
      .waitFor({ timeout: 60_000 });
    await context.storageState({ path: knownMachine, indexedDB: true });
  } finally {
    await browser.close();
  }
}
