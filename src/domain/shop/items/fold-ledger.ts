import type { SalesLedger } from '../ledger/sales-ledger';

/**
 * The ledger of expanded orders by stored row: money and pieces of a row's items added up, the rest as of its first
 * item.
 * @param storedRow stored row of each row of the ledger, ascending.
 */
export function foldLedger(ledger: SalesLedger, storedRow: Int32Array): SalesLedger {
  const count = (storedRow.at(-1) ?? -1) + 1;
  const first = new Int32Array(count).fill(-1);
  for (let row = 0; row < storedRow.length; row++) {
    const stored = storedRow[row]!;
    if (first[stored]! < 0) first[stored] = row;
  }
  const sum = (values: Float64Array) => {
    const sums = new Float64Array(count);
    for (let row = 0; row < values.length; row++)
      sums[storedRow[row]!] = sums[storedRow[row]!]! + values[row]!;
    return sums;
  };
  return {
    ...ledger,
    count,
    fate: Uint8Array.from(first, (row) => ledger.fate[row]!),
    customer: first.map((row) => ledger.customer[row]!),
    product: first.map((row) => ledger.product[row]!),
    order: first.map((row) => ledger.order[row]!),
    at: Float64Array.from(first, (row) => ledger.at[row]!),
    quantity: sum(ledger.quantity),
    paid: sum(ledger.paid),
    refunded: sum(ledger.refunded),
    keptQuantity: sum(ledger.keptQuantity),
    keptPaid: sum(ledger.keptPaid),
    currency: Int16Array.from(first, (row) => ledger.currency[row]!),
    doubts: { ...ledger.doubts, orders: foldMasks(ledger.doubts.orders, storedRow, count) },
  };
}

/** What is doubtful of any item is of its row. */
function foldMasks(masks: Uint32Array, storedRow: Int32Array, count: number): Uint32Array {
  const folded = new Uint32Array(count);
  for (let row = 0; row < masks.length; row++)
    folded[storedRow[row]!] = folded[storedRow[row]!]! | masks[row]!;
  return folded;
}
