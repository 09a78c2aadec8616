import type { FileChooser } from '@playwright/test';
import { emptyScreens, show, viewports } from './all-screens';
import { expectNoFault } from './axe';
import { expect, test } from './journey';

const [desktop, phone] = viewports;

/** Each scheme and each size once: a dark desktop has the colours of the one and the layout of the other. */
const looks = [
  ['light', desktop],
  ['dark', phone],
] as const;

// What is fading in has half its contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds no fault on any screen before there is a shop', async ({ page }) => {
  await page.goto('/');
  for (const [scheme, viewport] of looks) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize(viewport);
    for (const screen of emptyScreens) {
      await show(page, screen);
      await expectNoFault(page, `${screen.name}, ${scheme}, ${viewport.width} px`);
    }
  }
});

test('axe finds no fault while columns are matched, and in Chinese', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('clientele.language', 'zh-CN'));
  await page.goto('/');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  await expectNoFault(page, 'first screen in Chinese');
  const csv = 'order_id,customer_id,product_id,date,amount\n1,a,p,2024-01-05,3\n2,b,p,2024-02-05,4\n';
  await page.getByTestId('file-input').setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await expect(page.getByText('orders.csv').first()).toBeVisible();
  await expectNoFault(page, 'matching of columns in Chinese');
});

test('the keyboard reaches what a page offers in the order in which it stands', async ({ page }) => {
  // From the start: a chooser that opens before the browser knows that somebody listens is a window that nobody closes.
  const choosers: FileChooser[] = [];
  page.on('filechooser', (chooser) => choosers.push(chooser));
  await page.goto('/');
  await expect(page.getByTestId('open-sample')).toBeVisible();
  const stops: string[] = [];
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const { activeElement: at } = document;
        const name = at?.getAttribute('data-testid') ?? at?.className.split(' ')[0] ?? '';
        return at === document.body ? 'body' : name;
      }),
    );
  }
  expect(stops[0]).toBe('skip-link');
  const order = [
    'palette-open',
    'language-switch',
    'scheme-switch',
    'nav-import',
    'nav-settings',
    'privacy-badge',
  ];
  const found = [...order, 'choose-files', 'open-sample'].map((stop) => stops.indexOf(stop));
  expect(found, stops.join(', ')).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
  await page.getByTestId('choose-files').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => choosers.map((chooser) => chooser.isMultiple())).toEqual([true]);
});
