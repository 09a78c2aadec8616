import { type EventType, eventTypes } from '../vocabulary/event-types';
import type { Events, OrderLines, Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { type CustomerRows, ratios, rowsByCustomer } from './customer-rows';

/** What comes later than this after a look is not said to come of it; the traits' words name the days. */
const windowDays = 30;

/**
 * Share of the products that each customer looked at which she put in the cart or bought afterwards: the same
 * product, within `windowDays` of a look at it. Of a table whose dates have no time, the whole day may be after the
 * look; where either has no date at all, the order of the two is not asked. Looks of the same product count once, looks
 * of no known product not at all. NaN for customers without any. Both of length customers, with it the number of
 * products looked at.
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
  const ends: Followers[] = [followers(events, eventsOf(end))];
  if (end === 'purchase') {
    const rows = rowsByCustomer(
      orderLines.customer,
      orderLines.count,
      customers,
      (row) => orderLines.product[row] >= 0,
    );
    ends.push(followers(orderLines, rows));
  }

  const looked = new Float64Array(customers);
  const followed = new Float64Array(customers);
  /** When the customer in hand looked at each product; NaN where it is not known. */
  const looksAt = new Map<number, number[]>();
  for (let c = 0; c < customers; c++) {
    looksAt.clear();
    for (let at = looks.starts[c]; at < looks.starts[c + 1]; at++) {
      const product = events.product[looks.rows[at]];
      const known = looksAt.get(product);
      if (known === undefined) looksAt.set(product, [events.at[looks.rows[at]]]);
      else known.push(events.at[looks.rows[at]]);
    }
    looked[c] = looksAt.size;
    for (const { facts, rows, slack } of ends) {
      for (let at = rows.starts[c]; at < rows.starts[c + 1]; at++) {
        const product = facts.product[rows.rows[at]];
        const instant = facts.at[rows.rows[at]];
        // Written so that a missing date, on either side, passes.
        const isAfter = (look: number) => !(look > instant + slack || instant - look > windowDays * msPerDay);
        if (!looksAt.get(product)?.some(isAfter)) continue;
        followed[c]++;
        looksAt.delete(product);
      }
    }
  }
  return { shares: ratios(followed, looked), looked };
}

/** What may follow a look, by customer. */
interface Followers {
  readonly facts: Events | OrderLines;
  readonly rows: CustomerRows;
  /** Milliseconds that a fact may be later than its date says. */
  readonly slack: number;
}

/** Where all rows are of one time of day, be it midnight in whichever zone, the table has days and no times. */
function followers(facts: Events | OrderLines, rows: CustomerRows): Followers {
  const known = rows.rows.find((row) => !Number.isNaN(facts.at[row]));
  const timeOfDay = (row: number) => facts.at[row] % msPerDay;
  const hasTimes =
    known !== undefined &&
    rows.rows.some((row) => !Number.isNaN(facts.at[row]) && timeOfDay(row) !== timeOfDay(known));
  return { facts, rows, slack: hasTimes ? 0 : msPerDay - 1 };
}
