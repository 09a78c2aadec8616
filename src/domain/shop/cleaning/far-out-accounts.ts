import { farAbove } from '../../cleaning/outliers';
import type { ShopRows } from '../assembling/shop-rows';
import type { OrderLines } from '../shop';
import type { RuleNotes } from './rule-notes';

/**
 * Marks accounts that buy like no other (robust z of their spend): wholesale, a till, a test. Nothing of theirs is
 * changed, since what they paid was paid; whoever reads a mean should know of them.
 * @param customerOfRow of the table of orders.
 * @param ids of the customers.
 * @returns 1 for each customer who is marked.
 */
export function farOutAccounts(
  orders: ShopRows,
  customerOfRow: Int32Array,
  lines: OrderLines,
  ids: readonly string[],
  notes: RuleNotes,
): Uint8Array {
  const spend = new Float64Array(ids.length);
  for (let line = 0; line < lines.count; line++) {
    const amount = lines.amount[line]!;
    if (!Number.isNaN(amount)) spend[lines.customer[line]!] = spend[lines.customer[line]!]! + amount;
  }
  const marked = new Uint8Array(ids.length);
  for (const customer of farAbove(spend)) marked[customer] = 1;
  const rows: number[] = [];
  const seen = new Set<number>();
  customerOfRow.forEach((customer, row) => {
    if (customer < 0 || marked[customer] === 0 || seen.has(customer)) return;
    seen.add(customer);
    rows.push(row);
  });
  notes.add('outliers', orders, rows, (row) => {
    const customer = customerOfRow[row]!;
    return [ids[customer]!, String(Math.round(spend[customer]! * 100) / 100)];
  });
  return notes.isOn('outliers') ? marked : new Uint8Array(ids.length);
}
