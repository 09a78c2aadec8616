import { rowsByCustomer } from '../behaviour/customer-rows';
import type { Events, OrderLines } from '../shop/shop';
import { msPerDay } from '../time';

/** Dated facts of customers and products: the log, or the order lines. */
export type Facts = Pick<Events | OrderLines, 'count' | 'customer' | 'product' | 'at'>;

/** Rows of a fact table that count. */
export interface Chosen {
  readonly facts: Facts;
  readonly keep: (row: number) => boolean;
}

/**
 * Which occasions were answered: by the same customer on the same product, afterwards and within `windowDays`. Every
 * answer counts for the last occasion before it and for no other, and every occasion once, so that there are never
 * more answered than there are. Of a table whose dates have no time, all of the day may be after the occasion.
 * @returns of each row of the occasions' facts: 1 answered, 0 not, 255 where it is none, or has no product or date.
 */
export function answered(
  occasions: Chosen,
  answers: readonly Chosen[],
  customers: number,
  windowDays: number,
): Uint8Array {
  const { facts } = occasions;
  const found = new Uint8Array(facts.count).fill(255);
  const asked = ofCustomers(occasions, customers);
  const given = answers.map((each) => ({ ...ofCustomers(each, customers), slack: slackOf(each) }));
  /** Of the customer in hand: her occasions of each product by time. */
  const ofProduct = new Map<number, number[]>();
  for (let c = 0; c < customers; c++) {
    ofProduct.clear();
    for (const row of asked.rows.subarray(asked.starts[c], asked.starts[c + 1])) {
      found[row] = 0;
      const known = ofProduct.get(facts.product[row]);
      if (known) known.push(row);
      else ofProduct.set(facts.product[row], [row]);
    }
    for (const rows of ofProduct.values()) rows.sort((a, b) => facts.at[a] - facts.at[b]);
    for (const { facts: those, starts, rows, slack } of given) {
      for (const row of rows.subarray(starts[c], starts[c + 1])) {
        const at = those.at[row];
        const last = ofProduct.get(those.product[row])?.findLast((each) => facts.at[each] <= at + slack);
        if (last !== undefined && at - facts.at[last] <= windowDays * msPerDay) found[last] = 1;
      }
    }
  }
  return found;
}

function ofCustomers({ facts, keep }: Chosen, customers: number) {
  const isDated = (row: number) => facts.product[row] >= 0 && !Number.isNaN(facts.at[row]) && keep(row);
  return { facts, ...rowsByCustomer(facts.customer, facts.count, customers, isDated) };
}

/** Milliseconds that a fact may be later than its date says: a day where all are of one time of the day. */
function slackOf({ facts, keep }: Chosen): number {
  let first = Number.NaN;
  for (let row = 0; row < facts.count; row++) {
    if (Number.isNaN(facts.at[row]) || !keep(row)) continue;
    const time = facts.at[row] % msPerDay;
    if (Number.isNaN(first)) first = time;
    else if (time !== first) return 0;
  }
  return msPerDay - 1;
}
