import { isNobody } from '../../../vocabulary/nobody';
import { stringAt, type TableChunk } from '../../columns';
import type { ShopRows } from '../shop-rows';

/** So few orders may name another customer by a mistake. */
const fewestOrders = 5;

/** A file of orders that names their customers. */
interface Teller {
  readonly file: number;
  readonly hasAddresses: boolean;
  /** Orders whose customer it names. */
  orders: number;
  /** By file before it, the orders that both name: how many have the same customer here and there, how many another. */
  readonly apart: Map<number, { same: number; different: number }>;
}

/** The first id that a file has beside an order, and what files before it have there. */
interface Told {
  readonly file: number;
  readonly id: string;
  readonly before: Told | undefined;
}

/**
 * Files whose ids of customers are of another numbering than those of another file: for the same orders they name
 * others, most of the time, as a shop's tables and its analytics do. Of two such files the one with addresses beside
 * its ids counts, or the one with more orders; the ids of the other say nothing, its orders have their customers from
 * the first. Where both have addresses these tell who is who.
 */
export function otherNumberings({ chunks }: ShopRows): ReadonlySet<number> {
  const speaking = chunks.filter(({ columns }) => columns.orderId && columns.customerId);
  const files = [...new Set(speaking.map(({ file }) => file))];
  const silent = new Set<number>();
  if (files.length < 2) return silent;
  const best = tellersOf(files, speaking).sort(
    (a, b) => Number(b.hasAddresses) - Number(a.hasAddresses) || b.orders - a.orders,
  );
  for (const [i, one] of best.entries()) {
    if (silent.has(one.file)) continue;
    for (const other of best.slice(i + 1))
      if (!other.hasAddresses && areApart(one, other)) silent.add(other.file);
  }
  return silent;
}

/** Each order is looked up once for each file, however many files there are to compare. */
function tellersOf(files: readonly number[], speaking: readonly TableChunk[]): Teller[] {
  const toldBySeries = new Map<number, Map<string, Told>>();
  return files.map((file) => {
    const chunks = speaking.filter((chunk) => chunk.file === file);
    const hasAddresses = chunks.some(({ columns }) => columns.email !== undefined);
    const teller: Teller = { file, hasAddresses, orders: 0, apart: new Map() };
    for (const chunk of chunks) {
      const told = toldBySeries.get(chunk.series) ?? new Map<string, Told>();
      toldBySeries.set(chunk.series, told);
      take(chunk, teller, told);
    }
    return teller;
  });
}

function take({ columns, rowCount }: TableChunk, teller: Teller, told: Map<string, Told>): void {
  const { file, apart } = teller;
  if (columns.orderId?.type !== 'string') return;
  const { codes, dictionary } = columns.orderId;
  const isTold = new Uint8Array(dictionary.length);
  for (let row = 0; row < rowCount; row++) {
    const code = codes[row]!;
    if (code < 0 || isTold[code] === 1) continue;
    const id = stringAt(columns.customerId, row);
    if (id === '' || isNobody(id)) continue;
    isTold[code] = 1;
    const before = told.get(dictionary[code]!);
    if (before?.file === file) continue;
    told.set(dictionary[code]!, { file, id, before });
    teller.orders++;
    for (let other = before; other !== undefined; other = other.before) {
      const both = apart.get(other.file) ?? { same: 0, different: 0 };
      apart.set(other.file, both);
      if (other.id === id) both.same++;
      else both.different++;
    }
  }
}

function areApart(one: Teller, other: Teller): boolean {
  const both = other.apart.get(one.file) ?? one.apart.get(other.file);
  return both !== undefined && both.different >= fewestOrders && both.different > both.same;
}
