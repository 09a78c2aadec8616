import { fieldsOf, type TableKind, tableOf } from '../tables/tables';
import { keyNumbering, numberRows, type RowKeys } from './row-keys';
import type { ShopRows, ShopTables } from './shop-rows';
import { numbered } from './tally';

/** Products numbered, and the product of every row of every table. */
export interface ProductIndex {
  readonly ids: string[];
  /** Product of each row, -1 where the row names none. */
  readonly ofRows: Readonly<Record<'products' | 'orders' | 'reviews' | 'events', Int32Array>>;
}

/** The field by whose text a table names products, where it has one. */
function titleFieldOf(kind: TableKind): string | undefined {
  const fields = fieldsOf(tableOf(kind));
  return fields.find(({ type, identifies }) => type === 'text' && identifies === 'product')?.name;
}

/**
 * Numbers the products of all tables. A row without an id is known by the title: that of the one product
 * whose title it is, where the table of products says so, else the title is the id.
 * @param orderHeads 1 for rows of orders that are no lines: what they list is listed by other rows.
 */
export function indexProducts(shop: ShopTables, orderHeads: Uint8Array): ProductIndex {
  const idOfTitle = titleOwners(shop.products);
  const rowIds = {
    products: idsOf(shop.products, idOfTitle),
    orders: idsOf(shop.orders, idOfTitle, orderHeads),
    reviews: idsOf(shop.reviews, idOfTitle),
    events: idsOf(shop.events, idOfTitle),
  };
  const { ids, indexOf } = numbered(Object.values(rowIds).flatMap(({ keys }) => keys));
  return {
    ids,
    ofRows: {
      products: numberRows(rowIds.products, indexOf),
      orders: numberRows(rowIds.orders, indexOf),
      reviews: numberRows(rowIds.reviews, indexOf),
      events: numberRows(rowIds.events, indexOf),
    },
  };
}

/** Titles that belong to one product only. */
function titleOwners(products: ShopRows): Map<string, string> {
  const owners = new Map<string, string>();
  if (!products.has('productId') || !products.has('title')) return owners;
  const ids = products.strings('productId');
  const titles = products.strings('title');
  for (let row = 0; row < products.count; row++) {
    const [id, title] = [ids[row]!, titles[row]!];
    if (id === '' || title === '') continue;
    const before = owners.get(title);
    owners.set(title, before === undefined || before === id ? id : '');
  }
  return owners;
}

function idsOf(rows: ShopRows, idOfTitle: ReadonlyMap<string, string>, skipped?: Uint8Array): RowKeys {
  const { keys, code } = keyNumbering();
  const named = keyNumbering();
  const numberOf = new Int32Array(rows.distinct('productId').length).fill(-1);
  // A key that only skipped rows name is none.
  const codes = rows.mapped('productId', named.code, -1).map((each, row) => {
    if (each < 0 || skipped?.[row] === 1) return -1;
    if (numberOf[each]! < 0) numberOf[each] = code(named.keys[each]!);
    return numberOf[each]!;
  });
  const titleField = titleFieldOf(rows.kind);
  if (titleField === undefined || !rows.has(titleField) || codes.every((c) => c >= 0)) return { codes, keys };
  const titles = rows.strings(titleField);
  for (let row = 0; row < rows.count; row++) {
    const title = titles[row]!;
    if (codes[row]! < 0 && title !== '' && skipped?.[row] !== 1)
      codes[row] = code(idOfTitle.get(title) || title);
  }
  return { codes, keys };
}
