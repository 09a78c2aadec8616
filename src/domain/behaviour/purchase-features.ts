import { eventTypes } from '../vocabulary/event-types';
import type { Events, OrderLines, Reviews, Shop } from '../shop/shop';
import {
  type CustomerRows,
  distinctCounts,
  knownSums,
  ratios,
  rowCounts,
  rowsByCustomer,
  stepsOf,
} from './customer-rows';
import { chanceOfOther } from './chance-of-other';
import { heterogeneity } from './differ-beyond-chance';
import { named, type NamedValues, shownAlone } from './named-values';
import { pauses } from './pauses';
import { priceSteps } from './price-steps';
import { quarterFeatures } from './quarter-features';
import { shopDays } from './seasons';
import { countedItems } from '../shop/counted-items';
import { serviceLines } from '../shop/service-lines';
import { msPerDay } from '../time';

const purchaseType = eventTypes.indexOf('purchase');

const isPurchaseOf =
  ({ type }: Events) =>
  (row: number): boolean =>
    type[row] === purchaseType;

/** Orders of each customer; a line without an order number is an order of its own. */
export function orderCounts(lines: OrderLines, grouped: CustomerRows): Float64Array {
  const counts = distinctCounts(grouped, lines.order);
  for (let c = 0; c < counts.length; c++) {
    for (let i = grouped.starts[c]; i < grouped.starts[c + 1]; i++) {
      if (lines.order[grouped.rows[i]] < 0) counts[c]++;
    }
  }
  return counts;
}

/** How many different products, and how often two purchases are of different ones. */
function breadth(
  grouped: CustomerRows,
  product: Int32Array,
  other: 'otherProduct' | 'otherReviewed' = 'otherProduct',
): NamedValues[] {
  return [
    named('variety', 'count', 'log1p', distinctCounts(grouped, product), 1),
    // One row of another product changes it by that much.
    named(other, 'share', 'none', chanceOfOther(grouped, product), stepsOf(rowCounts(grouped), 2)),
  ];
}

/** How long she pauses, and how even the pauses are. */
function rhythm(name: string, grouped: CustomerRows, at: Float64Array): NamedValues[] {
  const { mean, variation, count } = pauses(grouped, at);
  return [
    // The longest that the shop's own days are apart: a pause may be of any of them.
    named(name, 'days', 'log1p', mean, stepsOf(count, shopDays([at]).longest)),
    named('gapVariation', 'share', 'none', variation, stepsOf(count)),
  ];
}

/** What the orders that stand came to on average, over those of a known price. */
function averageOrders(lines: OrderLines, customers: number): NamedValues {
  const isPriced = (row: number) => !Number.isNaN(lines.amount[row]);
  const priced = rowsByCustomer(lines.customer, lines.count, customers, isPriced);
  const averages = ratios(knownSums(priced, lines.amount).sums, orderCounts(lines, priced));
  return named('averageOrder', 'money', 'log1p', averages, priceSteps(lines, priced, averages));
}

/**
 * Postage, fees and other service lines are money, and nothing that anybody bought. The money is what the accounts say
 * each paid (`customers.spend`), not a sum of its own.
 */
function fromOrders(
  { customers: { spend }, orderLines: lines, products }: Shop,
  customers: number,
): NamedValues[] {
  const isService = serviceLines(products);
  const isGoods = (row: number) => isService[lines.product[row]] !== 1;
  const grouped = rowsByCustomer(lines.customer, lines.count, customers, isGoods);
  const orders = orderCounts(lines, grouped);
  const items = knownSums(grouped, countedItems(lines, products)).sums;
  return [
    named('frequency', 'count', 'log1p', orders, 1),
    named('monetary', 'money', 'log1p', spend),
    named('basketSize', 'count', 'log1p', ratios(items, orders), stepsOf(orders)),
    averageOrders(lines, customers),
    ...breadth(grouped, lines.product),
    ...rhythm('daysBetween', grouped, lines.at),
    ...quarterFeatures(grouped, lines.at),
  ];
}

