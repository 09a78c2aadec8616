import { describe, expect, it } from 'vitest';
import { importText, numbersOf } from '../fixtures/import-text';

const orders = (header: string, dates: readonly string[]) =>
  `${header}\n${dates.map((date, i) => `${4000 + i},C${i},${date},Mug,1,10.00`).join('\n')}\n`;
const header = 'Order ID,Customer ID,Order date,Product,Quantity,Price';
const days = (chunks: Parameters<typeof numbersOf>[0]) =>
  numbersOf(chunks, 'orderedAt').map((at) =>
    Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10),
  );

describe('days by Taiwan’s years in seven digits', () => {
  it('are read where all cells of the column are such days', async () => {
    const { chunks } = await importText(
      orders('訂單編號,會員編號,訂購日期,商品名稱,數量,單價', ['1130305', '1121231', '1130229']),
    );
    expect(days(chunks)).toEqual(['2024-03-05', '2023-12-31', '2024-02-29']);
  });

  it('are none where others are no such days: the column is said not to be read', async () => {
    const dates = ['1130305', '1130229', '1131332', '1130230', '1139999'];
    const { counts } = await importText(orders(header, dates));
    expect(counts.unreadColumns).toMatchObject([{ column: 'Order date', values: dates.slice(0, 3) }]);
  });

  it('leave numbers of orders numbers', async () => {
    const text = orders(header, ['2024-03-05', '2024-03-06']).replaceAll(/^400/gm, '113030');
    const { look } = await importText(text);
    expect(look.matches.orders).toMatchObject({ orderId: 0, orderedAt: 2 });
  });
});

describe('days by the Persian calendar with years of two digits', () => {
  const days2 = ['03/05/31', '02/12/29', '03/01/01', '99/12/30'];
  const real = ['2024-08-21', '2024-03-19', '2024-03-20', '2021-03-20'];

  it('are read where the headers are Persian, or the digits are', async () => {
    const persian = await importText(orders('شماره سفارش,شناسه مشتری,تاریخ سفارش,محصول,تعداد,قیمت', days2));
    expect(days(persian.chunks)).toEqual(real);
    const written = days2.map((date) => date.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!));
    expect(days((await importText(orders(header, written))).chunks)).toEqual(real);
  });

  it('are none where they would lie ahead, or in a file of another language', async () => {
    const common = ['24/05/28', '23/12/29', '22/01/01', '24/12/30', '24/06/11', '24/07/17', '23/08/19'];
    const there = await importText(orders('شماره سفارش,شناسه مشتری,تاریخ سفارش,محصول,تعداد,قیمت', common));
    expect(days(there.chunks)[0]).toBe('2024-05-28');
    const here = await importText(orders(header, ['03/05/14', '03/25/14', '04/05/14']));
    expect(days(here.chunks)).toEqual(['2014-03-05', '2014-03-25', '2014-04-05']);
  });
});

it('Hijri days, which are not read, are said with three values', async () => {
  const dates = ['1445-09-01', '1445-09-02', '1445-10-12', '1445-11-03'];
  const { counts } = await importText(orders(header, dates));
  expect(counts.unreadColumns).toMatchObject([{ column: 'Order date', values: dates.slice(0, 3) }]);
});
