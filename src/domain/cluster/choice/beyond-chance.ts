import { type Matrix, takeRows } from '../../math/matrix';
import { normalQuantile } from '../../math/normal-quantile';
import { normal, permutation, type Random, seededRandom } from '../../math/random';
import { argsort } from '../../math/order';
import { mean } from '../../math/vector';
import { drain } from '../../steps';
import { gapStarts } from './gap';
import { clearestValley, columnOf } from './separate';
import { bootstrap } from './stability';
import { trialDivision } from './trial-division';

/** Groups that come again, and between which the points are thinner, more than chance would have it. */
export interface BeyondChance {
  readonly labels: Int32Array;
  readonly k: number;
}

/** Groups of clouds that overlap come again so far (adjusted Rand index); those that do less are not asked about. */
export const worthAsking = 0.85;
/** Part of an even share that the smallest group must hold. */
const evenShare = 0.5;
/** One-crowd copies: to be ahead of all 19 has a chance of one in twenty. */
const copies = 19;
const draws = 10;
/** By so much (adjusted Rand index) groups come again more surely: halves of a long crowd do so nearly always. */
const clearlySurer = 0.05;
/** Looks after a valley, each with other trial divisions and folds: what is there is seen in all of them. */
const valleyLooks = 5;

/**
 * Whether groups that overlap are there all the same. Clouds that are few and wide have no valley that proves them, as
 * any population with one mode might show it; but such a population with these very values in its columns, and columns
 * as correlated, might not. The points are compared with copies that are one crowd: a Gaussian copula with the ranks'
 * correlations and the columns' own values (NORTA, Cario and Nelson 1997), a parametric bootstrap as SigClust's (Liu et
 * al. 2008) that long tails do not deceive. Groups are there where they come again clearly more surely than those of any
 * copy and the clearest valley of the points is clearer than that of any copy, too. Either alone happens by chance in one
 * of twenty crowds, and in bent ones.
 *
 * @param numbers of groups that are asked about. null where none is; of several the one that comes again most surely.
 */
export async function groupsBeyondChance(
  points: Matrix,
  weight: number,
  numbers: readonly number[],
  seed: number,
): Promise<BeyondChance | null> {
  const random = seededRandom(seed);
  let left: (BeyondChance & { readonly stability: number })[] = [];
  for (const k of numbers) {
    const labels = trialDivision(points, k, gapStarts, random);
    const stability = await stabilityOf(points, labels, k, random);
    if (stability >= worthAsking && smallestOf(labels, k) * k >= evenShare * points.rows) {
      left.push({ k, labels, stability });
    }
  }
  if (left.length === 0) return null;
  const strength = valleyStrength(points, weight, random);
  if (strength === null) return null;
  const draw = crowdsLike(points);
  for (let copy = 0; copy < copies && left.length > 0; copy++) {
    const crowd = draw(random);
    if ((valleyStrength(crowd, weight, random) ?? Number.NEGATIVE_INFINITY) >= strength) return null;
    const ahead: typeof left = [];
    for (const one of left) {
      const labels = trialDivision(crowd, one.k, gapStarts, random);
      const ofCrowd = await stabilityOf(crowd, labels, one.k, random);
      if (ofCrowd + clearlySurer <= one.stability) ahead.push(one);
    }
    left = ahead;
  }
  const [best] = left.sort((a, b) => b.stability - a.stability);
  return best === undefined ? null : { k: best.k, labels: best.labels };
}

/** Draws crowds with the values of every column, and the correlations of their ranks' normal scores. */
export function crowdsLike(points: Matrix): (random: Random) => Matrix {
  const { rows, columns, values } = points;
  const scores = new Float64Array(values.length);
  const ascending = Array.from({ length: columns }, (_, j) => {
    const order = argsort(columnOf(points, j));
    order.forEach((row, rank) => {
      scores[row * columns + j] = normalQuantile((rank + 0.5) / rows);
    });
    return order;
  });
  return (random) => {
    // Sums of all rows with normal weights are normal, and as correlated as the rows.
    const mixed = Array.from({ length: columns }, () => new Float64Array(rows));
    for (let i = 0; i < rows; i++) {
      for (let row = 0; row < rows; row++) {
        const share = normal(random);
        for (let j = 0; j < columns; j++) mixed[j][i] += share * scores[row * columns + j];
      }
    }
    const crowd = new Float32Array(values.length);
    ascending.forEach((order, j) => {
      argsort(mixed[j]).forEach((row, rank) => {
        crowd[row * columns + j] = values[order[rank] * columns + j];
      });
    });
    return { rows, columns, values: crowd };
  };
}

async function stabilityOf(points: Matrix, labels: Int32Array, k: number, random: Random): Promise<number> {
  const divide = async (drawn: Matrix) => trialDivision(drawn, k, 1, random);
  return (await drain(bootstrap(points, labels, draws, random, divide))).adjustedRandIndex;
}

/** Strength of the clearest valley, mean over the looks; null where none sees any. */
function valleyStrength(points: Matrix, weight: number, random: Random): number | null {
  const strengths: number[] = [];
  for (let look = 0; look < valleyLooks; look++) {
    const inOtherOrder = takeRows(points, permutation(points.rows, random));
    const valley = clearestValley(inOtherOrder, weight, random);
    if (valley !== null) strengths.push(valley.strength);
  }
  return strengths.length === 0 ? null : mean(strengths);
}

function smallestOf(labels: Int32Array, k: number): number {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]++;
  return Math.min(...sizes);
}
