import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { show, viewports } from './all-screens';
import { expectNoFault } from './axe';
import { expect, test } from './journey';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Orders of a small shop that holds one of each: a word nobody knows, cancelled, unpaid, postage, of nobody. */
const orders = [
  'Order ID,Customer ID,Product ID,Product title,Quantity,Unit price,Order date,Status',
  ...Array.from(
    { length: 12 },
    (_, i) => `A${i},C${i % 7},P${i % 3},Mug ${i % 3},1,10.00,2024-0${1 + (i % 3)}-05,completed`,
  ),
  'B1,C1,P1,Mug 1,1,30.00,2024-02-10,cancelled',
  'B2,C2,P1,=1+1,2,20.00,2024-02-11,zurückgelegtx',
  'B3,C3,POST,POSTAGE,1,4.00,2024-03-02,completed',
  'B4,,P2,Mug 2,1,7.00,2024-03-03,completed',
  'B5,C8,P2,Mug 2,1,9.00,2024-03-04,pending payment',
].join('\n');

async function importOrders(page: Page, text: string): Promise<void> {
  await page.goto('/');
  await page.evaluate(async (csv) => {
    await window.clientele.importFiles([new File([csv], 'orders.csv')]);
  }, text);
}

const bridge = (page: Page, line: string) => page.getByTestId(`bridge-${line}`).locator('td');

test('an owner follows the sums to their rows, to a customer and back, and says what a word means', async ({
  page,
}) => {
  await importOrders(page, orders);
  await show(page, { name: 'accounts', path: 'data/accounts', landmark: '[data-testid="bridge"]' });
  await expect(bridge(page, 'all')).toHaveText(['17', '210.00']);
  await expect(bridge(page, 'cancelled')).toHaveText(['1', '-30.00']);
  await expect(bridge(page, 'unpaid')).toHaveText(['1', '-9.00']);
  await expect(bridge(page, 'nobody')).toHaveText(['1', '-7.00']);
  await expect(bridge(page, 'service')).toHaveText(['1', '4.00']);
  await expect(bridge(page, 'paid')).toHaveText(['14', '164.00']);
  await expectNoFault(page, 'reconciliation');

  await page.getByTestId('meaning-zurückgelegtx').click();
  await page.getByRole('option', { name: 'Cancelled' }).last().click();
  await expect(bridge(page, 'cancelled')).toHaveText(['2', '-70.00']);
  await expect(bridge(page, 'paid')).toHaveText(['13', '124.00']);

  await bridge(page, 'cancelled').getByRole('link').click();
  await expect(page.getByTestId('rows-found')).toHaveText('2 of 17 rows');
  await expectNoFault(page, 'rows');
  const download = page.waitForEvent('download');
  await page.getByTestId('export-rows').click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
  expect(csv).toContain(",'=1+1,");

  await page.getByTestId('rows-grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('row-fields')).toContainText('orders.csv, line 14');
  await page.getByTestId('see-person').click();
  await expect(page.getByTestId('person')).toHaveText('Customer C1');
  await expectNoFault(page, 'customer');
  await page.goBack();
  await expect(page.getByTestId('rows-found')).toHaveText('2 of 17 rows');

  await page.getByTestId('data-health').click();
  await expect(page.getByTestId('health-words')).toContainText('No reviews');
  await expect(page.getByTestId('health-money')).toContainText('of nobody known');
  await expectNoFault(page, 'health');
  await page.setViewportSize(viewports[1]);
  await page.getByTestId('data-rows').click();
  await expect(page.getByTestId('rows-grid')).toBeVisible();
  await expectNoFault(page, 'rows on a phone');
});

test('three hundred thousand rows scroll to their last, by keys and by the bar, and are found and sorted', async ({
  page,
}) => {
  const rows = 300_000;
  const lines = ['order_id,customer_id,product_id,quantity,unit_price,order_date'];
  for (let i = 0; i < rows; i++)
    lines.push(`O${i},C${i % 9000},P${i % 400},1,${1 + (i % 97)},2024-0${1 + (i % 9)}-1${i % 10}`);
  await importOrders(page, lines.join('\n'));
  await show(page, { name: 'rows', path: 'data/rows', landmark: '[data-testid="rows-grid"]' });
  const grid = page.getByTestId('rows-grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1));
  const cellOf = (text: string) => grid.getByRole('gridcell', { name: text, exact: true });
  await expect(cellOf('O0')).toBeVisible();

  await grid.focus();
  await page.keyboard.press('Control+End');
  await expect(cellOf(`O${rows - 1}`)).toBeVisible();
  await grid.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2;
  });
  await expect(cellOf('O0')).toHaveCount(0);
  await expect
    .poll(async () =>
      Number((await grid.locator('[data-position]').first().getAttribute('data-position')) ?? 0),
    )
    .toBeGreaterThan(100_000);
  await page.keyboard.press('Control+Home');
  await expect(cellOf('O0')).toBeVisible();

  await page.getByRole('searchbox').fill('o29999');
  await expect(page.getByTestId('rows-found')).toHaveText(/^11 of 300,000 rows$/);
  await page.getByRole('searchbox').fill('');
  await grid.getByRole('button', { name: 'Unit price', exact: true }).click();
  await grid.getByRole('button', { name: 'Unit price', exact: true }).click();
  await expect(cellOf('O96')).toBeVisible();
});

