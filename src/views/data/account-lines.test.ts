import { expect, it } from 'vitest';
import { fateCode, fates } from '../../domain/shop/ledger/fates';
import { accountLines, notPaid } from './account-lines';

const width = fates.length;

/** Two months; in the first a sale of 30 of which 5 were refunded, in the second all sorts. */
const reconciliation = {
  months: [0, 1],
  rows: new Int32Array(2 * width),
  paid: new Float64Array(2 * width),
  refunded: Float64Array.of(5, 0),
  refundedRows: Int32Array.of(1, 0),
};
const put = (month: number, fate: (typeof fates)[number], rows: number, paid: number) => {
  reconciliation.rows[month * width + fateCode(fate)] = rows;
  reconciliation.paid[month * width + fateCode(fate)] = paid;
};
put(0, 'sale', 1, 25);
put(1, 'sale', 3, 100);
put(1, 'service', 1, 4);
put(1, 'return', 1, -20);
put(1, 'unpaid', 2, 70);
put(1, 'nobody', 1, 7);
put(1, 'merged', 1, 100);

it('goes from all of the files to what was paid without losing a penny', () => {
  const { all, kept, rows, paid, refunds, refundedRows, allRows, keptRows } = accountLines(
    reconciliation,
    null,
  );
  expect([all, kept, allRows, keptRows, refundedRows]).toEqual([191, 109, 9, 6, 1]);
  const lost = notPaid.reduce((sum, fate) => sum + paid[fate], 0);
  expect(all - lost - refunds).toBe(kept);
  expect(paid.sale + paid.service + paid.return).toBe(kept);
  // Rows add up as money does: what is refunded in part is still a sale.
  expect(allRows - notPaid.reduce((sum, fate) => sum + rows[fate], 0)).toBe(keptRows);
});

it('adds one month up by itself', () => {
  expect(accountLines(reconciliation, 0)).toMatchObject({ all: 30, kept: 25, refunds: 5 });
  expect(accountLines(reconciliation, 1)).toMatchObject({ all: 161, kept: 84, refunds: 0 });
});
