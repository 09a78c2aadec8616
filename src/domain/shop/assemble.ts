import { measuredProducts } from './counted-items';
import { assembleCustomers } from './assembling/assemble-customers';
import { leftOutMarks, noAnswers, type ShopAnswers, verdictsOf } from './answers';
import { contactsInCommon } from './assembling/contacts-in-common';
import { assemblePlaced } from './assembling/assemble-placed';
import { kindsOfEvents } from './assembling/kinds-of-events';
import { assembleProducts, productTitles } from './assembling/assemble-products';
import type { TableChunk } from './columns';
import { type NumberedCustomers, indexCustomers } from './assembling/customer-index';
import type { People } from './assembling/people/people';
import { customersOfMovements, joinMovements, type OrdersOfMovements } from './assembling/join-movements';
import { type JoinedOrders, joinOrders, joinReviews } from './assembling/join-orders';
import {
  linesOfLedger,
  linesOfPurchaseEvents,
  returnsOfLedger,
  rowsOfLines,
  rowsOfReturns,
} from './assembling/assemble-order-lines';
import { type ExpandedChunks, expandItems } from './items/expand-items';
import { foldLedger } from './items/fold-ledger';
import { buildLedger } from './ledger/build-ledger';
import { priceByList } from './ledger/list-prices';
import { moneyByCustomer } from './ledger/money-by-customer';
import type { SalesLedger } from './ledger/sales-ledger';
import { serviceKinds } from './service-lines';
import { reportsByTable, type ReviewsOfOrders, reviewsOfOrders } from './assembling/reviews-of-orders';
import { turnSoldBelowZero } from './assembling/sold-below-zero';
import { sumAmountsOfJoinedLines } from './assembling/amounts-of-joined-lines';
import { addCancelledPieces } from './assembling/cancelled-pieces';
import { sumPaymentsOfLines } from './assembling/payments-of-lines';
import { indexProducts, type ProductIndex } from './assembling/product-index';
import { toFiveStars } from './assembling/rating-scale';
import { cleanDates } from './cleaning/clean-dates';
import { type CleanReviews, cleanReviews } from './cleaning/clean-reviews';
import { farOutAccounts } from './cleaning/far-out-accounts';
import { RuleNotes } from './cleaning/rule-notes';
import { toShopClock } from './cleaning/shop-clock';
import type { ShopRuleReport } from '../cleaning/rules';
import { currencyMark } from '../vocabulary/currencies';
import type { Events, Reviews, RowNames, Shop } from './shop';
import { type ShopRows, type ShopTables, shopTables } from './assembling/shop-rows';

export interface AssembledShop {
  readonly shop: Shop;
  /** True where nothing but reviews names customers, so that each review of nobody stands for one of its own. */
  readonly anonymousReviews: boolean;
  /** 1 for each of these, who is no customer that the files name. */
  readonly standIns: Uint8Array;
  /** Who was found to be who. */
  readonly people: People;
  /** What became of every row of the orders table; the shop's order lines are what it leaves. */
  readonly ledger: SalesLedger;
  /** Customer of each row of the other tables, -1 where it is of nobody known; orders have theirs in the ledger. */
  readonly customerOfRows: Readonly<Record<'customers' | 'reviews' | 'events', Int32Array>> &
    OrdersOfMovements;
  /** 1 for each customer who buys like no other: wholesale, a till, a test. */
  readonly farOut: Uint8Array;
  /** What the cleaning rules found, those that are switched off included. */
  readonly cleaning: readonly ShopRuleReport[];
}

/**
 * Puts the chunks of all tables together as one shop: customers and products numbered by their sorted
 * ids, facts as arrays that refer to them, only sales as order lines. Order lines, events and
 * reviews of nobody known are left out of the facts but still count for products, prices and ratings.
 * @param now the instant after which nothing can have happened.
 */
