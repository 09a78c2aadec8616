import { runTwice, screens, show, viewports } from './all-screens';
import { expect, importSample, test } from './journey';

const [desktop, phone] = viewports;

/** Each two of language, scheme and size come together once. */
const looks = [
  { language: 'en', word: 'Segments', scheme: 'light', viewport: desktop },
  { language: 'zh-CN', word: '客群', scheme: 'dark', viewport: desktop },
  { language: 'en', word: 'Segments', scheme: 'dark', viewport: phone },
  { language: 'zh-CN', word: '客群', scheme: 'light', viewport: phone },
] as const;

test('every screen fits, in both languages, light and dark, on desktop and phone', async ({ page }, info) => {
  await importSample(page);
  await runTwice(page);
  for (const { language, word, scheme, viewport } of looks) {
    await page.setViewportSize(viewport);
    await page.evaluate(
      ([chosen, colours]) => {
        localStorage.setItem('clientele.language', chosen);
        localStorage.setItem('mantine-color-scheme-value', colours);
      },
      [language, scheme] as const,
    );
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
    if (viewport === desktop) await expect(page.getByTestId('nav-segments').first()).toContainText(word);
  }
});
