import { type EventType, eventTypes } from '../vocabulary/event-types';
import type { Events, Shop } from '../shop/shop';
import { knownSums, ratios, rowsByCustomer, stepsOf } from './customer-rows';
import { followedViews } from './followed-views';
import { named, type NamedValues } from './named-values';

type CountsByType = Readonly<Record<EventType, Float64Array>>;

function countsByType(events: Events, customers: number): CountsByType {
  const counts = eventTypes.map((_, type) => {
    const counted = new Float64Array(customers);
    for (let row = 0; row < events.count; row++) {
      const customer = events.customer[row];
      if (customer >= 0 && events.type[row] === type) counted[customer]++;
    }
    return counted;
  });
  return Object.fromEntries(eventTypes.map((type, i) => [type, counts[i]])) as unknown as CountsByType;
}

const endNames = { cart: 'viewToCart', purchase: 'viewToPurchase' } as const;

const any = (counts: Float64Array): boolean => counts.some((count) => count > 0);

/** A rate, at most 1: logs drop events, so that more clicks than impressions can be on record. */
function rate(part: Float64Array, whole: Float64Array): Float64Array {
  return ratios(part, whole).map((value) => Math.min(1, value));
}

/** Whether anybody bought anything, on the log or in the orders: some shops log browsing only. */
const anyBought = ({ orderLines }: Shop, counts: CountsByType): boolean =>
  any(counts.purchase) || orderLines.count > 0;

/**
 * What customers look at, and what comes of it. A log without views but with clicks counts clicks as
 * views. Rates are NaN for customers without anything to take a share of.
 */
export function engagementFeatures(shop: Shop): NamedValues[] {
  const { events } = shop;
  if (events.count === 0) return [];
  const customers = shop.customers.ids.length;
  const counts = countsByType(events, customers);
  const looks: EventType = any(counts.view) ? 'view' : 'click';
  const views = counts[looks];
  const clicks = any(counts.click) ? counts.click : counts.view;
  const dwell = knownSums(rowsByCustomer(events.customer, events.count, customers), events.dwellSeconds);
  const followedBy = (end: 'cart' | 'purchase') => {
    const { shares, looked } = followedViews(shop, looks, end);
    return named(endNames[end], 'share', 'none', shares, stepsOf(looked));
  };

  const features: NamedValues[] = [];
  if (any(views)) features.push(named('views', 'count', 'log1p', views, 1));
  if (any(counts.cart)) features.push(named('carts', 'count', 'log1p', counts.cart, 1));
  if (any(counts.cart)) features.push(followedBy('cart'));
  if (anyBought(shop, counts)) features.push(followedBy('purchase'));
  if (any(clicks)) {
    const clicked = rate(clicks, counts.impression);
    features.push(named('clickThrough', 'share', 'none', clicked, stepsOf(counts.impression)));
  }
  features.push(named('dwell', 'seconds', 'log1p', ratios(dwell.sums, dwell.known)));
  return features;
}
