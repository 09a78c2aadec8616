import { groupByKey } from '../math/order';
import { median } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerHour, msPerSecond } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import type { AccountTraces } from './account-traces';

/** Fewer pages are looked at by people too. */
const fewestViews = 200;
/**
 * Nobody looks at another page every three seconds, fifty on end, most of the time; a screen that fetches ahead calls
 * up a dozen or two at once.
 */
const pace = 3 * msPerSecond;
const pacedShare = 0.5;
const onEnd = 50;
/** Nobody looks at so many within a day, in so many of its hours. */
const mostInADay = 500;
const hoursAwake = 16;
const hoursOfDay = 24;
/** Where customers who buy or want something move so too, the log counts pages so. */
const ofPaced = 0.8;
/** Where this part of all who look are such, it is what the shop's log is like. */
const asARule = 1 / 3;

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
 * within seconds, or hundreds within a day, round the clock. Logs that know no time of day have no pace, and none is
 * told where the customers who buy have the same.
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
  let paced = 0;
  for (let customer = 0; customer < n; customer++) {
    if (viewsOf(customer) < fewestViews) continue;
    const rows = positions.subarray(starts[customer], starts[customer + 1]);
    if (!isMachine(Float64Array.from(rows, (row) => events.at[row]!).sort())) continue;
    paced++;
    if (orders[customer] === 0 && wishes[customer] === 0) accounts.push(customer);
  }
  const found = new Set(accounts);
  const others = [...customers.ids.keys()].filter((each) => viewsOf(each) > 0 && !found.has(each));
  const isTold =
    accounts.length > 0 &&
    accounts.length >= ofPaced * paced &&
    accounts.length <= asARule * (accounts.length + others.length);
  if (!isTold) return null;
  const usual = (of: readonly number[]) => median(Float64Array.from(of, viewsOf));
  return { accounts, views: usual(accounts), usual: usual(others) };
}

/** @param at instants of the views, ascending. */
function isMachine(at: Float64Array): boolean {
  return isQuick(at) || isRoundTheClock(at);
}

/** Most pages are of long rows of pages, each within seconds of the one before. */
function isQuick(at: Float64Array): boolean {
  let [paced, run] = [0, 1];
  for (let i = 1; i <= at.length; i++) {
    const gap = at[i]! - at[i - 1]!;
    if (gap > 0 && gap <= pace) {
      run++;
      continue;
    }
    if (run >= onEnd) paced += run;
    run = 1;
  }
  return paced >= pacedShare * at.length;
}

/** Hours are those of the clock: a log that writes one instant for all of a day has one of them. */
function isRoundTheClock(at: Float64Array): boolean {
  const inHour = new Map<number, number>();
  for (const instant of at) {
    const hour = Math.floor(instant / msPerHour);
    inHour.set(hour, (inHour.get(hour) ?? 0) + 1);
  }
  const hours = [...inHour];
  let [from, views] = [0, 0];
  for (let to = 0; to < hours.length; to++) {
    views += hours[to]![1];
    while (hours[to]![0] - hours[from]![0] >= hoursOfDay) views -= hours[from++]![1];
    if (views >= mostInADay && to - from + 1 >= hoursAwake) return true;
  }
  return false;
}
