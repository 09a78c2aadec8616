import type { Page } from '@playwright/test';
import { missingSegment, runTwice, screens, show, viewports } from './all-screens';
import { expectNoFault } from './axe';
import { expect, importSample, test } from './journey';

const [desktop, phone] = viewports;

/** Each two of language, scheme and size come together once; each scheme and each size is once held against axe's rules. */
const looks = [
  { language: 'en', word: 'Segments', scheme: 'light', viewport: desktop, axe: true },
  { language: 'zh-CN', word: '客群', scheme: 'dark', viewport: desktop, axe: false },
  { language: 'zh-CN', word: '客群', scheme: 'light', viewport: phone, axe: false },
  { language: 'en', word: 'Segments', scheme: 'dark', viewport: phone, axe: true },
] as const;

async function speak(page: Page, language: string): Promise<void> {
  await page.getByTestId('language-switch').click();
  await page.getByTestId(`language-${language}`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

// What is fading in has half its contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// The page is never loaded anew: what a screen works out when it is first asked for is there in all its looks.
test('every screen fits and axe finds no fault, in both languages, light and dark, on desktop and phone', async ({
  page,
}, info) => {
  // Four looks at every screen, beside another journey.
  test.setTimeout(480_000);
  await importSample(page);
  await runTwice(page);
  for (const { language, word, scheme, viewport, axe } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme });
    await speak(page, language);
    for (const screen of [...screens, missingSegment]) {
      await show(page, screen);
      const name = `${screen.name}-${language}-${scheme}-${viewport.width}`;
      await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
      const { overflow, background } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        background: getComputedStyle(document.body).backgroundColor,
      }));
      expect(overflow, `${name} is as wide as the window`).toBeLessThanOrEqual(0);
      const [red = 0] = /\d+/.exec(background)?.map(Number) ?? [];
      expect(red < 128, `${name} is ${scheme}: ${background}`).toBe(scheme === 'dark');
      if (axe) await expectNoFault(page, name);
    }
    if (viewport === desktop) await expect(page.getByTestId('nav-segments').first()).toContainText(word);
  }
  await page.setViewportSize(desktop);
  for (const opener of ['privacy-badge', 'device-chip', 'language-switch', 'scheme-switch']) {
    await page.getByTestId(opener).first().click();
    await expect(page.locator('[role="dialog"], [role="menu"]').first()).toBeVisible();
    await expectNoFault(page, opener);
    await page.keyboard.press('Escape');
  }
});
