import { msPerDay } from '../../time';
import type { JoinedOrders } from '../assembling/join-orders';
import type { ShopRows } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';

/** The rows of the orders table by the order that they belong to. */
export interface OrderRows {
  readonly orders: number;
  /** Dense order of each row; rows without an order id are of one order by customer and instant. */
  readonly order: Int32Array;
  /** Rows of order o: `rows[starts[o]]` to before `rows[starts[o + 1]]`, in the order of the table. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Dense number of each row's file, and of how many. */
  readonly file: Int32Array;
  readonly files: number;
  /** By dense number the number that the file has in the shop. */
  readonly fileNumbers: readonly number[];
  /** 1 where the row speaks of its whole order only. */
  readonly head: Uint8Array;
}

type RowFiles = Pick<OrderRows, 'file' | 'files' | 'fileNumbers'>;

export function groupByOrder(table: ShopRows, joined: JoinedOrders): OrderRows {
  const files = filesOf(table);
  const { order, orders } = denseOrders(joined, table, files);
  return { orders, order, ...rowsByOrder(order, orders), ...files, head: joined.head };
}

/** The rows of each order, in the order of the table. */
export function rowsByOrder(order: Int32Array, orders: number): Pick<OrderRows, 'starts' | 'rows'> {
  const starts = new Int32Array(orders + 1);
  for (const o of order) starts[o + 1] = starts[o + 1]! + 1;
  for (let o = 0; o < orders; o++) starts[o + 1] = starts[o + 1]! + starts[o]!;
  const next = starts.slice(0, orders);
  const rows = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) {
    const o = order[row]!;
    rows[next[o]!] = row;
    next[o] = next[o]! + 1;
  }
  return { starts, rows };
}

/**
 * Lines without an order id are of one order if customer and instant are the same. Those that name no customer are one
 * receipt if they have their time of day in common; a day is nobody's alone.
 */
function denseOrders(
  { order: named, orderOf, customer, at }: JoinedOrders,
  table: ShopRows,
  files: RowFiles,
) {
  const order = new Int32Array(named.length);
  let orders = orderOf.size;
  const unnamed = new Map<string, number>();
  const isTimed = filesWithTimes(at, files);
  for (let row = 0; row < named.length; row++) {
    order[row] = named[row]!;
    if (named[row]! >= 0) continue;
    const isKept = table.repeats[row] === rowMark.kept;
    if (isKept && customer[row]! < 0 && (Number.isNaN(at[row]!) || isTimed[files.file[row]!] === 0)) {
      order[row] = orders++;
      continue;
    }
    const key = `${customer[row]} ${at[row]}`;
    const known = unnamed.get(key);
    order[row] = known ?? orders++;
    if (known === undefined) unnamed.set(key, order[row]!);
  }
  return { order, orders };
}

/** By file 1 where some instant is not the midnight by which a day is kept. */
function filesWithTimes(at: Float64Array, { file, files }: RowFiles): Uint8Array {
  const found = new Uint8Array(files);
  for (let row = 0; row < at.length; row++)
    if (at[row]! % msPerDay !== 0 && !Number.isNaN(at[row]!)) found[file[row]!] = 1;
  return found;
}

function filesOf(table: ShopRows): RowFiles {
  const numbers = new Map<number, number>();
  const file = new Int32Array(table.count);
  let row = 0;
  for (const chunk of table.chunks) {
    const known = numbers.get(chunk.file) ?? numbers.size;
    numbers.set(chunk.file, known);
    file.fill(known, row, row + chunk.rowCount);
    row += chunk.rowCount;
  }
  return { file, files: Math.max(1, numbers.size), fileNumbers: [...numbers.keys()] };
}
