import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { msPerDay } from '../src/domain/time';
import { expect, test } from './journey';

const header = 'Order ID,Customer ID,Email,Product ID,Quantity,Unit price,Order date';
const customers = 600;
const [first, last] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 5, 30)];

const line = (order: string, customer: string, product: number, at: number) =>
  `${order},${customer},${customer}@example.com,p${product},1,12.50,${new Date(at).toISOString().slice(0, 10)}`;

/** Half a year of orders, a few from everybody, the last one on 30 June. */
function pastOrders(): string {
  const days = (last - first) / msPerDay;
  const lines = Array.from({ length: 3 * customers }, (_, i) =>
    line(`o${i}`, `c${i % customers}`, (i * 7) % 23, first + ((i * 37) % days) * msPerDay),
  );
  return [header, ...lines, line('last', 'c0', 1, last)].join('\n');
}

/** July, in which 30 of 100 mailed customers order and 10 of 100 others, and one order after its end. */
function laterOrders(mailed: readonly string[]): string {
  const isMailed = new Set(mailed);
  const everybody = Array.from({ length: customers }, (_, i) => `c${i}`);
  const share = (of: readonly string[], part: number) => of.slice(0, Math.round(part * of.length));
  const ordering = [
    ...share(mailed, 0.3),
    ...share(
      everybody.filter((id) => !isMailed.has(id)),
      0.1,
    ),
  ];
  const lines = ordering.map((id, i) => line(`n${i}`, id, i % 23, last + (1 + (i % 29)) * msPerDay));
  return [header, ...lines, line('after', 'c0', 1, last + 40 * msPerDay)].join('\n');
}

async function downloaded(page: Page, testId: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByTestId(testId).click();
  return readFile(await (await download).path(), 'utf8');
}

const idsOf = (csv: string) =>
  csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((each) => each.split(',')[0]!);

test('a campaign is made, its list taken along, and it closes itself when later orders are dropped', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate(async (csv) => {
    await window.clientele.importFiles([new File([csv], 'shop.csv')]);
    await window.clientele.run({ depth: 'quick', k: 3, recommender: 'popularity' });
  }, pastOrders());
  await page.getByTestId('nav-campaigns').first().click();
  await page.getByTestId('new-campaign').first().click();
  await expect(page.getByTestId('campaign-power')).toContainText(
    'With 600 customers, 120 of them held back, you can see a lift from',
  );
  await expect(page.getByTestId('campaign-date')).toHaveValue('2024-07-01');
  await page.getByTestId('campaign-name').fill('July, tea');
  await page.getByTestId('campaign-message').fill('Ten off on tea');
  // Orders reach to 30 June: nothing before can come of a list that is made now.
  await page.getByTestId('campaign-date').fill('2024-06-30');
  await expect(page.getByTestId('keep-campaign')).toBeDisabled();
  await page.getByTestId('campaign-date').fill('2024-07-01');
  await page.getByTestId('keep-campaign').click();
  await expect(page.getByTestId('campaign-about')).toContainText('Ten off on tea');

  const mailed = idsOf(await downloaded(page, 'download-mailed'));
  expect(mailed).toHaveLength(480);
  const groups = await downloaded(page, 'download-groups');
  expect(groups).toMatch(/^\ufeff?customer_id,group,segment\r\n/);
  expect(groups.match(/,control,/g)).toHaveLength(120);
  await page.getByTestId('download-mailed-format').click();
  await page.getByRole('option', { name: /Meta/ }).click();
  await page.getByTestId('download-mailed-contacts').check();
  const hashed = await downloaded(page, 'download-mailed');
  expect(hashed).toMatch(/^email,phone\r\n(?:[\da-f]{64},\r\n){480}$/);

  await page.getByTestId('delete-campaign').click();
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('campaign-about')).toBeVisible();

  // The same customers in the same days again: it is warned of before it goes out.
  await page.goto('/#/campaigns/new');
  await expect(page.getByTestId('campaign-overlap')).toContainText('600 customers are also in ‘July, tea’');

  await page.goto('/#/');
  await page
    .getByTestId('file-input')
    .setInputFiles([{ name: 'july.csv', mimeType: '', buffer: Buffer.from(laterOrders(mailed)) }]);
  await expect(page.getByTestId('draft-july.csv')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('add-to-shop').click();
  const news = page.getByTestId('campaign-news');
  await expect(news).toContainText('‘July, tea’ is measured', { timeout: 60_000 });
  await news.getByRole('link', { name: 'See what it did' }).click();
  const outcome = page.getByTestId('campaign-outcome');
  await expect(outcome).toContainText(
    '30.0% of the 480 customers mailed ordered, and 10.0% of the 120 held back.',
  );
  const [, points, low, high] =
    /That is ([\d.]+) points more, and more than chance makes: ([\d.]+) to ([\d.]+) points/.exec(
      (await outcome.textContent())!,
    ) ?? [];
  expect(Number(points)).toBe(20);
  expect(Number(low)).toBeLessThan(20);
  expect(Number(high)).toBeGreaterThan(20);
  await expect(page.getByTestId('campaign-segments')).toBeVisible();
  // Of 120 held back twelve ordered: whom it caused to order nobody can say.
  await expect(page.getByTestId('campaign-uplift')).toContainText(
    'Held back: 120 customers, 12 of whom ordered.',
  );
  await expect(page.getByTestId('download-uplift')).toHaveCount(0);

  // The lists were made before July: an analysis that knows July is compared with them, and the choice can be undone.
  await page.goto('/#/runs');
  await expect(page.getByTestId('loop-said')).toContainText(
    /Since [^:]*2024,? \d+ customers with an earlier list bought \d+ products that they had not before/,
    { timeout: 60_000 },
  );
  const history = page.getByTestId('loop-history');
  await expect(history.getByRole('row')).toHaveCount(2);
  await page.getByTestId('loop-reverse').click();
  await expect(history.getByRole('row')).toHaveCount(3);
  await expect(history).toContainText('Chosen by hand.');
  await page.getByTestId('undo').click();
  await expect(history.getByRole('row')).toHaveCount(2);
  const loop = await page.evaluate(async () => {
    await window.clientele.run({ depth: 'quick', k: 3, recommender: 'popularity' });
    return window.clientele.loop();
  });
  expect(loop.history.at(-1)!.challenger).toBe(loop.challenger);
  expect(loop.then!.customers).toBeGreaterThan(50);
});