export function assembleShop(
  stored: readonly TableChunk[],
  answers: ShopAnswers = noAnswers,
  now = Date.now(),
): AssembledShop {
  const { chunks, storedRow } = expandItems(stored);
  const leftOut = leftOutMarks(answers);
  const read = shopTables(chunks, leftOut);
  const notes = new RuleNotes(answers.rulesOff);
  toShopClock(read, answers.timeZone);
  cleanDates(read, notes, now);
  turnSoldBelowZero(read.orders);
  sumPaymentsOfLines(read.orders);
  addCancelledPieces(read.orders);
  sumAmountsOfJoinedLines(read.orders);
  const people = indexCustomers(read);
  const joined = joinOrders(read.orders, people.ofRows.orders);
  const listed = indexProducts(read, joined.head);
  joinReviews(read.reviews, joined, listed.ofRows.orders, people.ofRows.reviews, listed.ofRows.reviews);
  const said = reviewsOfOrders(read.orders, joined.order, joined.at, listed.ofRows.orders);
  const { tables, customers, products } = withReviews(
    said,
    { tables: read, customers: people, products: listed },
    joined,
    leftOut,
  );
  const written = cleanReviews(tables.reviews, customers.ofRows.reviews, products.ofRows.reviews, notes);
  leaveOut(tables.reviews, customers.ofRows.reviews, written);
  const titles = productTitles(tables, products);
  const byList = priceByList(tables, products);
  const service = serviceKinds({ ids: products.ids, title: titles });
  const { orders } = tables;
  const movementOrders = joinMovements(tables, joined);
  const product = products.ofRows.orders;
  const ledger = buildLedger({ tables, joined, movementOrders, product, service, byList, answers });
  const verdicts = verdictsOf(answers, { ids: customers.ids, alsoKnown: customers.also });
  const inCommon = contactsInCommon(tables, customers);
  const orderLines =
    orders.count > 0 ? linesOfLedger(ledger) : linesOfPurchaseEvents(tables.events, customers, products);
  const shop: Shop = {
    customers: {
      ...assembleCustomers(tables, customers, moneyByCustomer(customers.ids.length, ledger).spend),
      ...(verdicts && { verdicts }),
      ...(inCommon && { inCommon }),
      ...(customers.also.names.length > 0 && { alsoKnown: customers.also }),
    },
    products: {
      ...assembleProducts(tables, products, titles, ledger, answers),
      isMeasured: measuredProducts(orderLines, products.ids.length),
    },
    orderLines,
    returns: returnsOfLedger(ledger),
    reviews: assembleReviews(tables.reviews, customers, products, written),
    events: assembleEvents(tables.events, customers, products),
    names: rowNames(tables, customers, ledger),
    currency: ledger.mainCurrency === '' ? currencyOf(tables) : currencyMark(ledger.mainCurrency),
  };
  return {
    shop,
    anonymousReviews: customers.anonymousReviews,
    standIns: customers.standIns,
    people: customers.people,
    ledger: storedRow.orders ? foldLedger(ledger, storedRow.orders) : ledger,
    customerOfRows: {
      ...customers.ofRows,
      reviews: customers.ofRows.reviews.subarray(0, read.reviews.count),
      ...(storedRow.events && { events: ofFirstItems(customers.ofRows.events, storedRow.events) }),
      ...customersOfMovements(movementOrders, joined.order, ledger.customer),
    },
    farOut: farOutAccounts(orders, ledger.customer, shop.orderLines, customers.ids, notes),
    cleaning: notes.reports
      .flatMap((report) => reportsByTable(report, read.reviews.count, said?.row ?? none))
      .map((report) => ofStoredRows(report, storedRow)),
  };
}

const none = new Int32Array(0);

interface Numbered {
  readonly tables: ShopTables;
  readonly customers: NumberedCustomers;
  readonly products: ProductIndex;
}

/** The shop with the reviews that stand in rows of orders behind those of tables of their own. */
function withReviews(
  said: ReviewsOfOrders | null,
  { tables, customers, products }: Numbered,
  { customer }: JoinedOrders,
  leftOut: ReadonlySet<number>,
): Numbered {
  if (said === null) return { tables, customers, products };
  const { chunks, row, ofWhole } = said;
  const own = products.ofRows.orders;
  return {
    tables: { ...tables, reviews: tables.reviews.with(chunks, leftOut) },
    customers: {
      ...customers,
      ofRows: {
        ...customers.ofRows,
        reviews: joinedRows(
          customers.ofRows.reviews,
          row.map((each) => customer[each]!),
        ),
      },
    },
    products: {
      ...products,
      ofRows: {
        ...products.ofRows,
        reviews: joinedRows(
          products.ofRows.reviews,
          row.map((each, i) => (ofWhole[i] === 1 ? -1 : own[each]!)),
        ),
      },
    },
  };
}

function joinedRows(first: Int32Array, then: Int32Array): Int32Array {
  const all = new Int32Array(first.length + then.length);
  all.set(first);
  all.set(then, first.length);
  return all;
}

