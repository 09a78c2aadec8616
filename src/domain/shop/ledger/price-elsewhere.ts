import type { ShopRows } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import { takenBackByKind } from './credit-notes';
import { type OrderRows, rowsByOrder } from './order-rows';
import { piecesOf, priceRows } from './price-rows';

/**
 * Enters what rows that count elsewhere would have added if they counted here. Each repeated order is priced as an
 * order of its own, by what its file shows of all orders, so that a total which stands in both is not shared between
 * them.
 * @param every all rows, none of them silent.
 * @param repeats what each row is beside the others, an index into `rowMarks`.
 * @param grouped the orders of the rows that count.
 * @param paid gets the amounts of the rows that do not.
 */
export function priceElsewhere(
  every: ShopRows,
  repeats: Uint8Array,
  grouped: OrderRows,
  paid: Float64Array,
): void {
  if (repeats.every((mark) => mark === rowMark.kept)) return;
  const product = new Int32Array(every.count).fill(-1);
  const orders = withRepeatedOrders(every, repeats, grouped);
  const pieces = piecesOf(every);
  const back = takenBackByKind(every, pieces, orders);
  const own = { table: every, grouped: orders, product, pieces, back, movements: null };
  // Nothing is said of them, so that none stands.
  const silent = { service: new Uint8Array(0), standing: new Uint8Array(orders.orders) };
  const priced = priceRows({ ...own, ...silent }, () => {});
  for (let row = 0; row < paid.length; row++) {
    if (repeats[row] !== rowMark.kept) paid[row] = priced.paid[row]!;
  }
}

/** The orders with those that stand elsewhere beside them: in a file, rows of one number that follow each other. */
function withRepeatedOrders(every: ShopRows, repeats: Uint8Array, grouped: OrderRows): OrderRows {
  const number = new Map<string, number>();
  const named = every.mapped('orderId', (id) => numberOf(number, id), -1);
  const headed = ordersWithHead(named, grouped, number.size);
  const isLine = productOf(every);
  const order = grouped.order.slice();
  const head = grouped.head.slice();
  let orders = grouped.orders;
  let last = -1;
  for (let row = 0; row < order.length; row++) {
    if (repeats[row] === rowMark.kept) {
      last = -1;
      continue;
    }
    const goesOn =
      last >= 0 &&
      named[last]! >= 0 &&
      named[last] === named[row] &&
      every.fileOf[last] === every.fileOf[row];
    order[row] = goesOn ? order[last]! : orders++;
    head[row] = named[row]! >= 0 && headed[named[row]!] === 1 && isLine[row] === 0 ? 1 : 0;
    last = row;
  }
  return { ...grouped, ...rowsByOrder(order, orders), order, orders, head };
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id) ?? numbers.size;
  numbers.set(id, known);
  return known;
}

/** 1 for orders that have a row which speaks of the whole of them only. */
function ordersWithHead(named: Int32Array, { head }: OrderRows, orders: number): Uint8Array {
  const headed = new Uint8Array(orders);
  for (let row = 0; row < named.length; row++)
    if (head[row] === 1 && named[row]! >= 0) headed[named[row]!] = 1;
  return headed;
}

/** 1 for rows that name a product. */
function productOf(every: ShopRows): Int32Array {
  const titled = every.mapped('productTitle', () => 1, 0);
  return every.mapped('productId', () => 1, 0).map((id, row) => Math.max(id, titled[row]!));
}
