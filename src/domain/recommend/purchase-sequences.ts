import { groupByKey } from '../math/order';
import { entryOf } from '../math/sparse';
import { msPerDay } from '../time';
import { purchaseFacts } from './evaluation/purchases';
import type { Facts } from './facts';
import type { Interactions } from './interactions';

/**
 * What every customer bought, day after day. A day (UTC) is the finest order that exports agree on: what was bought on
 * one has no order, whatever the rows' places or clocks say, and what has no date stands apart.
 */
export interface PurchaseSequences {
  readonly customers: number;
  /** Products of the shop. */
  readonly products: number;
  /** Days of a customer, the earliest first: from `days[customer]` to `days[customer + 1]`. */
  readonly days: Int32Array;
  /** Number of each day since 1970; -Infinity of purchases without a date, which come first. */
  readonly dates: Float64Array;
  /** Products of a day, ascending, each once: from `starts[day]` to `starts[day + 1]`. */
  readonly starts: Int32Array;
  readonly bought: Int32Array;
  /** Confidence of the pair of customer and product, for each of `bought`. */
  readonly confidence: Float32Array;
}

/** The sequences of the facts that these interactions are made of, and of no others: a hidden part stays unread. */
export function purchaseSequences({ facts, matrix }: Interactions): PurchaseSequences {
  const { customers, products } = facts;
  const purchases = purchaseFacts(facts);
  const byCustomer = groupByKey(facts.customer, customers, facts.count);
  const days = new Int32Array(customers + 1);
  const dates: number[] = [];
  const starts = [0];
  const bought: number[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const own = byCustomer.positions
      .subarray(byCustomer.starts[customer], byCustomer.starts[customer + 1])
      .filter((fact) => purchases[fact] === 1)
      .sort((a, b) => compare(dayOf(facts, a), dayOf(facts, b)) || facts.product[a] - facts.product[b]);
    for (let o = 0; o < own.length; o++) {
      const isNewDay = o === 0 || dayOf(facts, own[o]) !== dayOf(facts, own[o - 1]);
      if (isNewDay && o > 0) starts.push(bought.length);
      if (isNewDay) dates.push(dayOf(facts, own[o]));
      if (isNewDay || facts.product[own[o]] !== facts.product[own[o - 1]]) bought.push(facts.product[own[o]]);
    }
    if (own.length > 0) starts.push(bought.length);
    days[customer + 1] = dates.length;
  }
  const confidence = new Float32Array(bought.length);
  for (let customer = 0; customer < customers; customer++) {
    for (let at = starts[days[customer]]; at < starts[days[customer + 1]]; at++) {
      confidence[at] = matrix.values[entryOf(matrix, customer, bought[at])];
    }
  }
  return {
    customers,
    products,
    days,
    dates: Float64Array.from(dates),
    starts: Int32Array.from(starts),
    bought: Int32Array.from(bought),
    confidence,
  };
}

/** Whether anybody bought on two days: else nothing is known to follow anything. */
export function haveOrder(facts: Facts): boolean {
  const purchases = purchaseFacts(facts);
  const day = new Float64Array(facts.customers).fill(Number.NaN);
  for (let fact = 0; fact < facts.count; fact++) {
    const customer = facts.customer[fact];
    const own = dayOf(facts, fact);
    if (purchases[fact] === 0 || own === Number.NEGATIVE_INFINITY || own === day[customer]) continue;
    if (!Number.isNaN(day[customer])) return true;
    day[customer] = own;
  }
  return false;
}

function dayOf({ at }: Facts, fact: number): number {
  return Math.floor(at[fact] / msPerDay);
}

/** Of two days, both of which may be -Infinity. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
