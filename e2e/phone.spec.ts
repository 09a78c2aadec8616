import { expect, test } from './journey';

test('every screen is reached on a phone, and at twice the size nothing is clipped', async ({
  page,
}, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  const fits = () =>
    page.evaluate(() => {
      const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const labels = [...document.querySelectorAll<HTMLElement>('nav [data-testid^="nav-"]')];
      return {
        wide,
        cut: labels.filter((tab) => tab.scrollWidth > tab.clientWidth).map((tab) => tab.textContent),
      };
    });
  for (const language of ['zh-CN', 'en']) {
    await page.getByTestId('language-switch').click();
    await page.getByTestId(`language-${language}`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await fits()).toEqual({ wide: 0, cut: [] });
    await page.screenshot({ path: info.outputPath(`bar-${language}.png`) });
  }
  await page.getByTestId('nav-audiences').click();
  await expect(page).toHaveURL(/#\/audiences$/);
  await page.getByTestId('nav-more').click();
  await page.screenshot({ path: info.outputPath('more.png') });
  await page.getByTestId('nav-settings').click();
  await expect(page).toHaveURL(/#\/settings$/);
  // 1280 by 800 at 200% zoom.
  await page.setViewportSize({ width: 640, height: 400 });
  for (const path of ['', 'audiences', 'settings', 'runs']) {
    await page.goto(`/#/${path}`);
    expect(await fits(), path).toEqual({ wide: 0, cut: [] });
    await page.screenshot({ path: info.outputPath(`zoom-${path}.png`) });
  }
});

test('the app can be installed', async ({ page }) => {
  await page.goto('/');
  const devtools = await page.context().newCDPSession(page);
  const manifest = await devtools.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({ display: 'standalone', start_url: './' });
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A window of its own is never opened in private browsing, which a test's context is.
  const faults = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
  expect(faults).toEqual([]);
});
