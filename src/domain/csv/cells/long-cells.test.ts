import { expect, it } from 'vitest';
import { inspectHead } from '../inspect';

/** Cells that somebody put a page, a picture or a key into: each is as long as some thousand words without a blank. */
const fillings = ['x', 'Xx.', '9', '9,', '1-', ' ', 'a@', '长', '<b>', '=', '"', '5 von ', 'k\u0301'];

it.each(fillings)('a table with long cells of %j is looked at like any other', (filling) => {
  const cell = filling.repeat(60_000 / filling.length).replaceAll('"', '""');
  const rows = Array.from({ length: 5 }, (_, i) => `o${i},c${i},p1,2024-01-0${i + 1},"${cell}"\n`);
  const text = `order id,customer id,sku,order date,note\n${rows.join('')}`;
  expect(inspectHead(new TextEncoder().encode(text), true).kind).toBe('orders');
});
