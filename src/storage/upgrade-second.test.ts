import * as v from 'valibot';
import { expect, it } from 'vitest';
import { shopSchema } from './schemas/shop-schema';
import { headWithFiles } from './upgrade-second';

const cleaned = { maskedEmails: 0, maskedPhones: 0, cancelledLines: 0, unreadableFields: 0 };
const report = (file: number, kind: string, imported: number) => ({
  ...{ file, name: 'same.csv', kind, read: imported, imported, merged: 0, rejected: 0 },
  ...{ rejectedBy: {}, cleaned },
});
const chunk = (kind: string, number: number, rowCount: number) => ({
  ...{ kind, chunk: number, rowCount, fields: ['price'] },
});

/** A head as the second version stored it: chunks without a file; the second file of orders gave no row. */
const second = {
  ...{ id: 'a', name: 'A', createdAt: 1, complete: 1, facts: null, segmentNames: {} },
  reports: [
    report(0, 'products', 3),
    report(1, 'orders', 65_536 + 4),
    report(2, 'orders', 0),
    report(3, 'orders', 5),
  ],
  // As an upgrade from the first version lists them: in the order of keys, '10' after '1' where there are so many.
  chunks: [chunk('orders', 0, 65_536), chunk('orders', 2, 5), chunk('orders', 1, 4), chunk('products', 0, 3)],
};

it('finds the file of each chunk from the rows that the files gave', () => {
  expect(v.is(shopSchema, second)).toBe(false);
  const head = v.parse(shopSchema, headWithFiles(second));
  expect(head.reports.map(({ superseded, collidesWith }) => [superseded, collidesWith])).toEqual(
    second.reports.map(() => [0, []]),
  );
  expect(head.chunks.map(({ kind, chunk: number, file }) => [kind, number, file])).toEqual([
    ['orders', 0, 1],
    ['orders', 2, 3],
    ['orders', 1, 1],
    ['products', 0, 0],
  ]);
});

it('leaves alone what is no head', () => {
  expect(headWithFiles({ id: 'b', reports: null })).toBeNull();
  expect(headWithFiles(null)).toBeNull();
});
