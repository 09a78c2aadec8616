import { permutation, type Random } from '../math/random';
import type { Interval } from '../campaign/proportions';
import { type Ranking, type Trial, atDepths, qiniArea, qiniCurve } from './qini';
import type { Step } from '../steps';

/** What curves do where the mail works alike on everybody. */
export interface NullBand {
  /** At each depth, what 95 of 100 such curves lie between. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Area that 99 of 100 such curves stay below. */
  readonly area: number;
  /** Part of them whose area is as large as the one seen, the one seen counted. */
  readonly chance: number;
}

/** Draws of the band and of the interval. */
export const draws = 400;
const perStep = 25;
/**
 * Models of parts that overlap err together, which permuting scores that stand does not show: by 0.975 one in twenty shops
 * without any difference passed (`npm run bench -- uplift`).
 */
const enough = 0.99;

/** Mean difference between mailed and held back. */
export function meanEffect({ mailed, answer }: Trial): number {
  let [ours, theirs, answered, answeredTheirs] = [0, 0, 0, 0];
  for (let i = 0; i < mailed.length; i++) {
    if (mailed[i] === 1) {
      ours++;
      answered += answer[i];
    } else {
      theirs++;
      answeredTheirs += answer[i];
    }
  }
  return answered / ours - answeredTheirs / theirs;
}

/**
 * The band by permuted treatment: what each customer would have done without mail is taken to be what she did less the
 * mean effect, groups are drawn anew, and the mean effect is given to whoever is drawn (Ding, Feller and Miratrix 2016,
 * with the effect plugged in). The scores are those of models that did not see her, and stay.
 */
export async function* nullBand(
  ranking: Ranking,
  trial: Trial,
  depths: number,
  random: Random,
): AsyncGenerator<Step, NullBand> {
  const n = trial.mailed.length;
  const effect = meanEffect(trial);
  const seen = qiniArea(ranking, qiniCurve(ranking, trial));
  const without = trial.answer.map((answer, i) => answer - effect * trial.mailed[i]);
  const areas = new Float64Array(draws);
  const curves = Array.from({ length: depths }, () => new Float64Array(draws));
  const mailed = new Uint8Array(n);
  const answer = new Float64Array(n);
  for (let draw = 0; draw < draws; draw++) {
    if (draw % perStep === 0) yield { done: draw, total: draws };
    const drawn = permutation(n, random);
    for (let i = 0; i < n; i++) mailed[i] = trial.mailed[drawn[i]];
    for (let i = 0; i < n; i++) answer[i] = without[i] + effect * mailed[i];
    const curve = qiniCurve(ranking, { mailed, answer });
    areas[draw] = qiniArea(ranking, curve);
    atDepths(ranking, curve, depths).forEach((gain, d) => {
      curves[d][draw] = gain;
    });
  }
  for (const each of curves) each.sort();
  const asLarge = areas.reduce((sum, area) => sum + (area >= seen ? 1 : 0), 1);
  areas.sort();
  return {
    low: Float64Array.from(curves, (each) => quantile(each, 0.025)),
    high: Float64Array.from(curves, (each) => quantile(each, 0.975)),
    area: quantile(areas, enough),
    chance: asLarge / (draws + 1),
  };
}

/** The area with its interval: customers of both groups drawn anew with replacement (percentiles), the scores standing. */
export async function* areaInterval(
  ranking: Ranking,
  trial: Trial,
  random: Random,
): AsyncGenerator<Step, Interval> {
  const n = trial.mailed.length;
  const groups = [0, 1].map((group) =>
    Int32Array.from(trial.mailed.keys()).filter((i) => trial.mailed[i] === group),
  );
  const weight = new Float64Array(n);
  const areas = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    if (draw % perStep === 0) yield { done: draw, total: draws };
    weight.fill(0);
    for (const own of groups)
      for (let i = 0; i < own.length; i++) weight[own[Math.floor(random() * own.length)]]++;
    areas[draw] = qiniArea(ranking, qiniCurve(ranking, trial, weight));
  }
  areas.sort();
  return {
    value: qiniArea(ranking, qiniCurve(ranking, trial)),
    low: quantile(areas, 0.025),
    high: quantile(areas, 0.975),
  };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))];
}
