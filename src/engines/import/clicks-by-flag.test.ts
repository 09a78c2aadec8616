import { expect, it } from 'vitest';
import { impressionsOf } from '../../domain/clicks/impressions';
import { shopMetrics } from '../../domain/metrics/shop-metrics';
import { filesOutcome } from './fixtures/shop-outcome';

const at = (i: number) => new Date(Date.parse('2024-05-01') + i * 3_600_000).toISOString().slice(0, 19);
const flagged = (header: string, isClicked: (i: number) => boolean) =>
  new File(
    [
      `${header}\n${Array.from({ length: 200 }, (_, i) => `u${i % 25},p${i % 8},${at(i)},${isClicked(i) ? 1 : 0},${1 + (i % 8)},7`).join('\n')}\n`,
    ],
    'log.csv',
  );

async function clickThrough(...files: File[]) {
  const { shop } = await filesOutcome(files);
  const run = { labels: new Int32Array(shop.customers.ids.length), codes: [1], lists: null };
  const found = shopMetrics(shop, run).find(({ name }) => name === 'clickThrough')!;
  return { shop, ...found };
}

it.each([
  'user_id,item_id,impression_time,clicked,position,dwell_seconds',
  '用户ID,商品ID,曝光时间,是否点击,位置,停留时长',
])('what was shown and clicked was shown: %s', async (header) => {
  const { shop, figure, positions } = await clickThrough(flagged(header, (i) => i % 10 === 0));
  expect(figure).toMatchObject({ value: 0.1, n: 200 });
  expect(positions).toHaveLength(8);
  const log = impressionsOf(shop.events, { customers: shop.customers.ids.length, products: 8 });
  expect(log.count).toBe(200);
  expect(log.clicked.reduce((sum, each) => sum + each, 0)).toBe(20);
  // The time on the page was spent once.
  expect(shop.events.dwellSeconds.reduce((sum, each) => sum + (each || 0), 0)).toBe(200 * 7);
});

it('a file of clicks alone shows nothing', async () => {
  const { figure, missing } = await clickThrough(
    flagged('user_id,item_id,timestamp,clicked,position,x', () => true),
  );
  expect({ figure, missing }).toEqual({ figure: null, missing: 'noImpressions' });
});

it('beside a file that names kinds both are read', async () => {
  const named = new File(
    [
      `user_id,item_id,timestamp,event_type\n${Array.from({ length: 40 }, (_, i) => `u${i % 25},p${i % 8},${at(900 + i)},cart`).join('\n')}\n`,
    ],
    'carts.csv',
  );
  const { shop, figure } = await clickThrough(
    flagged('user_id,item_id,timestamp,clicked,position,x', (i) => i % 10 === 0),
    named,
  );
  expect(shop.events.count).toBe(260);
  expect(figure).toMatchObject({ value: 0.1, n: 200 });
});
