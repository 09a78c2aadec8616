import type { NumberedCustomers } from './customer-index';
import type { ProductIndex } from './product-index';
import { eventTypeOf, eventTypes } from '../../vocabulary/event-types';
import { fateCode } from '../ledger/fates';
import type { SalesLedger } from '../ledger/sales-ledger';
import type { OrderLines, Returns } from '../shop';
import type { ShopRows } from './shop-rows';

const [sale, takesBack, refunded] = [fateCode('sale'), fateCode('return'), fateCode('refunded')];

/** Rows of the sales of which something is left after returns, in their order. */
export function rowsOfLines({ count, fate, keptQuantity }: SalesLedger): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (fate[row] === sale && keptQuantity[row]! > 0) rows.push(row);
  return rows;
}

/** The sales of known customers of which something is left after returns. */
export function linesOfLedger(ledger: SalesLedger): OrderLines {
  const { keptQuantity, keptPaid } = ledger;
  const rows = rowsOfLines(ledger);
  const count = rows.length;
  const [customer, product, order] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const [quantity, amount, at] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  // Orders are numbered anew by the lines that are left.
  const numbers = new Int32Array(ledger.orders).fill(-1);
  let orders = 0;
  for (const [line, row] of rows.entries()) {
    const o = ledger.order[row]!;
    if (numbers[o]! < 0) numbers[o] = orders++;
    customer[line] = ledger.customer[row]!;
    product[line] = ledger.product[row]!;
    order[line] = numbers[o]!;
    quantity[line] = keptQuantity[row]!;
    amount[line] = keptPaid[row]!;
    at[line] = ledger.at[row]!;
  }
  return { count, customer, product, order, quantity, amount, at };
}

/** Rows by which known customers gave back known products, in their order. */
export function rowsOfReturns({ count, fate, customer, product }: SalesLedger): number[] {
  const back: number[] = [];
  for (let row = 0; row < count; row++) {
    const isBack = fate[row] === takesBack || fate[row] === refunded;
    if (isBack && customer[row]! >= 0 && product[row]! >= 0) back.push(row);
  }
  return back;
}

/** What known customers gave back of known products, by rows of their own or refunded whole. */
export function returnsOfLedger(ledger: SalesLedger): Returns {
  const { customer, product, quantity, at } = ledger;
  const back = rowsOfReturns(ledger);
  return {
    count: back.length,
    customer: Int32Array.from(back, (row) => customer[row]!),
    product: Int32Array.from(back, (row) => product[row]!),
    // Money given back without a piece is for one.
    quantity: Float64Array.from(back, (row) => Math.abs(quantity[row]!) || 1),
    at: Float64Array.from(back, (row) => at[row]!),
  };
}

/** An export without orders tells of purchases in its events: one piece each, at a price not known. */
export function linesOfPurchaseEvents(
  events: ShopRows,
  customers: NumberedCustomers,
  products: ProductIndex,
): OrderLines {
  const purchase = eventTypes.indexOf('purchase');
  const types = events.mapped('eventType', eventTypeOf, -1);
  const at = events.numbers('occurredAt');
  const customer = customers.ofRows.events;
  const kept: number[] = [];
  for (let row = 0; row < events.count; row++) {
    if (types[row] === purchase && customer[row]! >= 0) kept.push(row);
  }
  const numbers = new Map<string, number>();
  const order = (row: number) => {
    const key = `${customer[row]} ${at[row]}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  return {
    count: kept.length,
    customer: Int32Array.from(kept, (row) => customer[row]!),
    product: Int32Array.from(kept, (row) => products.ofRows.events[row]!),
    order: Int32Array.from(kept, order),
    quantity: new Float64Array(kept.length).fill(1),
    amount: new Float64Array(kept.length).fill(Number.NaN),
    at: Float64Array.from(kept, (row) => at[row]!),
  };
}
