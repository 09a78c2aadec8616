import { pca } from '../math/pca';
import { sampleRows } from '../math/content-order';
import { type Matrix, takeRows } from '../math/matrix';
import { cpuAssigner } from './assign-cpu';
import type { Assigner, Clustering } from './clustering';
import type { Step } from '../steps';
import { kMeans, kMeansDefaults, type KMeansOptions } from './k-means';
import { silhouette, type SilhouetteBase, silhouetteBase } from './silhouette';

/**
 * Principal components in which silhouettes are taken. In many columns of noise all distances are alike
 * and the silhouette falls with every further cluster, so that it picks too few; the leading components
 * hold the structure of up to 8 or so clusters. Fewer columns than this change nothing, distances being kept.
 */
const silhouetteDimensions = 8;

export interface ChooseKOptions extends Omit<KMeansOptions, 'k'> {
  readonly kMin: number;
  readonly kMax: number;
}

export const chooseKDefaults: ChooseKOptions = {
  seed: kMeansDefaults.seed,
  restarts: kMeansDefaults.restarts,
  maxIterations: kMeansDefaults.maxIterations,
  onSphere: kMeansDefaults.onSphere,
  kMin: 3,
  kMax: 8,
};

export interface ChosenClustering {
  readonly clustering: Clustering;
  /**
   * Of the clustering chosen, in the leading 8 principal components, over at most 2,500 points (see `silhouetteBase`);
   * NaN where there is but one cluster.
   */
  readonly silhouette: number;
  /**
   * Of every k tried, ascending. With more than 10,000 points these are of clusterings of a sample of 10,000, but for
   * the k chosen, whose clustering of all points counts.
   */
  readonly silhouetteByK: readonly { k: number; silhouette: number }[];
}

/**
 * With more points than this, k is chosen on a sample of this size, and only the k chosen is fitted to all. As many as
 * k-means itself tries its starts on.
 */
const trialSize = 10_000;

/** One k on trial. */
interface Trial {
  readonly k: number;
  readonly clustering: Clustering;
  readonly silhouette: number;
}

/**
 * k-means for every k from kMin to kMax and the one of highest mean silhouette (Rousseeuw 1987) in the
 * leading principal components, the lower k where two are equal. For one k alone set both bounds to it. k
 * is kept below the number of points. Yields a step per start of each k. Throws a RangeError where
 * kMin > kMax or k-means refuses the points.
 */
export async function* chooseK(
  points: Matrix,
  { kMin, kMax, ...options }: ChooseKOptions,
  assigner: Assigner = cpuAssigner,
): AsyncGenerator<Step, ChosenClustering> {
  if (!(kMin >= 1 && kMin <= kMax)) throw new RangeError(`no k from ${kMin} to ${kMax}`);
  const ceiling = Math.max(1, points.rows - 1);
  const first = Math.min(kMin, ceiling);
  const count = Math.min(kMax, ceiling) - first + 1;
  const sampled = points.rows > trialSize && count > 1;
  const trialPoints = sampled ? takeRows(points, sampleRows(points, trialSize, options.seed)) : points;
  const parts = count + (sampled ? 1 : 0);

  const trials: Trial[] = [];
  const base = baseOf(trialPoints, options.seed);
  for (let i = 0; i < count; i++) {
    const k = first + i;
    const clustering = yield* fitPart(trialPoints, { ...options, k }, assigner, i, parts);
    trials.push({ k, clustering, silhouette: silhouette(base, clustering.labels) });
  }
  let best = trials[0];
  for (const trial of trials) if (trial.silhouette > best.silhouette) best = trial;
  if (sampled) {
    const clustering = yield* fitPart(points, { ...options, k: best.k }, assigner, count, parts);
    const whole = silhouette(baseOf(points, options.seed), clustering.labels);
    best = { k: best.k, clustering, silhouette: whole };
  }
  return {
    clustering: best.clustering,
    silhouette: best.silhouette,
    silhouetteByK: trials.map((trial) => ({
      k: trial.k,
      silhouette: trial.k === best.k ? best.silhouette : trial.silhouette,
    })),
  };
}

function baseOf(points: Matrix, seed: number): SilhouetteBase {
  return silhouetteBase(pca(points, silhouetteDimensions).scores, seed);
}

/** One k-means, its steps counted as part `part` of `parts`. */
async function* fitPart(
  points: Matrix,
  options: KMeansOptions,
  assigner: Assigner,
  part: number,
  parts: number,
): AsyncGenerator<Step, Clustering> {
  const steps = kMeans(points, options, assigner);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
    const { done, total } = step.value;
    // Parts may differ in their number of starts; all count the same.
    yield { done: part + done / total, total: parts };
  }
}
