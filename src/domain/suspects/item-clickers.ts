import { groupByKey } from '../math/order';
import { median } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerHour } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import type { AccountTraces } from './account-traces';

/** Fewer looks at one product are a customer's who cannot make up her mind. */
const fewestViews = 20;
/** So many deviations (by the median one) above what others look at their most looked at product. */
const farAbove = 4;
/** Part of an account's looks that are of the one product. */
const ofViews = 0.9;
const fewestAccounts = 5;
/** Part of those who look at the product so often: where customers do too, it is one that is waited for. */
const ofSuch = 0.8;
/** Seconds on a page, in the middle, that nobody needs to see it; and looks within one hour, however long each is said to be. */
const noDwell = 2;
const withinAnHour = 20;
/** Where this part of all who look, and who look several times, look at one product alone, the shop has hardly more. */
const asARule = 1 / 3;
const several = 5;

/** Accounts that call up one product over and over, and nothing else. */
export interface ItemClickers {
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  /** Looks of each at it, and of others at the product that they look at most: medians. */
  readonly views: number;
  readonly usual: number;
}

/**
 * Products that several accounts call up dozens of times, without a time on the page that a person needs or dozens
 * within an hour (a machine may well say how long it stayed), while they look at hardly anything else and want nothing. None where customers who buy or want
 * something do so too, as for a product that is sold from one moment on.
 */
export function itemClickers(shop: Shop, traces: AccountTraces): ItemClickers[] {
  const looks = mostLookedAt(shop);
  const lookers = [...looks.keys()].filter((account) => looks[account]!.all > 0);
  if (lookers.length < fewestAccounts) return [];
  const often = Float64Array.from(lookers, (account) => Math.log1p(looks[account]!.own));
  const middle = median(often);
  const deviation = 1.4826 * median(often.map((each) => Math.abs(each - middle)));
  const enough = Math.max(fewestViews, Math.expm1(middle + farAbove * Math.max(deviation, 0.1)));
  const lookSeveral = lookers.filter((account) => looks[account]!.all >= several);
  const atOneAlone = lookSeveral.filter((account) => looks[account]!.own >= ofViews * looks[account]!.all);
  if (atOneAlone.length > asARule * lookSeveral.length) return [];
  const byProduct = new Map<number, number[]>();
  for (const account of lookers) {
    const { product, own } = looks[account]!;
    if (own < enough) continue;
    const known = byProduct.get(product);
    if (known === undefined) byProduct.set(product, [account]);
    else known.push(account);
  }
  const found: ItemClickers[] = [];
  for (const [product, such] of byProduct) {
    const accounts = such.filter((account) => isClicker(looks[account]!, traces, account));
    if (accounts.length < Math.max(fewestAccounts, ofSuch * such.length)) continue;
    if (accounts.length > asARule * lookers.length) continue;
    const own = new Set(accounts);
    const usual = (of: readonly number[]) => median(Float64Array.from(of, (account) => looks[account]!.own));
    found.push({
      product,
      accounts,
      views: usual(accounts),
      usual: usual(lookers.filter((account) => !own.has(account))),
    });
  }
  return found;
}

interface Looks {
  readonly product: number;
  /** Looks at it, and at anything. */
  readonly own: number;
  readonly all: number;
  /** Median seconds on its page; NaN where none are known. */
  readonly dwell: number;
  /** Most looks at it within an hour of the clock. */
  readonly inHour: number;
}

const none: Looks = { product: -1, own: 0, all: 0, dwell: Number.NaN, inHour: 0 };

/** Of each account the product that it looks at most, and how. */
function mostLookedAt({ customers, events }: Shop): Looks[] {
  const [view, click] = [eventTypes.indexOf('view'), eventTypes.indexOf('click')];
  const { starts, positions } = groupByKey(
    events.customer,
    customers.ids.length,
    events.count,
    (row) => (events.type[row] === view || events.type[row] === click) && events.product[row]! >= 0,
  );
  return customers.ids.map((_, account) => {
    const rows = positions.subarray(starts[account], starts[account + 1]);
    if (rows.length === 0) return none;
    const counts = new Map<number, number>();
    for (const row of rows) counts.set(events.product[row]!, (counts.get(events.product[row]!) ?? 0) + 1);
    const [product, own] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
    if (own < fewestViews) return { ...none, product, own, all: rows.length };
    const at = [...rows].filter((row) => events.product[row] === product);
    const dwells = at.map((row) => events.dwellSeconds[row]!).filter((seconds) => !Number.isNaN(seconds));
    const hours = new Map<number, number>();
    // A log that knows days alone has one instant for all looks of a day.
    for (const instant of new Set(at.map((row) => events.at[row]!))) {
      const hour = Math.floor(instant / msPerHour);
      if (!Number.isNaN(hour)) hours.set(hour, (hours.get(hour) ?? 0) + 1);
    }
    return {
      product,
      own,
      all: rows.length,
      dwell: median(Float64Array.from(dwells)),
      inHour: Math.max(0, ...hours.values()),
    };
  });
}

function isClicker(
  { own, all, dwell, inHour }: Looks,
  { orders, returns, wishes, reviews }: AccountTraces,
  account: number,
): boolean {
  const wantsNothing =
    orders[account] === 0 && returns[account] === 0 && wishes[account] === 0 && reviews[account]! <= 1;
  const isHurried = dwell <= noDwell || inHour >= withinAnHour;
  return wantsNothing && own >= ofViews * all && isHurried;
}
