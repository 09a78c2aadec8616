import { daysUntil, shareBy, timeToNext, type TimeToNext } from '../../recommend/rules/time-to-next';
import { isLevel } from './due-state';
import type { Pace } from '../../recommend/rules/rebuying';
import { fitWeibull, type Weibull } from './weibull';

/** One customer's pauses in days: those that a purchase ended, in order, and the one that is open. */
export interface Pauses {
  readonly ended: readonly number[];
  readonly open: number;
}

/** What a shop's pauses between purchases say of coming again. */
export interface PauseCurves {
  /** After the first purchase, after the second, and after all later ones; in days. */
  readonly after: readonly TimeToNext[];
  /** After the third and later ones, as a multiple of the customer's own pace until then. */
  readonly ofOwn: TimeToNext;
  /** Mean logarithm of the pauses, and how many pauses of her own it weighs as a guess of a customer's. */
  readonly usual: { readonly log: number; readonly weight: number };
  /** Of all pauses together: above shape 1 the next purchase is the likelier the longer the pause. */
  readonly weibull: Weibull | null;
}

/** From so many pauses of her own on a customer has a pace of her own. */
const ownFrom = 2;
/** Fewer pauses that ended tell nothing. */
const fewestEnded = 20;
/** Where hardly anybody comes soon of those who are still to come, nobody is due: the season is over. */
const quiet = { share: 0.05, days: 7, ofElapsed: 0.25, fromShare: 0.02, toShare: 0.95 };

export function pauseCurves(all: readonly Pauses[]): PauseCurves {
  const usual = usualPause(all);
  const days = all.flatMap(({ ended, open }) => [...ended, open]);
  const came = all.flatMap(({ ended }) => [...ended.map(() => 1), 0]);
  const classes = [0, 1, ownFrom];
  const lengths = classes.map((): number[] => []);
  const ends = classes.map((): number[] => []);
  const [multiples, multiplesCame]: [number[], number[]] = [[], []];
  for (const { ended, open } of all) {
    let logs = 0;
    for (let i = 0; i <= ended.length; i++) {
      const pause = i < ended.length ? ended[i] : open;
      const isEnded = i < ended.length ? 1 : 0;
      const own = Math.min(i, ownFrom);
      lengths[own].push(pause);
      ends[own].push(isEnded);
      if (i >= ownFrom) {
        multiples.push(pause / Math.exp(paceLog(usual, logs, i)));
        multiplesCame.push(isEnded);
      }
      if (isEnded) logs += Math.log(pause);
    }
  }
  return {
    after: classes.map((own) => timeToNext(lengths[own], ends[own])),
    ofOwn: timeToNext(multiples, multiplesCame),
    usual,
    weibull: fitWeibull(days, came),
  };
}

/** A customer's pace, in logarithms: the mean of her own pauses and of the usual one by its weight. */
function paceLog({ log, weight }: PauseCurves['usual'], logs: number, count: number): number {
  return (logs + weight * log) / (count + weight);
}

/**
 * By the variance of logarithms within and between customers with two pauses or more (the moments of a random effect):
 * where customers are all alike the usual pause outweighs her own.
 */
function usualPause(all: readonly Pauses[]): PauseCurves['usual'] {
  let [customers, pauses, within, sum, squares, inverse] = [0, 0, 0, 0, 0, 0];
  for (const { ended } of all) {
    if (ended.length < ownFrom) continue;
    const logs = ended.map(Math.log);
    const own = logs.reduce((total, log) => total + log, 0) / logs.length;
    within += logs.reduce((total, log) => total + (log - own) ** 2, 0);
    customers++;
    pauses += logs.length;
    sum += own;
    squares += own * own;
    inverse += 1 / logs.length;
  }
  if (customers < 2) return { log: 0, weight: 0 };
  const log = sum / customers;
  const own = within / (pauses - customers);
  const between = squares / customers - log * log - own * (inverse / customers);
  const most = 50;
  return { log, weight: between > 0 ? Math.min(most, own / between) : most };
}

/** Share of those who come that have come by so many days, and the days by which a share of them has. */
interface Coming {
  readonly by: (days: number) => number;
  readonly until: (share: number) => number;
  readonly isLevel: boolean;
}

/**
 * The pace of a customer with these ended pauses, among those who come again; null where too few did. `quietUntil` is
 * when those come who are still to come, where hardly anybody comes about now; `isLevel` whether the last of them were
 * seen.
 */
export function paceOfCustomer(
  curves: PauseCurves,
  ended: readonly number[],
  elapsed: number,
): { readonly pace: Pace; readonly quietUntil: Pace | null; readonly isLevel: boolean } | null {
  const coming = comingOf(curves, ended);
  if (coming === null) return null;
  const { by, until } = coming;
  const passed = by(elapsed);
  const near = by(elapsed + Math.max(quiet.days, quiet.ofElapsed * elapsed)) - passed;
  const isQuiet = passed > quiet.fromShare && passed < quiet.toShare && near < quiet.share * (1 - passed);
  return {
    pace: paceFrom(until, 0),
    quietUntil: isQuiet ? paceFrom(until, passed) : null,
    isLevel: coming.isLevel,
  };
}

/** When those come who had not yet come as a share of them had. */
function paceFrom(until: Coming['until'], passed: number): Pace {
  const rest = (share: number) => until(passed + share * (1 - passed));
  return { early: rest(0.25), typical: rest(0.5), late: rest(0.75), latest: rest(0.95) };
}

/** By her own pace where that tells more than the days as such, by the days where it does not. */
function comingOf({ after, ofOwn, usual }: PauseCurves, ended: readonly number[]): Coming | null {
  const byDays = after[Math.min(ended.length, ownFrom)];
  if (ended.length >= ownFrom && isKnown(ofOwn) && spreadOf(ofOwn) < spreadOf(byDays)) {
    const logs = ended.reduce((sum, pause) => sum + Math.log(pause), 0);
    return comingBy(ofOwn, Math.exp(paceLog(usual, logs, ended.length)));
  }
  return isKnown(byDays) ? comingBy(byDays, 1) : null;
}

function comingBy(next: TimeToNext, unit: number): Coming {
  const { share, followed } = next;
  return {
    by: (elapsed) => shareBy(next, elapsed / unit) / share,
    until: (part) => unit * (daysUntil(next, part * share) || followed),
    isLevel: isLevel(next),
  };
}

function isKnown({ spells, share, curve }: TimeToNext): boolean {
  return curve.days.length > 0 && Math.round(spells * share) >= fewestEnded;
}

/** Between the quarter and three quarters of those who come, as a factor. */
function spreadOf({ early, late }: TimeToNext): number {
  return late / early;
}
