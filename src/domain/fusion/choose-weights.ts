import { adjustedRandIndex } from '../cluster/adjusted-rand-index';
import { cpuAssigner } from '../cluster/assign-cpu';
import type { Assigner } from '../cluster/clustering';
import { kMeans, kMeansDefaults } from '../cluster/k-means';
import { sampleRows } from '../math/content-order';
import { type Matrix, takeRows } from '../math/matrix';
import { pca } from '../math/pca';
import { permutation, seededRandom } from '../math/random';
import type { Step } from '../steps';
import { type BlockWeights, fuse } from './fuse';
import type { ScaledBlock } from './scale-blocks';

/** One set of weights on trial. */
export interface WeightTrial {
  /** They make 1. */
  readonly weights: BlockWeights;
  /** Adjusted Rand index between the segments of two halves of the customers, the best over the numbers of segments. */
  readonly stability: number;
  /** The number of segments that is as stable as that. */
  readonly k: number;
}

export interface ChosenWeights {
  readonly weights: BlockWeights;
  /** Every weight tried; the one chosen among them, unless none is stable. */
  readonly trials: readonly WeightTrial[];
}

export interface ChooseWeightsOptions {
  readonly kMin: number;
  readonly kMax: number;
  readonly seed: number;
}

/** Customers on whom weights are tried. */
const trialSize = 1500;
/** Principal components in which they are: halves agree on the leading ones, the others only take time. */
const trialDimensions = 12;
/** Ways of cutting the customers into halves. */
const cuts = 3;
const restarts = 2;
/** More segments than this tell no more of the weights, and each costs as much as all before it. */
const triedAtMost = 8;
/** Steps from one side alone to another alone, of two sides and of more. */
const stepsOfTwo = 8;
const stepsOfMore = 4;
/** Differences below this are chance; among weights as stable the most even ones are taken. */
const asStable = 0.03;
/** Where no weights are as stable as this there is nothing to choose by, and all sides count alike. */
const leastStability = 0.75;

/**
 * The weights of text, taste and behaviour under which segments are most stable: of every set on a grid the customers
 * are cut into halves, each half divided by k-means, and all customers assigned by both divisions; their agreement
 * (Lange et al. 2004, by the adjusted Rand index) is the best over the numbers of segments. A side that is given no
 * weight stays out; attributes, where they have one, keep their share. Yields a step per set.
 */
export async function* chooseWeights(
  blocks: readonly ScaledBlock[],
  given: BlockWeights,
  options: ChooseWeightsOptions,
  assigner: Assigner = cpuAssigner,
): AsyncGenerator<Step, ChosenWeights> {
  const takesPart = ({ block }: ScaledBlock) => block !== 'attributes' && (given[block] ?? 0) > 0;
  const sides = blocks.filter(takesPart).map(({ block }) => block);
  const attributes = given.attributes ?? 0;
  const grid = simplex(sides.length, sides.length > 2 ? stepsOfMore : stepsOfTwo);
  const trials: WeightTrial[] = [];
  for (const shares of grid) {
    yield { done: trials.length, total: grid.length };
    const entries = sides.map((side, i) => [side, shares[i]] as const);
    const weights: BlockWeights = Object.fromEntries([
      ...entries,
      ...(attributes > 0 ? [['attributes', attributes / sidesGiven(given)] as const] : []),
    ]);
    const { points } = fuse(blocks, weights);
    trials.push({ weights, ...(await stabilityOf(points, options, assigner)) });
  }
  return { weights: mostEven(trials, sides.length)?.weights ?? given, trials };
}

/** What the given weights of the other sides make, beside which attributes keep their share. */
function sidesGiven({ attributes: _, ...sides }: BlockWeights): number {
  return Math.max(
    1e-9,
    Object.values(sides).reduce((sum, weight) => sum + weight, 0),
  );
}

/** All shares of `parts` sides that are multiples of 1 / steps and make 1, and those that are alike. */
function simplex(parts: number, steps: number): number[][] {
  if (parts === 0) return [];
  if (parts === 1) return [[1]];
  const found: number[][] = [];
  const extend = (head: readonly number[], left: number): void => {
    if (head.length === parts - 1) {
      found.push([...head, left].map((share) => share / steps));
      return;
    }
    for (let share = 0; share <= left; share++) extend([...head, share], left - share);
  };
  extend([], steps);
  // All alike, which is none of those where the sides do not divide the steps.
  if (steps % parts !== 0) found.push(new Array<number>(parts).fill(1 / parts));
  return found;
}

/** The most even of the weights that are as stable as the best, or null where not even that is stable. */
function mostEven(trials: readonly WeightTrial[], sides: number): WeightTrial | null {
  const best = Math.max(...trials.map(({ stability }) => stability));
  if (!(best >= leastStability)) return null;
  const unevenness = ({ weights }: WeightTrial) =>
    Object.entries(weights).reduce(
      (sum, [side, weight]) => sum + (side === 'attributes' ? 0 : (weight - 1 / sides) ** 2),
      0,
    );
  const good = trials.filter(({ stability }) => stability >= best - asStable);
  const rounding = 1e-9;
  return good.reduce((most, trial) => {
    const difference = unevenness(trial) - unevenness(most);
    const isAsEven = Math.abs(difference) <= rounding;
    return (isAsEven ? trial.stability > most.stability : difference < 0) ? trial : most;
  });
}

async function stabilityOf(
  points: Matrix,
  { kMin, kMax, seed }: ChooseWeightsOptions,
  assigner: Assigner,
): Promise<{ stability: number; k: number }> {
  const rows = points.rows > trialSize ? takeRows(points, sampleRows(points, trialSize, seed)) : points;
  const { scores } = pca(rows, trialDimensions);
  const half = scores.rows >> 1;
  const halves = Array.from({ length: cuts }, (_, cut) => {
    const order = permutation(scores.rows, seededRandom(seed + cut));
    return [takeRows(scores, order.subarray(0, half)), takeRows(scores, order.subarray(half))] as const;
  });
  let best = { stability: Number.NEGATIVE_INFINITY, k: kMin };
  for (let k = kMin; k <= Math.min(Math.max(kMin, triedAtMost), kMax, half - 1); k++) {
    let stability = 0;
    for (const pair of halves) {
      const labels: Int32Array[] = [];
      for (const one of pair) labels.push(await dividedAs(scores, one, k, seed, assigner));
      stability += adjustedRandIndex(labels[0], labels[1]) / cuts;
    }
    if (stability > best.stability) best = { stability, k };
  }
  return best;
}

/** All points, each with the nearest centroid of a division of some of them. */
async function dividedAs(
  points: Matrix,
  some: Matrix,
  k: number,
  seed: number,
  assigner: Assigner,
): Promise<Int32Array> {
  const steps = kMeans(some, { ...kMeansDefaults, k, seed, restarts }, cpuAssigner);
  let step = await steps.next();
  while (!step.done) step = await steps.next();
  return (await assigner.assign(points, step.value.centroids)).labels;
}
