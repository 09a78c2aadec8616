import { rowMark } from '../repeats/row-marks';
import { type People, tellPeople } from './people/people';
import { type PeopledTable, peopledTables, peopleKeys } from './people/people-rows';
import { numberRows, type RowKeys } from './row-keys';
import type { ShopRows, ShopTables } from './shop-rows';
import { numbered } from './tally';

/** Who is who: customers numbered, and the customer of every row of every table. */
export interface NumberedCustomers {
  readonly ids: string[];
  /** Customer of each row, -1 where the row names none. */
  readonly ofRows: Readonly<Record<PeopledTable, Int32Array>>;
  /** True where reviews that name nobody stand for a customer each, since nothing but reviews names any. */
  readonly anonymousReviews: boolean;
  /** 1 for each customer who is such a review. */
  readonly standIns: Uint8Array;
  readonly people: People;
  /** See `Customers.alsoKnown`. */
  readonly also: { readonly names: readonly string[]; readonly customers: Int32Array };
}

/** Numbers the customers of all tables (see `tellPeople`) by their sorted ids. */
export function indexCustomers(shop: ShopTables): NumberedCustomers {
  const { codes, labels, people, also } = tellPeople(peopleKeys(shop));
  const others = peopledTables.filter((table) => table !== 'reviews');
  const anonymousReviews =
    people.nobody.reviews > 0 && others.every((table) => codes[table].every((code) => code < 0));
  const ofReviews = anonymousReviews
    ? withOwnKeys(shop.reviews, codes.reviews, labels)
    : { codes: codes.reviews, keys: labels };
  const { ids, indexOf } = numbered(ofReviews.keys);
  const standIns = new Uint8Array(ids.length);
  const named = new Set(anonymousReviews ? labels : []);
  for (const key of ofReviews.keys.slice(labels.length)) if (!named.has(key)) standIns[indexOf.get(key)!] = 1;
  const numberedRows = (table: PeopledTable) => numberRows({ codes: codes[table], keys: labels }, indexOf);
  return {
    ids,
    ofRows: {
      customers: numberedRows('customers'),
      orders: numberedRows('orders'),
      reviews: numberRows(ofReviews, indexOf),
      events: numberedRows('events'),
    },
    anonymousReviews,
    standIns,
    people,
    also: {
      names: also.names,
      customers: also.labels.map((label) => indexOf.get(labels[label]!) ?? -1),
    },
  };
}

/** Gives each review of nobody a key of its own: its id where each has one, else its place. */
function withOwnKeys(reviews: ShopRows, codes: Int32Array, labels: readonly string[]): RowKeys {
  const ids = reviews.strings('reviewId');
  const isOwn = (row: number) => codes[row]! < 0 && reviews.repeats[row] === rowMark.kept;
  const own = ids.filter((_, row) => isOwn(row));
  const distinct = new Set(own);
  const unique = distinct.size === own.length && !distinct.has('');
  const width = String(reviews.count).length;
  const keys = [...labels];
  const withOwn = codes.map((code, row) => {
    if (!isOwn(row)) return code;
    keys.push(unique ? ids[row]! : `review-${String(row + 1).padStart(width, '0')}`);
    return keys.length - 1;
  });
  return { codes: withOwn, keys };
}
