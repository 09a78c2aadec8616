import { expect, type Page } from '@playwright/test';

/** What the badge says of use without a network. */
export const badge = {
  kept: 'Turn the network off: everything goes on working',
  broken: 'The connection was lost',
} as const;

/** Opens what the badge has to say. */
export async function openBadge(page: Page): Promise<void> {
  await page.getByTestId('privacy-badge').first().click();
}

/** Waits until all that the app needs without a network is kept. */
export async function waitUntilKept(page: Page): Promise<void> {
  await openBadge(page);
  await expect(page.getByText(badge.kept)).toBeVisible({ timeout: 120_000 });
  await page.keyboard.press('Escape');
}
