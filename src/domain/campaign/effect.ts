import type { Campaign } from './campaign';
import { type MoneyEffect, moneyEffect } from './money-effect';
import { customersNeeded, detectableRise } from './power';
import { differenceOfShares, type Interval, shareOf } from './proportions';

/** One group and how many of it ordered. */
export interface GroupAnswer {
  readonly customers: number;
  readonly ordered: number;
  readonly share: Interval;
  /** Of all its orders within the days; NaN where no money is known. */
  readonly money: number;
}

/** 'open': the interval holds 0, so that the difference may be chance. */
export type EffectVerdict = 'more' | 'fewer' | 'open';

/** Mailed against control. */
export interface Contrast {
  readonly mailed: GroupAnswer;
  readonly control: GroupAnswer;
  /** Share of the mailed that ordered less that of the control group; NaN where a group is empty. */
  readonly rise: Interval;
  readonly verdict: EffectVerdict;
}

export interface CampaignEffect extends Contrast {
  readonly name: string;
  /** First day and the day after the last one on which orders counted, YYYY-MM-DD. */
  readonly from: string;
  readonly until: string;
  /** Day of the first order that is known at all: after `from`, orders may be missing. */
  readonly firstOrder: string;
  /** False where the orders end before the campaign's last day. */
  readonly complete: boolean;
  /**
   * Money a customer; null where too few of a group ordered for an interval to hold (`fewestForMoney`), or where of too
   * many who did an amount is not known.
   */
  readonly money: MoneyEffect | null;
  /** The smallest rise that four of five campaigns of this size would show, by the control group's own share. */
  readonly detectable: number;
  /** Customers with whom a rise as large as the one seen would show; Infinity where none was seen. */
  readonly needed: number;
  /**
   * By segment at the time of the campaign, largest first. Intervals are wider, so that all of them together hold in 95
   * of 100 campaigns (Bonferroni): of many segments one always looks apart.
   */
  readonly segments: readonly (Contrast & { readonly code: number; readonly segment: string })[];
  /** Members of whom the orders know nothing at all; they count as not having ordered. */
  readonly unknown: number;
  /**
   * Members who by now are known to be one person with another of their group, and count once; and those who are one with
   * somebody of the other group, so that nobody can say whether they were mailed, and count in neither.
   */
  readonly joined?: { readonly once: number; readonly neither: number };
  /** Orders within the days of people who were in no group. */
  readonly ordersOfOthers: number;
  /** Days (the second one excluded) on which nobody at all ordered, though the shop is never that silent; else null. */
  readonly silence: SilentDays | null;
}

/** Where fewer of a group ordered, a bootstrap of its money is surer than it may be: it held in 83 to 92 of 100 campaigns. */
export const fewestForMoney = 10;
/** Of those who ordered, the part whose amounts may be unknown, as of an order in another currency: they are left out. */
const mostUnpriced = 0.05;

export interface SilentDays {
  readonly from: string;
  readonly until: string;
}

/** What became of the members, in their order. */
export interface Answers {
  /** Orders of each within the days. */
  readonly orders: Int32Array;
  /** What they paid for them, returns off; NaN where it is not known. */
  readonly money: Float64Array;
  readonly isKnown: Uint8Array;
  readonly ordersOfOthers: number;
  readonly from: string;
  readonly until: string;
  readonly firstOrder: string;
  readonly complete: boolean;
  readonly silence: SilentDays | null;
}

/** Compares those who were mailed with those who were held back, all who were drawn counted where they were drawn. */
export function effectOf(campaign: Campaign, answers: Answers): CampaignEffect {
  const { members, segments } = campaign;
  const everybody = Array.from(members.keys());
  const all = contrast(campaign, answers, everybody, 0.95);
  const bySegment = segments
    .map(({ code, name }) => ({
      code,
      name,
      positions: everybody.filter((i) => members[i].segment === code),
    }))
    .filter(({ positions }) => positions.length > 0);
  const level = 1 - 0.05 / Math.max(1, bySegment.length);
  const { control, mailed, rise } = all;
  const base = control.share.value;
  return {
    name: campaign.name,
    from: answers.from,
    until: answers.until,
    firstOrder: answers.firstOrder,
    complete: answers.complete,
    ...all,
    money: moneyOf(campaign, answers),
    detectable: detectableRise(mailed.customers, control.customers, base),
    needed: customersNeeded(rise.value, control.customers / members.length, base),
    segments: bySegment
      .map(({ code, name, positions }) => ({
        code,
        segment: name,
        ...contrast(campaign, answers, positions, level),
      }))
      .sort((a, b) => customersIn(b) - customersIn(a) || a.code - b.code),
    unknown: answers.isKnown.reduce((sum, known) => sum + (known === 0 ? 1 : 0), 0),
    ordersOfOthers: answers.ordersOfOthers,
    silence: answers.silence,
  };
}

function customersIn({ mailed, control }: Contrast): number {
  return mailed.customers + control.customers;
}

function contrast(
  { members }: Campaign,
  answers: Answers,
  positions: readonly number[],
  level: number,
): Contrast {
  const of = (group: 'mailed' | 'control') =>
    answerOf(
      answers,
      positions.filter((i) => members[i].group === group),
      level,
    );
  const [mailed, control] = [of('mailed'), of('control')];
  const rise = differenceOfShares(
    [mailed.ordered, mailed.customers],
    [control.ordered, control.customers],
    level,
  );
  const verdict = rise.low > 0 ? 'more' : rise.high < 0 ? 'fewer' : 'open';
  return { mailed, control, rise, verdict };
}

function answerOf({ orders, money }: Answers, positions: readonly number[], level: number): GroupAnswer {
  const ordered = positions.filter((i) => orders[i] > 0).length;
  return {
    customers: positions.length,
    ordered,
    share: shareOf(ordered, positions.length, level),
    money: knownMoney(money, positions),
  };
}

/** NaN where too much of it is not known. */
function knownMoney(money: Float64Array, positions: readonly number[]): number {
  const known = positions.filter((i) => !Number.isNaN(money[i]));
  const ordered = positions.filter((i) => money[i] !== 0).length;
  if (positions.length - known.length > mostUnpriced * ordered) return Number.NaN;
  return known.reduce((sum, i) => sum + money[i], 0);
}

function moneyOf({ members, seed }: Campaign, { money, orders }: Answers): MoneyEffect | null {
  const positionsOf = (group: 'mailed' | 'control') =>
    [...members.keys()].filter((i) => members[i].group === group);
  const groups = [positionsOf('mailed'), positionsOf('control')];
  if (groups.some((own) => own.filter((i) => orders[i] > 0).length < fewestForMoney)) return null;
  if (groups.some((own) => Number.isNaN(knownMoney(money, own)))) return null;
  const [mailed, control] = groups.map((own) =>
    Float64Array.from(own, (i) => money[i]).filter((amount) => !Number.isNaN(amount)),
  );
  const effect = moneyEffect(mailed, control, seed);
  const unpriced = money.filter(Number.isNaN).length;
  return effect && (unpriced === 0 ? effect : { ...effect, unpriced });
}
