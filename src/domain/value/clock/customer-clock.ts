import type { PurchaseDays } from '../purchase-days';
import { spanOf } from '../sufficiency';
import type { Pace } from '../../recommend/rules/rebuying';
import { type Closure, closedWeekdays, dayAfter, nextOpenDay, openDays } from './closures';
import { type DueState, dueState, dueStates, isTooShort } from './due-state';
import { paceOf, regularInterval } from './regular';
import { type PauseCurves, type Pauses, paceOfCustomer, pauseCurves } from './pauses';

/** When each customer is due; days since 1970, NaN where that is not known. */
export interface CustomerClock {
  readonly curves: PauseCurves;
  readonly due: Float64Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** Position in `dueStates`. */
  readonly state: Uint8Array;
  /** Days of the interval of whoever buys by a fixed one; NaN for others. */
  readonly interval: Float64Array;
  /** Days that count for no pause, since nobody could buy. */
  readonly closures: readonly Closure[];
  /** Weekdays on which nobody ever buys, 0 for Sunday: nobody is due on one. */
  readonly closedWeekdays: readonly number[];
}

/** The clock of every customer by her own pauses and the shop's. */
export function customerClock(bought: PurchaseDays): CustomerClock {
  const { customers, starts, days, lastDay, closures } = bought;
  const closed = closedWeekdays(bought);
  const pauses = pausesOf(bought, closures);
  const curves = pauseCurves(pauses.filter((own) => own !== null));
  const none = () => new Float64Array(customers).fill(Number.NaN);
  const [due, from, until, interval] = [none(), none(), none(), none()];
  const state = new Uint8Array(customers).fill(dueStates.indexOf('never'));
  const seen = spanOf(bought);
  const calendar = closures.length > 0 ? pausesOf(bought, []) : pauses;
  for (let c = 0; c < customers; c++) {
    const own = pauses[c];
    if (own === null) continue;
    const last = days[starts[c + 1] - 1];
    // What comes by the calendar comes whether or not the shop was open in between.
    const regular = regularInterval(calendar[c]!.ended);
    const [shut, elapsed] = regular ? [[], lastDay - last] : [closures, own.open];
    const clock = regular
      ? { pace: paceOf(regular), quietUntil: null, isLevel: true }
      : paceOfCustomer(curves, own.ended, elapsed);
    if (clock === null || isTooShort(seen, clock.isLevel)) {
      state[c] = dueStates.indexOf('unknown');
      continue;
    }
    const { pace, quietUntil, isLevel } = clock;
    const found = dueState(pace, elapsed, isLevel ? Number.POSITIVE_INFINITY : seen / 2, seen);
    const set = ({ early, typical, late }: Pace) => {
      due[c] = nextOpenDay(closed, dayAfter(shut, last, typical));
      from[c] = dayAfter(shut, last, early);
      until[c] = dayAfter(shut, last, late);
    };
    set(pace);
    let shown: DueState = found;
    if (regular) {
      interval[c] = regular.days;
      if (found === 'not-yet' || found === 'due') shown = 'subscribed';
    } else if (quietUntil !== null && found !== 'lapsed') {
      shown = 'not-yet';
      set(quietUntil);
    }
    state[c] = dueStates.indexOf(shown);
  }
  return { curves, due, from, until, state, interval, closures, closedWeekdays: closed };
}

/** Of each customer her pauses; null where she never bought. */
function pausesOf(
  { customers, starts, days, lastDay }: PurchaseDays,
  closures: readonly Closure[],
): (Pauses | null)[] {
  return Array.from({ length: customers }, (_, c) => {
    const own = days.subarray(starts[c], starts[c + 1]);
    if (own.length === 0) return null;
    return {
      ended: Array.from(own.subarray(1), (day, i) => openDays(closures, own[i], day)),
      open: openDays(closures, own[own.length - 1], lastDay),
    };
  });
}
