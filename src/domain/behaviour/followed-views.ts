import { type EventType, eventTypes } from '../vocabulary/event-types';
import type { Events, OrderLines, Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { type CustomerRows, ratios, rowsByCustomer } from './customer-rows';

/**
 * Share of the products that each customer looked at which she put in the cart or bought afterwards: the same
 * product, on the day of the first look or later (orders often have a day and no time; where either has no date at
 * all, the order of the two is not asked). Looks of the same product count once, looks of no known product not at all.
 * NaN for customers without any. Both of length customers, with it the number of products looked at.
 *
 * @param look the kind of event that counts as looking.
 * @param end purchases are those on the log and the order lines.
 */
export function followedViews(
  shop: Shop,
  look: 'view' | 'click',
  end: 'cart' | 'purchase',
): { shares: Float64Array; looked: Float64Array } {
  const { events, orderLines } = shop;
  const customers = shop.customers.ids.length;
  const eventsOf = (type: EventType): CustomerRows => {
    const wanted = eventTypes.indexOf(type);
    const keep = (row: number) => events.type[row] === wanted && events.product[row] >= 0;
    return rowsByCustomer(events.customer, events.count, customers, keep);
  };
  const looks = eventsOf(look);
  const ends: { facts: Events | OrderLines; rows: CustomerRows }[] = [{ facts: events, rows: eventsOf(end) }];
  if (end === 'purchase') {
    const rows = rowsByCustomer(
      orderLines.customer,
      orderLines.count,
      customers,
      (row) => orderLines.product[row] >= 0,
    );
    ends.push({ facts: orderLines, rows });
  }

  const looked = new Float64Array(customers);
  const followed = new Float64Array(customers);
  /** Day of the first look of each product of the customer in hand; NaN where it is not known. */
  const firstLook = new Map<number, number>();
  for (let c = 0; c < customers; c++) {
    firstLook.clear();
    for (let at = looks.starts[c]; at < looks.starts[c + 1]; at++) {
      const product = events.product[looks.rows[at]];
      const day = dayOf(events.at[looks.rows[at]]);
      const known = firstLook.get(product);
      if (known === undefined || day < known) firstLook.set(product, day);
    }
    looked[c] = firstLook.size;
    for (const { facts, rows } of ends) {
      for (let at = rows.starts[c]; at < rows.starts[c + 1]; at++) {
        const product = facts.product[rows.rows[at]];
        const first = firstLook.get(product);
        if (first === undefined || dayOf(facts.at[rows.rows[at]]) < first) continue;
        followed[c]++;
        firstLook.delete(product);
      }
    }
  }
  return { shares: ratios(followed, looked), looked };
}

const dayOf = (instant: number): number => Math.floor(instant / msPerDay);
