import { groupByKey } from '../math/order';
import { median } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerHour, msPerSecond } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import type { AccountTraces } from './account-traces';

/** Fewer pages are looked at by people too; where several accounts do so alike, fewer are enough. */
const fewestViews = 200;
const fewestAlike = 60;
const severalAlike = 5;
/**
 * Nobody looks at another page every three seconds on average, fifty on end without a rest, most of the time; a screen
 * that fetches ahead calls up a dozen or two at once. Pages of one second count, and do not tell a pace: many a log
 * knows no more of the time.
 */
const pace = 3 * msPerSecond;
const rest = 10 * msPerSecond;
const pacedShare = 0.5;
const onEnd = 50;
/** Seconds on a page, in the middle, within which nothing is seen, and those that others take. */
const noDwell = 1;
const usualDwell = 5;
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
 * Accounts that look at dozens of pages or more, buy nothing, want nothing, and do so at a machine's pace: page after page
 * within seconds, each page left at once where others stay, or hundreds within a day, round the clock. Logs that know no time of day have no pace, and none is
 * told where the customers who buy have the same.
 */
export function pageMachines(
  { customers, events }: Shop,
  { orders, wishes }: AccountTraces,
): PageMachines | null {
  const n = customers.ids.length;
  const [view, click] = [eventTypes.indexOf('view'), eventTypes.indexOf('click')];
  const owners = events.customer.map((customer, row) =>
    (events.type[row] === view || events.type[row] === click) && customer >= 0 ? customer : n,
  );
  const { starts, positions } = groupByKey(owners, n + 1);
  const viewsOf = (customer: number) => starts[customer + 1]! - starts[customer]!;
  const areSeconds = middleDwell(events.dwellSeconds) >= usualDwell;
  const machines = [...customers.ids.keys()].filter((customer) => {
    if (viewsOf(customer) < fewestAlike) return false;
    const rows = positions.subarray(starts[customer], starts[customer + 1]);
    const dwell = areSeconds
      ? middleDwell(Float64Array.from(rows, (row) => events.dwellSeconds[row]!))
      : Number.NaN;
    return dwell <= noDwell || isMachine(Float64Array.from(rows, (row) => events.at[row]!).sort());
  });
  const isAlike = machines.filter((customer) => viewsOf(customer) < fewestViews).length >= severalAlike;
  const moving = isAlike ? machines : machines.filter((customer) => viewsOf(customer) >= fewestViews);
  const paced = moving.length;
  const accounts = moving.filter((customer) => orders[customer] === 0 && wishes[customer] === 0);
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

/** Of most pages the seconds must be known. */
function middleDwell(seconds: Float64Array): number {
  const known = seconds.filter((each) => !Number.isNaN(each));
  return known.length < seconds.length / 2 ? Number.NaN : median(known);
}

/** @param at instants of the views, ascending. */
function isMachine(at: Float64Array): boolean {
  return isQuick(at) || isRoundTheClock(at);
}

/** Most pages are of long rows of pages that follow each other within seconds. */
function isQuick(at: Float64Array): boolean {
  // Behind each page the number of instants so far, and the last page that came after a rest.
  const instants = new Int32Array(at.length).fill(1);
  let [paced, counted, rested] = [0, -1, 0];
  for (let i = 1; i < at.length; i++) {
    instants[i] = instants[i - 1]! + (at[i]! > at[i - 1]! ? 1 : 0);
    if (!(at[i]! - at[i - 1]! <= rest)) rested = i;
    const first = i - onEnd + 1;
    if (first < rested || at[i]! - at[first]! > (onEnd - 1) * pace) continue;
    if (instants[i]! - instants[first]! < onEnd / 2 - 1) continue;
    paced += i - Math.max(counted, first - 1);
    counted = i;
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
