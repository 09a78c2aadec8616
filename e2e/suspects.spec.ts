import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { type Account, attacks, Draw, regulars } from '../src/domain/suspects/fixtures/made-shop';
import { msPerDay } from '../src/domain/time';
import { expectNoFault } from './axe';
import { expect, test } from './journey';

const dateOf = (day: number) => new Date(Date.UTC(2025, 0, 1) + day * msPerDay).toISOString().slice(0, 19);

/** Orders and reviews of accounts, as a shop would export them. */
function exportsOf(accounts: readonly Account[]): { name: string; text: string }[] {
  const orders = accounts.flatMap(({ orders: own = [] }, c) =>
    own.map(
      ([day, product], i) => `o${c}-${i},c${c},p${product},Thing ${product},1,${10 + product},${dateOf(day)}`,
    ),
  );
  const reviews = accounts.flatMap(({ reviews: own = [] }, c) =>
    own.map(
      ([day, product, stars, text]) => `c${c},p${product},${stars},"${text}",${dateOf(day).slice(0, 10)}`,
    ),
  );
  const file = (name: string, header: string, rows: readonly string[]) => ({
    name,
    text: [header, ...rows].join('\n'),
  });
  return [
    file('orders.csv', 'Order ID,Customer ID,Product ID,Product name,Quantity,Unit price,Order date', orders),
    file('reviews.csv', 'Customer ID,Product ID,Rating,Review text,Review date', reviews),
  ];
}

async function openAttacked(page: Page): Promise<void> {
  const draw = new Draw(1);
  const files = exportsOf([...regulars(150, draw), ...attacks(7, draw).pushed!]);
  await page.goto('/');
  await page.evaluate(async (given) => {
    await window.clientele.importFiles(given.map(({ name, text }) => new File([text], name)));
    await window.clientele.run({ depth: 'quick' });
  }, files);
  await showQueue(page);
}

async function showQueue(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/data/suspects';
  });
  await expect(page.getByTestId('suspects-queue')).toBeVisible({ timeout: 60_000 });
}

test('who looks fake is excluded once it is told what that would change, and comes back', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openAttacked(page);
  const counts = page.getByTestId('suspects-counts');
  await expect(counts).toContainText('7 accounts to look at');
  await expect(counts).toContainText('Excluded: 0');
  await expectNoFault(page, 'queue');

  const group = page.getByTestId('suspects-contrary');
  await group.getByTestId('weigh-all').click();
  await expect(page.getByTestId('exclude-now')).toBeEnabled({ timeout: 180_000 });
  await expect(page.getByTestId('exclusion-effect')).toContainText('other customers would be in another');
  await expectNoFault(page, 'effect');
  await page.getByTestId('exclude-now').click();
  await expect(counts).toContainText('Excluded: 7');
  await expect(page.getByTestId('stale-segments')).toBeVisible();

  await group.getByTestId('undo-all').click();
  await expect(counts).toContainText('Excluded: 0');
});
