import type { ProductLists } from '../recommend/evaluation/list-metrics';

/** Lists of an earlier run, with the ids that customers and products had then. */
export interface EarlierLists {
  readonly customerIds: readonly string[];
  readonly productIds: readonly string[];
  /** Places of a list. */
  readonly length: number;
  /** Customers × places, by the product's number then; -1 pads. */
  readonly products: Int32Array;
}

/** What some of today's customers were offered, by today's numbers of products; those gone since stand as -1. */
export function offeredThen(
  earlier: EarlierLists,
  customers: readonly string[],
  productIds: readonly string[],
): ProductLists {
  const rowOf = new Map(earlier.customerIds.map((id, row) => [id, row]));
  const numberOf = new Map(productIds.map((id, number) => [id, number]));
  const today = Int32Array.from(earlier.productIds, (id) => numberOf.get(id) ?? -1);
  const { length } = earlier;
  const ids = new Int32Array(customers.length * length).fill(-1);
  customers.forEach((id, i) => {
    const row = rowOf.get(id);
    if (row === undefined) return;
    for (let place = 0; place < length; place++) {
      const product = earlier.products[row * length + place];
      ids[i * length + place] = product < 0 ? -1 : today[product];
    }
  });
  return { length, ids };
}

/** Whether anything was offered to the i-th. */
export function hasList({ length, ids }: ProductLists, i: number): boolean {
  for (let place = 0; place < length; place++) if (ids[i * length + place] >= 0) return true;
  return false;
}
