import AxeBuilder from '@axe-core/playwright';
import type { FileChooser, Page } from '@playwright/test';
import { expect, importSample, test } from './journey';
import { emptyScreens, missingSegment, runTwice, screens, show, type Screen, viewports } from './all-screens';

/** Every rule of axe-core, best practices too; no rule and no part of the page is left out. */
async function expectNoFault(page: Page, name: string): Promise<void> {
  // The app has no frames, which are all that the page that axe opens for each of its answers is for.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const faults = violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    where: nodes.map(({ target }) => target.join(' ')).slice(0, 5),
  }));
  expect.soft(faults, name).toEqual([]);
}

const [desktop, phone] = viewports;

/** Each scheme and each size once: a dark desktop has the colours of the one and the layout of the other. */
const looks = [
  ['light', desktop],
  ['dark', phone],
] as const;

async function checkAll(page: Page, all: readonly Screen[]): Promise<void> {
  for (const [scheme, viewport] of looks) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize(viewport);
    for (const screen of all) {
      await show(page, screen);
      await expectNoFault(page, `${screen.name}, ${scheme}, ${viewport.width} px`);
    }
  }
}

// What is fading in has half its contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('axe finds no fault on any screen before there is a shop', async ({ page }) => {
  await page.goto('/');
  await checkAll(page, emptyScreens);
});

test('axe finds no fault on any screen of a shop, nor in what opens above one', async ({ page }) => {
  await importSample(page);
  await runTwice(page);
  await checkAll(page, [...screens, missingSegment]);
  await page.setViewportSize(viewports[0]);
  for (const opener of ['privacy-badge', 'device-chip', 'language-switch', 'scheme-switch']) {
    await page.getByTestId(opener).first().click();
    await expect(page.locator('[role="dialog"], [role="menu"]').first()).toBeVisible();
    await expectNoFault(page, opener);
    await page.keyboard.press('Escape');
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
  for (let i = 0; i < 18; i++) {
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
  const order = ['language-switch', 'scheme-switch', 'nav-import', 'nav-settings', 'privacy-badge'];
  const found = [...order, 'choose-files', 'open-sample'].map((stop) => stops.indexOf(stop));
  expect(found, stops.join(', ')).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
  await page.getByTestId('choose-files').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => choosers.map((chooser) => chooser.isMultiple())).toEqual([true]);
});
