import { expect, test } from './journey';

test.use({ serviceWorkers: 'allow' });

test('with the network cut after loading, the whole job still runs', async ({ page, context }) => {
  await page.goto('/');
  await page.waitForFunction(
    () =>
      new Promise<boolean>((done) => {
        navigator.serviceWorker.addEventListener('message', ({ data }) => {
          if (data.offline === 1) done(true);
        });
      }),
    null,
    { timeout: 120_000 },
  );
  await context.setOffline(true);
  await page.reload();
  await page.getByTestId('open-sample').click();
  await page.getByTestId('see-segments').click({ timeout: 200_000 });
  await expect(page.locator('[data-testid^="segment-card-"]').first()).toBeVisible();
  await page.getByTestId('nav-recommend').first().click();
  await page.getByTestId('random-customer').first().click();
  await expect(page.getByTestId('recommendation-1')).toBeVisible();
  await expect(page.getByTestId('foreign-requests').first()).toHaveAttribute('data-count', '0');
});
