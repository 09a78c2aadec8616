import { groupByKey } from '../math/order';
import { median } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerDay, msPerSecond } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import type { AccountTraces } from './account-traces';

/** Fewer pages are looked at by people too. */
const fewestViews = 200;
/** Nobody looks at another page every three seconds, most of the time, or at so many within a day. */
const pace = 3 * msPerSecond;
const pacedShare = 0.5;
const mostInADay = 500;

/** Accounts that call up pages as no person does, and the pages of each and of others. */
export interface PageMachines {
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  /** Pages of such an account, and of all others who looked at any: medians. */
  readonly views: number;
  readonly usual: number;
}

/**
 * Accounts that look at hundreds of pages, buy nothing, want nothing, and do so at a machine's pace: page after page
 * within seconds, or hundreds within a day. Logs that know no time of day have no pace.
 */
export function pageMachines(
  { customers, events }: Shop,
  { orders, wishes }: AccountTraces,
): PageMachines | null {
  const n = customers.ids.length;
  const view = eventTypes.indexOf('view');
  const owners = events.customer.map((customer, row) =>
    events.type[row] === view && customer >= 0 ? customer : n,
  );
  const { starts, positions } = groupByKey(owners, n + 1);
  const viewsOf = (customer: number) => starts[customer + 1]! - starts[customer]!;
  const accounts: number[] = [];
  for (let customer = 0; customer < n; customer++) {
    if (orders[customer]! > 0 || wishes[customer]! > 0 || viewsOf(customer) < fewestViews) continue;
    const at = Float64Array.from(
      positions.subarray(starts[customer], starts[customer + 1]),
      (row) => events.at[row]!,
    );
    if (isMachine(at.sort())) accounts.push(customer);
  }
  if (accounts.length === 0) return null;
  const found = new Set(accounts);
  const others = [...customers.ids.keys()].filter((each) => viewsOf(each) > 0 && !found.has(each));
  const usual = (of: readonly number[]) => median(Float64Array.from(of, viewsOf));
  return { accounts, views: usual(accounts), usual: usual(others) };
}

/** @param at instants of the views, ascending. */
function isMachine(at: Float64Array): boolean {
  let quick = 0;
  for (let i = 1; i < at.length; i++) {
    const gap = at[i]! - at[i - 1]!;
    if (gap > 0 && gap <= pace) quick++;
  }
  if (quick >= pacedShare * (at.length - 1)) return true;
  // A log that writes one instant for all of a day shows no pace.
  const hasTimes = new Set(at).size > at.length / 2;
  for (let i = mostInADay; hasTimes && i < at.length; i++) {
    if (at[i]! - at[i - mostInADay]! < msPerDay) return true;
  }
  return false;
}
