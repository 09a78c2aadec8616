import type { Interval } from '../campaign/proportions';
import { columnMeans, totalVariance } from '../math/covariance';
import type { Matrix } from '../math/matrix';
import { range } from '../math/order';
import { seededRandom } from '../math/random';
import { portion, type Step } from '../steps';
import { areaInterval, meanEffect, nullBand } from './chance';
import { crossFit } from './cross-fit';
import { type Kinds, kindsOf } from './kinds';
import { atDepths, qiniArea, qiniCurve, rankingOf, type Trial } from './qini';

/**
 * Why nobody can be told apart by what the mail did to her. 'few': too few customers of a group ordered, or did not.
 * 'flat': the curve is one that chance makes where the mail works on everybody alike.
 */
export type UpliftRefusal = 'few' | 'flat';

/** Customers of a group, and orders and missing orders among them, below which nothing is tried. */
export const fewestInGroup = 100;
export const fewestAnswers = 25;

/** Places of a curve from nobody to everybody. */
export const curveDepths = 51;

/** A Qini curve for a picture, in orders a mailed customer of the whole audience. */
export interface UpliftCurve {
  /** Share of the audience that is mailed, 0 to 1. */
  readonly depth: Float64Array;
  readonly gain: Float64Array;
  /** What 95 of 100 curves lie between where the mail works on everybody alike. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export interface QiniFigures {
  /** Area between curve and straight line, orders a mailed customer, with the interval that holds in 95 of 100 cases. */
  readonly area: Interval;
  /** Area that 99 of 100 curves of chance stay below: what the area must be above. */
  readonly chanceArea: number;
  /** Part of the curves of chance that are as good. */
  readonly chance: number;
  /** The same area by each of the two ways alone. */
  readonly twoModels: number;
  readonly transformed: number;
}

/** Who orders because of a mail. Lists by customer are in the order of the trial. */
export interface Uplift {
  readonly refusal: UpliftRefusal | null;
  /** Customers, orderers among them, of both groups. */
  readonly groups: Readonly<Record<'mailed' | 'control', { customers: number; ordered: number }>>;
  /** Mean effect, orders a customer. */
  readonly effect: number;
  /** null where too few. */
  readonly curve: UpliftCurve | null;
  readonly qini: QiniFigures | null;
  /** Found only where nothing is refused. */
  readonly found: UpliftFound | null;
}

export interface UpliftFound extends Kinds {
  /** By how much the mail raises each one's chance to order, −1 to 1, calibrated; and her chance without it. */
  readonly uplift: Float64Array;
  readonly base: Float64Array;
  /** What of a difference in scores is left of it in calibrated effects. */
  readonly slope: number;
}

/**
 * Who orders because of a mail, by what was known of her before: effects by two ways, cross-fitted, averaged and judged
 * by their Qini curve. @param points customers × columns, as before the campaign.
 */
export async function* upliftOf(points: Matrix, trial: Trial, seed: number): AsyncGenerator<Step, Uplift> {
  const groups = groupsOf(trial);
  const effect = meanEffect(trial);
  const nothing = { groups, effect, curve: null, qini: null, found: null };
  if (Object.values(groups).some(isFew)) return { ...nothing, refusal: 'few' };
  const random = seededRandom(seed);
  const fitted = yield* portion(crossFit(evenly(points), trial, random), 0, 0.5);
  const score = fitted.twoModels.map((each, i) => (each + fitted.transformed[i]) / 2);
  const ranking = rankingOf(score);
  const band = yield* portion(nullBand(ranking, trial, curveDepths, random), 0.5, 0.85);
  const area = yield* portion(areaInterval(ranking, trial, random), 0.85, 1);
  const perMailed = (orders: number) => orders / groups.mailed.customers;
  const areaOf = (own: Float64Array) => {
    const ranked = rankingOf(own);
    return perMailed(qiniArea(ranked, qiniCurve(ranked, trial)));
  };
  const curve = {
    depth: Float64Array.from({ length: curveDepths }, (_, d) => d / (curveDepths - 1)),
    gain: atDepths(ranking, qiniCurve(ranking, trial), curveDepths).map(perMailed),
    low: band.low.map(perMailed),
    high: band.high.map(perMailed),
  };
  const qini = {
    area: { value: perMailed(area.value), low: perMailed(area.low), high: perMailed(area.high) },
    chanceArea: perMailed(band.area),
    chance: band.chance,
    twoModels: areaOf(fitted.twoModels),
    transformed: areaOf(fitted.transformed),
  };
  const slope = slopeOf(score, fitted.outcome);
  if (!(area.value > band.area) || slope <= 0) {
    return { ...nothing, curve, qini, refusal: 'flat' };
  }
  const middle = mean(score);
  const uplift = score.map((each) => Math.max(-1, Math.min(1, effect + slope * (each - middle))));
  const { control } = groups;
  const kinds = kindsOf(uplift, fitted.base, trial, effect, control.ordered / control.customers, seed);
  return {
    refusal: null,
    groups,
    effect,
    curve,
    qini,
    found: { ...kinds, uplift, base: fitted.base, slope },
  };
}

function isFew({ customers, ordered }: { customers: number; ordered: number }): boolean {
  return customers < fewestInGroup || ordered < fewestAnswers || customers - ordered < fewestAnswers;
}

function groupsOf({ mailed, answer }: Trial): Uplift['groups'] {
  const groups = { mailed: { customers: 0, ordered: 0 }, control: { customers: 0, ordered: 0 } };
  mailed.forEach((isMailed, i) => {
    const own = groups[isMailed === 1 ? 'mailed' : 'control'];
    own.customers++;
    if (answer[i] > 0) own.ordered++;
  });
  return groups;
}

/** Centred, and of variance 1 on average over the columns, whose proportions stay. */
function evenly(points: Matrix): Matrix {
  const { rows, columns, values } = points;
  const variance = totalVariance(points, range(rows)) / Math.max(1, columns);
  const scale = variance > 0 ? 1 / Math.sqrt(variance) : 0;
  const means = columnMeans(points);
  return { rows, columns, values: values.map((value, at) => (value - means[at % columns]) * scale) };
}

/**
 * What a difference of scores comes to in effects: the slope of the transformed outcome over the score (Chernozhukov et
 * al. 2018, best linear predictor), drawn to 0 by as much as it is uncertain (1 − 1/t²).
 */
function slopeOf(score: Float64Array, outcome: Float64Array): number {
  const [middle, usual] = [mean(score), mean(outcome)];
  let [squares, together] = [0, 0];
  for (let i = 0; i < score.length; i++) {
    squares += (score[i] - middle) ** 2;
    together += (score[i] - middle) * (outcome[i] - usual);
  }
  if (squares === 0) return 0;
  const slope = together / squares;
  // Of unequal spread: a mailed customer of a small group weighs more.
  let spread = 0;
  for (let i = 0; i < score.length; i++) {
    const rest = outcome[i] - usual - slope * (score[i] - middle);
    spread += ((score[i] - middle) * rest) ** 2;
  }
  const t2 = slope ** 2 / (spread / squares ** 2);
  return slope * Math.max(0, 1 - 1 / t2);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
