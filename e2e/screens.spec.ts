import { screens, show, viewports } from './all-screens';
import { expect, importSample, test } from './journey';

test('every screen fits, in both languages, light and dark, on desktop and phone', async ({ page }, info) => {
  await importSample(page);
  await page.evaluate(() => window.clientele.run({ depth: 'quick' }));
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    for (const [language, word] of [
      ['en', 'Segments'],
      ['zh-CN', '客群'],
    ] as const) {
      await page.evaluate((chosen) => localStorage.setItem('clientele.language', chosen), language);
      for (const scheme of ['light', 'dark'] as const) {
        await page.evaluate((chosen) => localStorage.setItem('mantine-color-scheme-value', chosen), scheme);
        await page.goto('/');
        await page.locator('li[data-testid^="shop-"]').getByRole('button').first().click();
        await expect(page.getByTestId('segment-card-1')).toBeVisible();
        for (const screen of screens) {
          await show(page, screen);
          const name = `${screen.name}-${language}-${scheme}-${viewport.width}`;
          await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
          const { overflow, background, lang } = await page.evaluate(() => ({
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            background: getComputedStyle(document.body).backgroundColor,
            lang: document.documentElement.lang,
          }));
          expect(overflow, `${name} is as wide as the window`).toBeLessThanOrEqual(0);
          expect(lang).toBe(language);
          const [red = 0] = /\d+/.exec(background)?.map(Number) ?? [];
          expect(red < 128, `${name} is ${scheme}: ${background}`).toBe(scheme === 'dark');
        }
        if (viewport.width === 1280)
          await expect(page.getByTestId('nav-segments').first()).toContainText(word);
      }
    }
  }
});
