import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { activityClock } from './activity-clock';
import { named, type NamedValues } from './named-values';
import { shopDays } from './seasons';

interface Timeline {
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** The export's last instant; -Infinity without dates. */
  end: number;
}

function widen(timeline: Timeline, owner: Int32Array, at: Float64Array, count: number): void {
  for (let row = 0; row < count; row++) {
    const instant = at[row];
    if (Number.isNaN(instant)) continue;
    if (instant > timeline.end) timeline.end = instant;
    const customer = owner[row];
    if (customer < 0) continue;
    // Written so that NaN (nothing seen yet) gives way to the first instant.
    if (!(timeline.first[customer] <= instant)) timeline.first[customer] = instant;
    if (!(timeline.last[customer] >= instant)) timeline.last[customer] = instant;
  }
}

/**
 * Recency (days from a customer's last record to the last instant of the export) and tenure (days
 * from the first one), whatever the record is: an order, a review, an event. NaN for customers without
 * a dated one.
 */
export function timelineFeatures(shop: Shop): NamedValues[] {
  const customers = shop.customers.ids.length;
  const timeline: Timeline = {
    first: new Float64Array(customers).fill(Number.NaN),
    last: new Float64Array(customers).fill(Number.NaN),
    end: Number.NEGATIVE_INFINITY,
  };
  const all = [shop.orderLines, shop.reviews, shop.events];
  for (const facts of all) {
    widen(timeline, facts.customer, facts.at, facts.count);
  }
  const { first, last, end } = timeline;
  const instants = all.map(({ at }) => at);
  const { at: apart } = shopDays(instants);
  const recency = last.map((instant) => (end - instant) / msPerDay);
  const clock = activityClock(instants, end);
  const byCalendar = named('recency', 'days', 'log1p', recency, last.map(apart));
  return [
    clock === null ? byCalendar : { ...byCalendar, looked: recency.map(clock) },
    named(
      'tenure',
      'days',
      'none',
      first.map((instant) => (end - instant) / msPerDay),
      first.map(apart),
    ),
  ];
}
