import { expect, it } from 'vitest';
import { filesOutcome } from './fixtures/shop-outcome';

const orders = new File(
  ['order id,customer id,sku,quantity,price,order date\n1,u1,p1,2,3.5,2024-01-01\n2,u2,p2,1,4,2024-01-02\n'],
  'orders.csv',
);
const logOf = (header: string, row: (i: number) => string) =>
  new File([`${header}\n${Array.from({ length: 40 }, (_, i) => row(i)).join('\n')}\n`], 'events.csv');
const at = (i: number) => `2024-02-01 10:00:${String(i).padStart(2, '0')}`;

async function placesOf(log: File) {
  const { placed } = (await filesOutcome([orders, log])).shop.events;
  return placed && { positions: [...new Set(placed.position)].sort((a, b) => a - b), ...placed };
}

it('Google Analytics’ lists count from 0 or from 1: places are from 1 here', async () => {
  const header = 'event_name,event_timestamp,user_pseudo_id,item_id,item_list_name,item_list_index';
  const row = (first: number) => (i: number) =>
    `${i % 5 === 4 ? 'select_item' : 'view_item_list'},${at(i)},u${1 + (i % 2)},p${1 + (i % 2)},Home,${first + (i % 4)}`;
  for (const first of [0, 1]) {
    const found = await placesOf(logOf(header, row(first)));
    expect(found?.positions).toEqual([1, 2, 3, 4]);
    expect(found?.lists).toEqual(['Home']);
  }
});

it.each(['坑位', '展示位置', 'rank', 'slot', 'position'])('%s of a log is the place', async (name) => {
  const header = `用户ID,商品ID,行为类型,时间,${name}`;
  const found = await placesOf(
    logOf(
      header,
      (i) => `u${1 + (i % 2)},p${1 + (i % 2)},${i % 5 === 4 ? '点击' : '曝光'},${at(i)},${1 + (i % 6)}`,
    ),
  );
  expect(found?.positions).toEqual([1, 2, 3, 4, 5, 6]);
});

it('what counts pixels or shares is no place, whatever it is called', async () => {
  const header = 'user_id,product_id,event_type,event_time,position';
  const of = (value: (i: number) => string) => (i: number) =>
    `u${1 + (i % 2)},p${1 + (i % 2)},${i % 5 === 4 ? 'click' : 'impression'},${at(i)},${value(i)}`;
  const pixels = await placesOf(
    logOf(
      header,
      of((i) => String(1100 + 37 * i)),
    ),
  );
  expect(pixels?.positions.filter((place) => !Number.isNaN(place)) ?? []).toEqual([]);
  const words = await placesOf(
    logOf(
      header,
      of((i) => (i % 2 ? 'top' : 'bottom')),
    ),
  );
  expect(words?.positions.filter((place) => !Number.isNaN(place)) ?? []).toEqual([]);
});

it('scores and chances of placing are read where a log has them', async () => {
  const header = 'user_id,product_id,event_type,event_time,list_position,propensity,model_score';
  const found = await placesOf(
    logOf(
      header,
      (i) => `u${1 + (i % 2)},p${1 + (i % 2)},impression,${at(i)},${1 + (i % 3)},0.25,${1.5 + i}`,
    ),
  );
  expect([...new Set(found?.propensity)]).toEqual([0.25]);
  expect(found?.score[0]).toBeGreaterThan(1);
});
