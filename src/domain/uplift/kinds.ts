import { fewestForMoney } from '../campaign/effect';
import { type MoneyEffect, moneyEffect } from '../campaign/money-effect';
import { differenceOfShares, type Interval, shareOf } from '../campaign/proportions';
import type { Trial } from './qini';

/**
 * Persuadable: the mail raises her chance to order by the margin or more. Disturbed: it lowers it by as much. Of all
 * others it changes little: sure are those who order without it more often than those held back did on average, lost
 * those who do not.
 */
export const upliftKinds = ['persuadable', 'sure', 'lost', 'disturbed'] as const;
export type UpliftKind = (typeof upliftKinds)[number];

/** Customers of one kind and what they did, told apart by models that did not see them. */
export interface KindOutcome {
  readonly kind: UpliftKind;
  readonly customers: number;
  readonly mailed: number;
  readonly control: number;
  readonly shareMailed: number;
  readonly shareControl: number;
  /** What the mail did to them. Wider, so that all kinds together hold in 95 of 100 campaigns; NaN where a group is empty. */
  readonly rise: Interval;
  /**
   * Money that one of them who was mailed brought more than one who was not, with an interval as wide; null where too few
   * of a group ordered, or an amount is not known.
   */
  readonly money: MoneyEffect | null;
}

export interface Kinds {
  /** Of each customer, place in `upliftKinds`. */
  readonly kind: Uint8Array;
  readonly outcomes: readonly KindOutcome[];
  /** Points (0 to 1) by which a mail must move a chance to count as moving it. */
  readonly margin: number;
  /** Customers whom the mail seems to put off, where what they did does not bear it out: they count as sure or lost. */
  readonly doubted: number;
}

/** A mail that moves a chance by less is not worth telling from none. */
const leastMargin = 0.01;
/** So much of the mean effect must be left to her. */
const marginOfMean = 0.5;

/**
 * @param uplift calibrated, of each customer. @param base her chance without mail. @param effect on all, on average.
 * @param control share of those held back who ordered. @param seed of the draws for intervals of money.
 */
export function kindsOf(
  uplift: Float64Array,
  base: Float64Array,
  trial: Trial,
  effect: number,
  control: number,
  seed = 1,
): Kinds {
  const margin = Math.max(leastMargin, marginOfMean * Math.abs(effect));
  const unmoved = (i: number) => (base[i] >= control ? 1 : 2);
  const kind = Uint8Array.from(uplift, (value, i) =>
    value >= margin ? 0 : value <= -margin ? 3 : unmoved(i),
  );
  const disturbed = outcomeOf('disturbed', kind, trial, seed);
  const isBorneOut = disturbed.rise.high < 0;
  if (!isBorneOut) {
    kind.forEach((each, i) => {
      if (each === 3) kind[i] = unmoved(i);
    });
  }
  return {
    kind,
    outcomes: upliftKinds.map((name) => outcomeOf(name, kind, trial, seed)),
    margin,
    doubted: isBorneOut ? 0 : disturbed.customers,
  };
}

function outcomeOf(kind: UpliftKind, kinds: Uint8Array, trial: Trial, seed: number): KindOutcome {
  const { mailed, answer } = trial;
  const own = upliftKinds.indexOf(kind);
  const [customers, ordered] = [
    [0, 0],
    [0, 0],
  ];
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== own) continue;
    customers[mailed[i]]++;
    if (answer[i] > 0) ordered[mailed[i]]++;
  }
  const level = 1 - 0.05 / upliftKinds.length;
  return {
    kind,
    customers: customers[0] + customers[1],
    mailed: customers[1],
    control: customers[0],
    shareMailed: shareOf(ordered[1], customers[1]).value,
    shareControl: shareOf(ordered[0], customers[0]).value,
    rise: differenceOfShares([ordered[1], customers[1]], [ordered[0], customers[0]], level),
    money: Math.min(...ordered) < fewestForMoney ? null : moneyOf(own, kinds, trial, seed, level),
  };
}

function moneyOf(
  own: number,
  kinds: Uint8Array,
  { mailed, money }: Trial,
  seed: number,
  level: number,
): MoneyEffect | null {
  if (money === undefined) return null;
  const [held, written] = [0, 1].map((group) =>
    money.filter((_, i) => kinds[i] === own && mailed[i] === group),
  );
  if ([held, written].some((amounts) => amounts.some(Number.isNaN))) return null;
  return moneyEffect(written, held, seed, level);
}
