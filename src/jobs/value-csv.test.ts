import { expect, it } from 'vitest';
import { drain } from '../domain/steps';
import { madeShop } from '../domain/value/fixtures/made-shop';
import { valueOfShop } from '../domain/value/value-of-shop';
import { dueCsv, valueCsv } from './value-csv';

// Everybody but the last buys every 30 days, some up to the end and some not.
const shop = madeShop(130, 1, (c) =>
  c === 129
    ? []
    : Array.from(
        { length: c % 4 === 0 ? 5 : 12 },
        (_, i) => [30 * i + (c % 29) + (i % 2) * (c % 3), 20] as const,
      ),
);
const products = { ...shop.products, ids: ['=cmd'], title: ['Box'], category: [''] };

it('writes a row for every customer, cells that are empty where nothing is known, and no formula', async () => {
  const value = await drain(valueOfShop({ ...shop, products }));
  const lines = valueCsv(value, false).join('').trim().split('\r\n');
  expect(lines[0]).toBe('customer_id,expected_purchases,alive,value,low,high,next_due,state');
  expect(lines).toHaveLength(131);
  expect(lines[130]).toBe('c129,,,,,,,never');
  expect(lines[2]).toMatch(/^c1,\d+(\.\d+)?,[\d.]*,\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?,20\d\d-\d\d-\d\d,\w/);
  const due = dueCsv(value, false).join('').trim().split('\r\n');
  expect(due[0]).toBe('customer_id,product_id,title,last_bought,due,due_from,due_until,state,chance');
  for (const line of due.slice(1))
    expect(line).toMatch(/^c\d+,'=cmd,Box,(20\d\d-\d\d-\d\d,){4}(due|overdue),[01](\.\d+)?$/);
});

it('has groups by recency, frequency and money where too little is known to foretell', async () => {
  const small = await drain(
    valueOfShop(
      madeShop(20, 2, (c) => [
        [c, 5],
        [c + 40, 5],
      ]),
    ),
  );
  expect(small.summary.missing.map(({ what }) => what)).toContain('buyers');
  expect(small.rfm).toHaveLength(20);
  expect(Object.values(small.states).reduce((sum, count) => sum + count, 0)).toBe(20);
});