test('a newer export updates a kept shop: what is new, changed and gone is told, and opens its rows', async ({
  page,
}) => {
  const head = 'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date,Status\n';
  const line = (order: number, status: string, price = 10) =>
    `A${order},C${order % 5},P${order % 3},1,${price}.00,2024-01-${String(order).padStart(2, '0')},${status}\n`;
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const older =
    head +
    numbers(1, 21)
      .map((order) => line(order, order === 20 ? 'pending' : 'completed'))
      .join('');
  // Order 18 is not there any more, order 20 was paid, three are new.
  const newer =
    head +
    numbers(15, 24)
      .filter((order) => order !== 18)
      .map((order) => line(order, 'completed'))
      .join('');
  await importOrders(page, older);
  await show(page, { name: 'import', path: '', landmark: '[data-testid="to-accounts"]' });
  await page.getByTestId('file-input').setInputFiles({
    name: 'newer.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(newer),
  });
  await page.getByTestId('add-to-shop').click();
  const changes = page.getByTestId('last-changes');
  await expect(changes).toContainText('3 new rows, 1 in a later state');
  await expect(changes).toContainText('1 row that the newer export should hold is missing there');
  await expectNoFault(page, 'changes');
  const goneMoney = page.getByTestId('gone-money');
  await expect(goneMoney).toHaveText('They count: 10.00 of what customers paid is theirs.');
  await page.getByTestId('gone-choice').getByText('Take them off').click();
  await expect(goneMoney).toHaveText('They are off: 10.00 less in what customers paid.');
  await page.getByTestId('to-accounts').click();
  await expect(bridge(page, 'paid')).toHaveText(['22', '220.00']);
  await expect(bridge(page, 'gone').first()).toHaveText('1');

  await page.getByTestId('data-rules').click();
  await page.getByTestId('switch-gone-rows').click({ force: true });
  await expect(page.getByTestId('switch-gone-rows')).not.toBeChecked();
  await page.getByTestId('data-accounts').click();
  await expect(bridge(page, 'paid')).toHaveText(['23', '230.00']);
  await expect(bridge(page, 'superseded')).toHaveText(['1', '10.00']);
  await bridge(page, 'superseded').getByRole('link').click();
  await expect(page.getByTestId('rows-found')).toHaveText('1 of 28 rows');
  await page.goBack();
  await page.getByTestId('data-rules').click();
  await page.getByTestId('rows-later-states-orders').click();
  await expect(page.getByTestId('rows-found')).toHaveText('1 of 28 rows');
});

test('rules on cells open the rows they changed, and can be left out of an import', async ({ page }) => {
  const text = [
    'Order ID,Customer ID,Product ID,Product title,Quantity,Unit price,Order date',
    ...Array.from({ length: 9 }, (_, i) => `A${i},C${i},P${i},Mug ${i},1,10.00,2024-01-0${i + 1}`),
    'A9,C9,P9,Tea &amp; <b>mug</b>,1,10.00,2024-01-10',
  ].join('\n');
  const file = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await importOrders(page, text);
  await show(page, { name: 'rules', path: 'data/rules', landmark: '[data-testid="rule-markup"]' });
  await page.getByTestId('rows-markup-orders').click();
  await expect(page.getByTestId('rows-found')).toHaveText('1 of 10 rows');
  await page.getByRole('gridcell', { name: 'A9' }).click();
  await page.getByTestId('see-person').click();
  await expect(page.getByTestId('person-rules')).toContainText('HTML in texts: 1 row of Orders');
  await page.getByTestId('data-rules').click();
  await page.getByTestId('import-without-markup').click();
  await page.getByTestId('file-input').setInputFiles(file);
  await expect(page.getByTestId('reading-markup')).not.toBeChecked();
  await expectNoFault(page, 'rules of the import');
  await page.getByTestId('start-import').click();
  await expect(page.getByTestId('to-accounts')).toBeVisible();
  await show(page, { name: 'rules', path: 'data/rules', landmark: '[data-testid="rule-markup"]' });
  await expect(page.getByTestId('rule-markup')).toContainText('Left out for orders.csv');
});
