import { eventTypes } from '../vocabulary/event-types';
import type { Events, OrderLines, Reviews, Shop } from '../shop/shop';
import {
  type CustomerRows,
  distinctCounts,
  knownSums,
  ratios,
  rowCounts,
  rowsByCustomer,
} from './customer-rows';
import { named, type NamedValues } from './named-values';
import { meanDaysBetween } from './timeline';

const purchaseType = eventTypes.indexOf('purchase');

/** Orders of each customer; a line without an order number is an order of its own. */
function orderCounts(lines: OrderLines, grouped: CustomerRows): Float64Array {
  const counts = distinctCounts(grouped, lines.order);
  for (let c = 0; c < counts.length; c++) {
    for (let i = grouped.starts[c]; i < grouped.starts[c + 1]; i++) {
      if (lines.order[grouped.rows[i]] < 0) counts[c]++;
    }
  }
  return counts;
}

function fromOrders(lines: OrderLines, customers: number): NamedValues[] {
  const grouped = rowsByCustomer(lines.customer, lines.count, customers);
  const orders = orderCounts(lines, grouped);
  const items = knownSums(
    grouped,
    lines.quantity.map((quantity) => (Number.isNaN(quantity) ? 1 : quantity)),
  ).sums;
  const money = knownSums(grouped, lines.amount);
  const moneyKnown = money.known.some((known) => known > 0);
  const spent = money.sums.map((sum) => (moneyKnown ? sum : Number.NaN));
  return [
    named('frequency', 'count', 'log1p', orders),
    named('monetary', 'money', 'log1p', spent),
    named('basketSize', 'count', 'log1p', ratios(items, orders)),
    named('averageOrder', 'money', 'log1p', ratios(spent, orders)),
    named('variety', 'count', 'log1p', distinctCounts(grouped, lines.product)),
    named('daysBetween', 'days', 'log1p', meanDaysBetween(grouped, lines.at)),
  ];
}

function fromPurchaseEvents(events: Events, grouped: CustomerRows): NamedValues[] {
  return [
    named('frequency', 'count', 'log1p', rowCounts(grouped)),
    named('variety', 'count', 'log1p', distinctCounts(grouped, events.product)),
    named('daysBetween', 'days', 'log1p', meanDaysBetween(grouped, events.at)),
  ];
}

function fromReviews(reviews: Reviews, customers: number): NamedValues[] {
  const grouped = rowsByCustomer(reviews.customer, reviews.count, customers);
  return [
    named('variety', 'count', 'log1p', distinctCounts(grouped, reviews.product)),
    named('daysBetweenReviews', 'days', 'log1p', meanDaysBetween(grouped, reviews.at)),
  ];
}

/**
 * What customers buy: from the orders where the export has any, else from purchase events. A shop of
 * reviews alone knows which products and how often they write (`reviews`, `daysBetweenReviews`); nothing
 * in it may be said of purchases.
 */
export function purchaseFeatures(shop: Shop): NamedValues[] {
  const customers = shop.customers.ids.length;
  if (shop.orderLines.count > 0) return fromOrders(shop.orderLines, customers);
  const { events } = shop;
  const isPurchase = (row: number) => events.type[row] === purchaseType;
  const bought = rowsByCustomer(events.customer, events.count, customers, isPurchase);
  if (bought.rows.length > 0) return fromPurchaseEvents(events, bought);
  if (shop.reviews.count > 0) return fromReviews(shop.reviews, customers);
  return [];
}
