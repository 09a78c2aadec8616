import { isNobody } from '../../../vocabulary/nobody';
import { stringAt } from '../../columns';
import type { ShopRows } from '../shop-rows';

/** So few orders may name another customer by a mistake. */
const fewestOrders = 5;

/** What one file of orders says of whose each is. */
interface Told {
  readonly file: number;
  readonly hasAddresses: boolean;
  /** By series and number of the order, the first id beside it. */
  readonly customerOf: ReadonlyMap<string, string>;
}

/**
 * Files whose ids of customers are of another numbering than those of another file: for the same orders they name
 * others, most of the time, as a shop's tables and its analytics do. Of two such files the one with addresses beside its
 * ids counts, or the one with more orders; the ids of the other say nothing, its orders have their customers from the
 * first. Where both have addresses these tell who is who.
 */
export function otherNumberings({ chunks }: ShopRows): ReadonlySet<number> {
  const told = toldByFile(chunks);
  const silent = new Set<number>();
  const best = [...told].sort(
    (a, b) => Number(b.hasAddresses) - Number(a.hasAddresses) || b.customerOf.size - a.customerOf.size,
  );
  for (const [i, one] of best.entries()) {
    if (silent.has(one.file)) continue;
    for (const other of best.slice(i + 1))
      if (!other.hasAddresses && areApart(one, other)) silent.add(other.file);
  }
  return silent;
}

function toldByFile(chunks: ShopRows['chunks']): Told[] {
  const speaking = chunks.filter(({ columns }) => columns.orderId && columns.customerId);
  const files = [...new Set(speaking.map(({ file }) => file))];
  if (files.length < 2) return [];
  return files.map((file) => {
    const customerOf = new Map<string, string>();
    let hasAddresses = false;
    for (const { columns, rowCount, series } of speaking.filter((chunk) => chunk.file === file)) {
      hasAddresses ||= columns.email !== undefined;
      for (let row = 0; row < rowCount; row++) {
        const id = stringAt(columns.customerId, row);
        const order = `${series} ${stringAt(columns.orderId, row)}`;
        if (!customerOf.has(order) && id !== '' && !isNobody(id)) customerOf.set(order, id);
      }
    }
    return { file, hasAddresses, customerOf };
  });
}

function areApart(one: Told, other: Told): boolean {
  let [same, different] = [0, 0];
  for (const [order, id] of other.customerOf) {
    const known = one.customerOf.get(order);
    if (known === undefined) continue;
    if (known === id) same++;
    else different++;
  }
  return different >= fewestOrders && different > same;
}
