import type { Page } from '@playwright/test';
import { missingSegment, runTwice, screens, settle, show, viewports } from './all-screens';
import { expectNoFault } from './axe';
import { expect, test } from './journey';
import { openSampleShop } from './sample-shop';

const [desktop, phone] = viewports;

/**
 * A screen is gone to once in a language and looked at in two ways there: each two of language, scheme and size come
 * together once, and each scheme and each size is once held against axe's rules.
 */
const tongues = [
  {
    language: 'en',
    word: 'Segments',
    looks: [
      { scheme: 'light', viewport: desktop, axe: true },
      { scheme: 'dark', viewport: phone, axe: true },
    ],
  },
  {
    language: 'zh-CN',
    word: '客群',
    looks: [
      { scheme: 'dark', viewport: desktop, axe: false },
      { scheme: 'light', viewport: phone, axe: false },
    ],
  },
] as const;

async function speak(page: Page, language: string): Promise<void> {
  await page.getByTestId('language-switch').click();
  await page.getByTestId(`language-${language}`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The scheme that the page is drawn in, by its background. */
async function schemeOf(page: Page): Promise<'dark' | 'light'> {
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red = 0] = /\d+/.exec(background)?.map(Number) ?? [];
  return red < 128 ? 'dark' : 'light';
}

/** Pictures of all looks, to be looked at by eye, take a minute or two more. */
const wantsPictures = process.env.CLIENTELE_PICTURES === '1';

// What is fading in has half its contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// The page is never loaded anew: what a screen works out when it is first asked for is there in all its looks.
test('every screen fits and axe finds no fault, in both languages, light and dark, on desktop and phone', async ({
  page,
}, info) => {
  // Four looks at every screen, beside another journey, on a machine that may be slow.
  test.setTimeout(900_000);
  await openSampleShop(page);
  await runTwice(page);
  for (const { language, word, looks } of tongues) {
    await page.setViewportSize(desktop);
    await speak(page, language);
    await expect(page.getByTestId('nav-segments').first()).toContainText(word);
    for (const screen of [...screens, missingSegment]) {
      await show(page, screen);
      for (const { scheme, viewport, axe } of looks) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: scheme });
        await settle(page);
        const name = `${screen.name}-${language}-${scheme}-${viewport.width}`;
        if (wantsPictures) await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${name} is as wide as the window`).toBeLessThanOrEqual(0);
        // On a busy machine the page hears of another scheme a moment later.
        await expect.poll(() => schemeOf(page), `${name} is ${scheme}`).toBe(scheme);
        if (axe) await expectNoFault(page, name);
      }
    }
  }
  await page.setViewportSize(desktop);
  for (const opener of ['privacy-badge', 'device-chip', 'language-switch', 'scheme-switch']) {
    await page.getByTestId(opener).first().click();
    await expect(page.locator('[role="dialog"], [role="menu"]').first()).toBeVisible();
    await expectNoFault(page, opener);
    await page.keyboard.press('Escape');
  }
});
