import type { Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { clusterMeans, inertiaOf } from '../cluster-means';
import { shuffleColumns } from './groundwork';
import { trialDivision } from './trial-division';

/** Shuffled copies of the points. */
const references = 10;
/** Starts of a division, of the points as of their shuffled copies: more for one side would make a gap by themselves. */
export const gapStarts = 3;

/** How much tighter clusters are than clusters of the same columns that have nothing to do with each other. */
export interface Gap {
  /** Mean log of the inertia of the shuffled points less that of the points. */
  readonly gap: number;
  /** Its standard error: the deviation over the shuffled copies times √(1 + 1/copies). */
  readonly error: number;
}

/** log inertia of a division of shuffled points for every k from 1, of each copy. */
export function* shuffledInertias(points: Matrix, kMax: number, random: Random): Generator<number[]> {
  for (let b = 0; b < references; b++) {
    const shuffled = shuffleColumns(points, random);
    yield Array.from({ length: kMax }, (_, i) => {
      const labels = trialDivision(shuffled, i + 1, gapStarts, random);
      return logInertia(shuffled, labels);
    });
  }
}

export function logInertia(points: Matrix, labels: Int32Array): number {
  return Math.log(Math.max(Number.MIN_VALUE, inertiaOf(points, labels, clusterMeans(points, labels))));
}

/** The gap statistic (Tibshirani, Walther, Hastie 2001) of one k. */
export function gapOf(own: number, shuffled: readonly number[]): Gap {
  const mean = shuffled.reduce((sum, each) => sum + each, 0) / shuffled.length;
  const variance = shuffled.reduce((sum, each) => sum + (each - mean) ** 2, 0) / shuffled.length;
  return { gap: mean - own, error: Math.sqrt(variance * (1 + 1 / shuffled.length)) };
}

/** The smallest k, from 1, whose gap is within one standard error of the next one's (the authors' rule). */
export function smallestWithinOneError(gaps: readonly Gap[]): number {
  for (let i = 0; i + 1 < gaps.length; i++) {
    const next = gaps[i + 1];
    if (gaps[i].gap >= next.gap - next.error) return i + 1;
  }
  return gaps.length;
}
