import { makeAttacks } from './attacks';
import { makeCustomers } from './customers';
import { toCsv } from './csv';
import { duplicateRows, returnLines, spoilCells } from './dirt';
import { makeEvents } from './events';
import { type FakeCounts, type FakeKind, type Fakes, makeFakes, noFakes } from './fakes';
import { makeOrders } from './orders';
import { makeProducts } from './products';
import { makeReviews } from './reviews';
import { customerTable, eventTable, orderTable, productTable, reviewTable, type Table } from './tables';
import type { CustomerType } from './types';

/** Customers who registered and never bought. */
export const coldStarts = 6;
/** Reviews before a hundredth of them is doubled. */
export const distinctReviews = 2475;

export interface SampleShop {
  readonly files: { readonly name: string; readonly text: string }[];
  /** Customer id → planted type: the answer that a segmentation should find again. */
  readonly truth: Readonly<Record<string, CustomerType>>;
  /** Customer id → what it does, of accounts behind which there is no customer. */
  readonly fakes: Readonly<Record<string, FakeKind>>;
}

/**
 * A made bilingual shop, the same for the same seed; five CSV files and the planted types. Fake accounts come on top
 * and change nothing of what the customers do.
 * @param attackShare accounts of attacks of six kinds (see `attackKinds`), as part of all.
 */
export function generateSampleShop(
  seed: number,
  fakeCounts: FakeCounts = noFakes,
  attackShare = 0,
): SampleShop {
  // Each table has a stream of its own, so that a change to one leaves the draws of the others alone.
  const stream = (table: number): number => seed * 101 + table;
  const products = makeProducts(stream(1));
  const real = makeCustomers(stream(2), coldStarts);
  const ordered = makeOrders(stream(3), real, products);
  const plain = makeFakes(stream(9), fakeCounts, real, products);
  const known = [...real, ...plain.customers];
  const attackers = Math.round((attackShare / (1 - attackShare)) * known.length);
  const fakes = together(plain, makeAttacks(stream(10), attackers, known, products));
  const customers = [...real, ...fakes.customers];
  const lines = byTime([...ordered, ...fakes.lines]);
  const reviews = byTime([
    ...makeReviews(stream(4), distinctReviews, real, products, ordered),
    ...fakes.reviews,
  ]);
  const events = byTime([...makeEvents(stream(5), real, products, ordered), ...fakes.events]);
  const file = (name: string, table: Table) => ({ name, text: toCsv(table.header, table.rows) });
  return {
    files: [
      file('customers.csv', customerTable(customers)),
      file('products.csv', productTable(products)),
      file('orders.csv', dirtyOrders(orderTable(lines, customers, products), stream(6))),
      file('reviews.csv', dirtyReviews(reviewTable(reviews, customers, products), stream(7))),
      file(
        'events.csv',
        spoilCells(eventTable(events, customers, products), 'Timestamp', badDates, 4, stream(8)),
      ),
    ],
    truth: Object.fromEntries(real.map(({ id, type }) => [id, type])),
    fakes: Object.fromEntries(fakes.customers.map(({ id }, index) => [id, fakes.kinds[index]!])),
  };
}

function together(some: Fakes, others: Fakes): Fakes {
  return {
    customers: [...some.customers, ...others.customers],
    kinds: [...some.kinds, ...others.kinds],
    lines: [...some.lines, ...others.lines],
    reviews: [...some.reviews, ...others.reviews],
    events: [...some.events, ...others.events],
  };
}

function byTime<Row extends { readonly at: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.at - b.at);
}

const badDates = ['2025-13-45', 'n/a', 'unknown', '待定', '0000-00-00'];
const badNumbers = ['n/a', '—', 'TBC'];

function dirtyOrders(table: Table, seed: number): Table {
  const duplicated = duplicateRows(
    returnLines(table, 20, seed),
    Math.round(table.rows.length / 100),
    seed + 1,
  );
  const dates = spoilCells(duplicated, 'Order date', badDates, 6, seed + 2);
  return spoilCells(dates, 'Unit price (USD)', badNumbers, 4, seed + 3);
}

function dirtyReviews(table: Table, seed: number): Table {
  const spoiled = spoilCells(table, 'Review date', badDates, 2, seed + 1);
  return duplicateRows(spoilCells(spoiled, 'Rating', ['five', '?'], 3, seed + 2), 25, seed);
}