/** What a rule found in rows of orders or events, whose items stand one a row, by the rows as they are stored. */
function ofStoredRows(report: ShopRuleReport, storedRow: ExpandedChunks['storedRow']): ShopRuleReport {
  const stored = report.table === 'orders' || report.table === 'events' ? storedRow[report.table] : null;
  if (stored === null) return report;
  return { ...report, rows: Int32Array.from(new Set(report.rows.map((row) => stored[row]!))) };
}

/** By stored row what its first item has: all of them are of one customer. */
function ofFirstItems(values: Int32Array, stored: Int32Array): Int32Array {
  const isFirst = (_: number, row: number) => row === 0 || stored[row] !== stored[row - 1];
  return values.filter(isFirst);
}

function rowNames(
  { orders, reviews }: ShopTables,
  customers: NumberedCustomers,
  ledger: SalesLedger,
): RowNames {
  const [ofOrders, ofReviews] = [orders.strings('orderId'), reviews.strings('reviewId')];
  return {
    // Lines of a shop without orders are its events of buying, which have no number.
    ofLine: orders.count > 0 ? rowsOfLines(ledger).map((row) => ofOrders[row]!) : [],
    ofReturn: rowsOfReturns(ledger).map((row) => ofOrders[row]!),
    ofReview: rowsOfKnown(customers.ofRows.reviews).map((row) => ofReviews[row]!),
  };
}

function rowsOfKnown(customer: Int32Array): number[] {
  const kept: number[] = [];
  for (let row = 0; row < customer.length; row++) if (customer[row]! >= 0) kept.push(row);
  return kept;
}

/** Reviews that repeat others are nobody's, and rate nothing. */
function leaveOut(reviews: ShopRows, customer: Int32Array, { isLeftOut }: CleanReviews): void {
  if (!isLeftOut.includes(1)) return;
  const ratings = reviews.numbers('rating');
  isLeftOut.forEach((left, row) => {
    if (left === 0) return;
    ratings[row] = Number.NaN;
    customer[row] = -1;
  });
  reviews.replace('rating', ratings);
}

function assembleReviews(
  rows: ShopRows,
  customers: NumberedCustomers,
  products: ProductIndex,
  { titles, texts, copyOf }: CleanReviews,
): Reviews {
  const customer = customers.ofRows.reviews;
  const kept = rowsOfKnown(customer);
  const numberOf = new Int32Array(rows.count).fill(-1);
  kept.forEach((row, number) => {
    numberOf[row] = number;
  });
  const [rating, at] = [toFiveStars(rows.numbers('rating')), rows.numbers('reviewedAt')];
  return {
    count: kept.length,
    customer: Int32Array.from(kept, (row) => customer[row]!),
    product: Int32Array.from(kept, (row) => products.ofRows.reviews[row]!),
    rating: Float64Array.from(kept, (row) => rating[row]!),
    at: Float64Array.from(kept, (row) => at[row]!),
    title: kept.map((row) => titles[row]!),
    text: kept.map((row) => texts[row]!),
    copyOf: Int32Array.from(kept, (row) => numberOf[copyOf[row]!] ?? -1),
  };
}

function assembleEvents(rows: ShopRows, customers: NumberedCustomers, products: ProductIndex): Events {
  const customer = customers.ofRows.events;
  const { row: kept, type } = kindsOfEvents(rows, rowsOfKnown(customer));
  const [at, dwell] = [rows.numbers('occurredAt'), rows.numbers('dwellSeconds')];
  return {
    count: kept.length,
    customer: Int32Array.from(kept, (row) => customer[row]!),
    product: Int32Array.from(kept, (row) => products.ofRows.events[row]!),
    type: Uint8Array.from(type),
    at: Float64Array.from(kept, (row) => at[row]!),
    // Of a row that is two events the time was spent once.
    dwellSeconds: Float64Array.from(kept, (row, i) => (kept[i + 1] === row ? Number.NaN : dwell[row]!)),
    ...assemblePlaced(rows, kept),
  };
}

/** The mark of the currency that most rows are in. */
function currencyOf(tables: ShopTables): string {
  const counts = new Map<string, number>();
  for (const rows of [tables.orders, tables.products]) {
    if (!rows.has('currency')) continue;
    for (const currency of rows.strings('currency'))
      if (currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return currencyMark([...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
}
