import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { expect, test } from './journey';

const screens = ['', 'segments', 'map', 'recommend/0', 'runs', 'settings'] as const;
const viewports = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

/** A small shop with text in both languages, quick to read. */
async function openSmallShop(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(async () => {
    const [en, zh] = [
      [
        'Strong and well made',
        'A fair price for what it is',
        'Came the next day',
        'My sister loved the present',
      ],
      ['做工很好，结实耐用', '价格实惠，很划算', '第二天就到了，物流很快', '送给妈妈的礼物，她很喜欢'],
    ];
    const rows = ['Review ID,Customer ID,Product ID,Product name,Rating,Review text,Review date'];
    for (let i = 0; i < 160; i++) {
      const words = i % 2 === 0 ? en! : zh!;
      rows.push(
        `r${i},c${i % 40},p${i % 23},Thing ${i % 23},${1 + (i % 5)},${words[i % 4]} ${i},2024-0${1 + (i % 9)}-1${i % 9}`,
      );
    }
    await window.clientele.importFiles([new File([rows.join('\n')], 'reviews.csv')]);
    await window.clientele.run({ k: 4, depth: 'quick' });
  });
}

test('every screen fits, in both languages, light and dark, on desktop and phone', async ({ page }, info) => {
  await openSmallShop(page);
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
        await page.locator('[data-testid^="shop-"]').first().click();
        for (const screen of screens) {
          await page.evaluate((path) => {
            window.location.hash = `#/${path}`;
          }, screen);
          await page.waitForTimeout(400);
          const name = `${screen.split('/')[0] || 'import'}-${language}-${scheme}-${viewport.width}`;
          await page.screenshot({ path: info.outputPath(`${name}.png`) });
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