function fromPurchaseEvents(events: Events, grouped: CustomerRows): NamedValues[] {
  return [
    named('frequency', 'count', 'log1p', rowCounts(grouped), 1),
    ...breadth(grouped, events.product),
    ...rhythm('daysBetween', grouped, events.at),
  ];
}

function fromReviews(reviews: Reviews, customers: number): NamedValues[] {
  const grouped = rowsByCustomer(reviews.customer, reviews.count, customers);
  return [
    ...breadth(grouped, reviews.product, 'otherReviewed'),
    ...rhythm('daysBetweenReviews', grouped, reviews.at),
  ];
}

/** From this part on that is customers' own and no chance, what they send back tells who is alike. */
const leastOwn = 1 / 3;
/** About one shop of a thousand in which all are alike is taken for more. */
const beyondChance = 3;

/**
 * How many purchases each gave back, and which share of the pieces that she bought, 0 to 1; nothing where the export
 * tells of no returns at all. The share takes part in who is alike where customers differ in it by more than chance.
 */
function fromReturns({ returns, orderLines: lines, products }: Shop, customers: number): NamedValues[] {
  if (returns.count === 0) return [];
  const isService = serviceLines(products);
  const isGoods = (row: number) => isService[lines.product[row]] !== 1;
  const kept = rowsByCustomer(lines.customer, lines.count, customers, isGoods);
  const isGoodsBack = (row: number) => isService[returns.product[row]] !== 1;
  const back = rowsByCustomer(returns.customer, returns.count, customers, isGoodsBack);
  const left = knownSums(kept, countedItems(lines, products)).sums;
  const sent = knownSums(back, countedItems(returns, products)).sums;
  const purchases = rowCounts(kept).map((count, c) => count + back.starts[c + 1] - back.starts[c]);
  const shares = ratios(
    sent,
    left.map((pieces, c) => pieces + sent[c]),
  );
  const share = named('returnShare', 'share', 'none', shares, stepsOf(purchases));
  // What goes back together is one occasion: an order that is refunded whole says no more than one of its lines.
  const occasions = distinctCounts(
    back,
    Int32Array.from(returns.at, (at) => (Number.isNaN(at) ? 0 : Math.floor(at / msPerDay))),
  );
  const orders = orderCounts(lines, kept);
  const { z, reliability } = heterogeneity(
    occasions,
    occasions.map((count, c) => count + orders[c]),
  );
  const isTheirs = z > beyondChance && reliability >= leastOwn;
  return [named('returned', 'count', 'log1p', rowCounts(back)), isTheirs ? share : shownAlone(share)];
}

/**
 * What customers buy: from the orders where the export has any, else from purchase events. A shop of
 * reviews alone knows which products and how often they write (`reviews`, `daysBetweenReviews`); nothing
 * in it may be said of purchases.
 */
export function purchaseFeatures(shop: Shop): NamedValues[] {
  const customers = shop.customers.ids.length;
  if (shop.orderLines.count > 0) return [...fromOrders(shop, customers), ...fromReturns(shop, customers)];
  const { events } = shop;
  const bought = rowsByCustomer(events.customer, events.count, customers, isPurchaseOf(events));
  if (bought.rows.length > 0) return fromPurchaseEvents(events, bought);
  if (shop.reviews.count > 0) return fromReviews(shop.reviews, customers);
  return [];
}

/**
 * Days from the first to the last dated purchase of the export, of whomever: orders, or else purchase events, as the
 * features of purchases have it. NaN where none has a date.
 */
export function purchasePeriod({ orderLines, events }: Shop): number {
  const hasOrders = orderLines.count > 0;
  const { at, count } = hasOrders ? orderLines : events;
  const isPurchase = hasOrders ? () => true : isPurchaseOf(events);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < count; row++) {
    if (!isPurchase(row)) continue;
    if (at[row] < first) first = at[row];
    if (at[row] > last) last = at[row];
  }
  return last >= first ? (last - first) / msPerDay : Number.NaN;
}
