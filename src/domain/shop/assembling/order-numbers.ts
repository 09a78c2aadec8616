import type { TableChunk } from '../columns';
import { tellRestartedApart } from './restarted-numbers';
import { orderKey } from '../order-key';
import type { ShopRows } from './shop-rows';

export interface OrderNumbers {
  /** Order of each row, -1 where it names none. */
  readonly order: Int32Array;
  /** The number of each order id, that of a further series behind its mark. */
  readonly orderOf: ReadonlyMap<string, number>;
}

/** Share of the ids of a file of lines that must be another file's second numbers. */
const enough = 0.5;

/**
 * Gives rows of nobody that name another order as the one they belong to, as refunds do, to that order.
 * @param customer customer that each row names itself, or -1.
 * @param order of each row, changed in place.
 * @returns the order that each of these orders belongs to.
 */
export function joinToParents(
  orders: ShopRows,
  customer: Int32Array,
  { order, orderOf }: OrderNumbers,
): ReadonlyMap<number, number> {
  const parentOf = new Map<number, number>();
  if (!orders.has('parentOrderId')) return parentOf;
  const parent = orders.mapped('parentOrderId', (id, chunk) => orderOf.get(keyOf(id, chunk)) ?? -1, -1);
  for (let row = 0; row < order.length; row++)
    if (customer[row]! < 0 && parent[row]! >= 0) parentOf.set(order[row]!, parent[row]!);
  for (let row = 0; row < order.length; row++)
    if (customer[row]! < 0 && parent[row]! >= 0) order[row] = parent[row]!;
  return parentOf;
}

/**
 * Numbers orders by their ids. Some systems give an order two: the one that customers see and the one by which the
 * tables of its database hang together. A file of lines without customers that knows orders by the second is joined by
 * it: where more of its ids are the second ones of a file of orders than are anybody's first.
 * @param customer customer that each row names itself, or -1.
 */
export function orderNumbers(orders: ShopRows, customer: Int32Array): OrderNumbers {
  const second = secondIds(orders.chunks);
  const isTranslated = second.size > 0 ? filesOfSecondIds(orders.chunks, second) : new Set<number>();
  const orderOf = new Map<string, number>();
  const order = orders.mapped(
    'orderId',
    (id, chunk) => {
      const key = (isTranslated.has(chunk.file) ? second.get(id) : undefined) ?? keyOf(id, chunk);
      const known = orderOf.get(key);
      if (known !== undefined) return known;
      orderOf.set(key, orderOf.size);
      return orderOf.size - 1;
    },
    -1,
  );
  tellRestartedApart(orders, customer, { order, orderOf });
  return { order, orderOf };
}

/**
 * Finds an order by any number that other tables may give it: its own, its second one, with or without the '#' that
 * shops write before it. -1 where the shop has no such order.
 */
export function orderFinder(orders: ShopRows, orderOf: OrderNumbers['orderOf']): (id: string) => number {
  const second = secondIds(orders.chunks);
  const series = [...new Set(orders.chunks.map((chunk) => chunk.series))];
  const chunks = series.map((each) => orders.chunks.find((chunk) => chunk.series === each)!);
  return (id) => {
    for (const spelling of [id, id.replace(/^#/, ''), `#${id}`]) {
      const keys = [...chunks.map((chunk) => keyOf(spelling, chunk)), second.get(spelling) ?? ''];
      for (const key of keys) {
        const found = orderOf.get(key);
        if (found !== undefined) return found;
      }
    }
    return -1;
  };
}

function keyOf(id: string, { series }: TableChunk): string {
  const key = orderKey(id);
  return series === 0 ? key : `${series}\u0000${key}`;
}

const namesCustomer = ({ columns }: TableChunk) =>
  columns.customerId !== undefined || columns.email !== undefined;

/** Second id → first, of the files that name customers; one that stands for two orders is none. */
function secondIds(chunks: readonly TableChunk[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const chunk of chunks) {
    const { orderId, otherOrderId } = chunk.columns;
    if (orderId?.type !== 'string' || otherOrderId?.type !== 'string' || !namesCustomer(chunk)) continue;
    for (let row = 0; row < chunk.rowCount; row++) {
      const id = orderId.dictionary[orderId.codes[row]!];
      const other = otherOrderId.dictionary[otherOrderId.codes[row]!];
      if (id === undefined || other === undefined) continue;
      const key = keyOf(id, chunk);
      if ((found.get(other) ?? key) !== key) several.add(other);
      found.set(other, key);
    }
  }
  for (const other of several) found.delete(other);
  return found;
}

function filesOfSecondIds(
  chunks: readonly TableChunk[],
  second: ReadonlyMap<string, string>,
): ReadonlySet<number> {
  const first = new Set(
    chunks.filter(namesCustomer).flatMap(({ columns: { orderId } }) => dictionaryOf(orderId)),
  );
  const idsOf = new Map<number, Set<string>>();
  for (const chunk of chunks) {
    if (namesCustomer(chunk)) continue;
    const ids = idsOf.get(chunk.file) ?? new Set<string>();
    for (const id of dictionaryOf(chunk.columns.orderId)) ids.add(id);
    idsOf.set(chunk.file, ids);
  }
  const found = new Set<number>();
  for (const [file, ids] of idsOf) {
    const count = (known: { has(id: string): boolean }) => [...ids].filter((id) => known.has(id)).length;
    const bySecond = count(second);
    if (bySecond >= enough * ids.size && bySecond > count(first)) found.add(file);
  }
  return found;
}

function dictionaryOf(column: TableChunk['columns'][string] | undefined): readonly string[] {
  return column?.type === 'string' ? column.dictionary : [];
}
