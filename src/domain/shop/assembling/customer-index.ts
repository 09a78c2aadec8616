import { keyNumbering, numberRows, type RowKeys } from './row-keys';
import type { ShopRows, ShopTables } from './shop-rows';
import { numbered } from './tally';

/** Who is who: customers numbered, and the customer of every row of every table. */
export interface NumberedCustomers {
  readonly ids: string[];
  /** Customer of each row, -1 where the row names none. */
  readonly ofRows: Readonly<Record<'customers' | 'orders' | 'reviews' | 'events', Int32Array>>;
  readonly anonymousReviews: boolean;
}

const tables = ['customers', 'orders', 'reviews', 'events'] as const;

/**
 * Numbers the customers of all tables. A customer is known by the id, else by the e-mail in small letters;
 * an e-mail that stands beside an id anywhere in the shop is that id. Reviews of a shop that names no
 * customer anywhere stand for a customer each.
 */
export function indexCustomers(shop: ShopTables): NumberedCustomers {
  const idOfEmail = emailOwners(shop);
  const personOf = aliasOwners(shop.customers);
  const named = {
    customers: keysOf(shop.customers, idOfEmail, personOf),
    orders: keysOf(shop.orders, idOfEmail, personOf),
    reviews: keysOf(shop.reviews, idOfEmail, personOf),
    events: keysOf(shop.events, idOfEmail, personOf),
  };
  const anonymousReviews =
    shop.reviews.count > 0 && tables.every((table) => named[table].codes.every((code) => code < 0));
  if (anonymousReviews) named.reviews = ownKeys(shop.reviews);
  const { ids, indexOf } = numbered(tables.flatMap((table) => named[table].keys));
  return {
    ids,
    ofRows: {
      customers: numberRows(named.customers, indexOf),
      orders: numberRows(named.orders, indexOf),
      reviews: numberRows(named.reviews, indexOf),
      events: numberRows(named.events, indexOf),
    },
    anonymousReviews,
  };
}

function emailOwners(shop: ShopTables): Map<string, string> {
  const owners = new Map<string, string>();
  for (const table of tables) {
    const rows = shop[table];
    if (!rows.has('email') || !rows.has('customerId')) continue;
    const emails = rows.strings('email');
    const ids = rows.strings('customerId');
    for (let row = 0; row < rows.count; row++) {
      const email = emails[row]!.toLowerCase();
      if (email !== '' && ids[row] !== '' && !owners.has(email)) owners.set(email, ids[row]!);
    }
  }
  return owners;
}

/** Ids that orders use for a customer (one an order, in some shops) → the id of the person. */
function aliasOwners(customers: ShopRows): Map<string, string> {
  const owners = new Map<string, string>();
  if (!customers.has('customerAlias')) return owners;
  const ids = customers.strings('customerId');
  customers.strings('customerAlias').forEach((alias, row) => {
    if (alias !== '' && ids[row] !== '') owners.set(alias, ids[row]!);
  });
  return owners;
}

function keysOf(
  rows: ShopRows,
  idOfEmail: ReadonlyMap<string, string>,
  personOf: ReadonlyMap<string, string>,
): RowKeys {
  const { keys, code } = keyNumbering();
  // The table of customers itself names persons; an alias may be another person's id.
  const toPerson = rows.kind === 'customers' ? code : (id: string) => code(personOf.get(id) ?? id);
  const byId = rows.mapped('customerId', toPerson, -1);
  if (!rows.has('email')) return { codes: byId, keys };
  const byEmail = rows.mapped(
    'email',
    (email) => code(idOfEmail.get(email.toLowerCase()) ?? email.toLowerCase()),
    -1,
  );
  return {
    codes: byId.map((id, row) => (id >= 0 ? id : byEmail[row]!)),
    keys: keysInUse(byId, byEmail, keys),
  };
}

/** E-mails of rows that have an id name nobody by themselves: their keys are emptied. */
function keysInUse(byId: Int32Array, byEmail: Int32Array, keys: readonly string[]): string[] {
  const used = new Uint8Array(keys.length);
  for (let row = 0; row < byId.length; row++) {
    const code = byId[row]! >= 0 ? byId[row]! : byEmail[row]!;
    if (code >= 0) used[code] = 1;
  }
  return keys.map((key, code) => (used[code] === 1 ? key : ''));
}

function ownKeys(reviews: ShopRows): RowKeys {
  const ids = reviews.strings('reviewId');
  const distinct = new Set(ids);
  const width = String(reviews.count).length;
  const unique = distinct.size === ids.length && !distinct.has('');
  const keys = unique ? ids : ids.map((_, i) => `review-${String(i + 1).padStart(width, '0')}`);
  return { codes: Int32Array.from(keys, (_, i) => i), keys };
}
