import { cpuAssigner } from '../src/domain/cluster/assign-cpu';
import { lloyd } from '../src/domain/cluster/lloyd';
import { adjustedRandIndex } from '../src/domain/cluster/adjusted-rand-index';
import { kMeansPlusPlus } from '../src/domain/cluster/k-means-plus-plus';
import { type Matrix, takeRows } from '../src/domain/math/matrix';
import { seededRandom } from '../src/domain/math/random';
import { centreByLanguage } from '../src/domain/text/centre-by-language';
import type { LabelledSet } from './labelled-sets';
import { crossValidatedAccuracy } from './logistic-regression';
import { mean } from '../src/domain/math/vector';

/** A figure of merit on two sets of vectors of the same texts. */
export interface Compared {
  readonly exact: number;
  readonly int8: number;
  /** Standard error of their difference, over the starts or the draws of folds. */
  readonly error: number;
}

const clusterStarts = 50;
const clusterLimits = { maxIterations: 300, tolerance: 0, onSphere: false };
const foldDraws = 3;
/** Fewer labelled texts of a kind say nothing to a point. */
const leastOfKind = 100;

/**
 * Adjusted Rand index of k-means, at the true number of topics on centred unit vectors, against the topics. From
 * one start to the next it moves by several points on the very same vectors, so it is the mean over 50 starts,
 * each with the same chance for both. null where the set has no topics.
 */
export async function compareTopics(
  exact: Matrix,
  int8: Matrix,
  { texts }: LabelledSet,
): Promise<Compared | null> {
  const topics = [...new Set(texts.map(({ topic }) => topic))];
  if (topics.includes(null) || topics.length < 2) return null;
  const truth = texts.map(({ topic }) => topics.indexOf(topic));
  const agreement = async (points: Matrix, seed: number) => {
    const start = kMeansPlusPlus(points, topics.length, seededRandom(seed));
    const { labels } = await lloyd(points, start, cpuAssigner, clusterLimits);
    return adjustedRandIndex(labels, truth);
  };
  return summary(centred(exact), centred(int8), clusterStarts, agreement);
}

/**
 * Accuracy of logistic regression between liked and disliked texts in five folds: mean over three ways to draw
 * them. null where the set has too few of either.
 */
export async function compareSentiment(
  exact: Matrix,
  int8: Matrix,
  { texts }: LabelledSet,
): Promise<Compared | null> {
  const rows = [...texts.keys()].filter((row) => texts[row]!.liked !== null);
  const labels = Uint8Array.from(rows, (row) => (texts[row]!.liked ? 1 : 0));
  const liked = labels.reduce((count, label) => count + label, 0);
  if (Math.min(liked, rows.length - liked) < leastOfKind) return null;
  const accuracy = async (points: Matrix, seed: number) => crossValidatedAccuracy(points, labels, seed);
  return summary(takeRows(exact, rows), takeRows(int8, rows), foldDraws, accuracy);
}

/** Measures both with the seeds 1 to `draws`. */
async function summary(
  exact: Matrix,
  int8: Matrix,
  draws: number,
  measure: (points: Matrix, seed: number) => Promise<number>,
): Promise<Compared> {
  const before: number[] = [];
  const after: number[] = [];
  for (let seed = 1; seed <= draws; seed++) {
    before.push(await measure(exact, seed));
    after.push(await measure(int8, seed));
  }
  const differences = before.map((each, i) => each - after[i]!);
  const middle = mean(differences);
  const variance = mean(differences.map((each) => (each - middle) ** 2));
  return { exact: mean(before), int8: mean(after), error: Math.sqrt(variance / (draws - 1)) };
}

function centred({ rows, columns, values }: Matrix): Matrix {
  const oneLanguage = new Array<string>(rows).fill('und');
  return { rows, columns, values: centreByLanguage(values, columns, oneLanguage) };
}
