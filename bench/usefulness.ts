import { adjustedRandIndex } from '../src/domain/cluster/quality';
import { kMeans, kMeansDefaults } from '../src/domain/cluster/k-means';
import type { Matrix } from '../src/domain/matrix';
import { drain } from '../src/domain/recommend/steps';
import { centreByLanguage } from '../src/domain/text/centre';
import type { LabelledSet } from './labelled-sets';
import { crossValidatedAccuracy } from './logistic-regression';

/** k-means ends in other minima from other starts: the mean over these tells of the vectors. */
const clusterSeeds = [1, 2, 3, 4, 5];
const foldSeeds = [1, 2, 3];
/** Fewer labelled texts say nothing to a point. */
const leastLabelled = 200;

/**
 * Adjusted Rand index of k-means, at the true number of topics on centred unit vectors, against the topics: mean
 * over five seeds. null where the set has no topics.
 */
export async function topicAgreement(points: Matrix, { texts }: LabelledSet): Promise<number | null> {
  const topics = [...new Set(texts.map(({ topic }) => topic))];
  if (topics.includes(null) || topics.length < 2) return null;
  const truth = texts.map(({ topic }) => topics.indexOf(topic));
  const { rows, columns } = points;
  const oneLanguage = new Array<string>(rows).fill('und');
  const values = centreByLanguage(points.values, columns, oneLanguage);
  let total = 0;
  for (const seed of clusterSeeds) {
    const options = { ...kMeansDefaults, k: topics.length, seed };
    const { labels } = await drain(kMeans().fit({ rows, columns, values }, options));
    total += adjustedRandIndex(labels, truth);
  }
  return total / clusterSeeds.length;
}

/**
 * Share of liked and disliked texts told apart by logistic regression in five folds: mean over three ways to draw
 * them. null where the set has too few of either.
 */
export function sentimentAccuracy(points: Matrix, { texts }: LabelledSet): number | null {
  const rows = [...texts.keys()].filter((row) => texts[row]!.liked !== null);
  const labels = Uint8Array.from(rows, (row) => (texts[row]!.liked ? 1 : 0));
  const liked = labels.reduce((count, label) => count + label, 0);
  if (Math.min(liked, rows.length - liked) < leastLabelled / 2) return null;
  const { columns } = points;
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    values.set(points.values.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  const labelled = { rows: rows.length, columns, values };
  const accuracies = foldSeeds.map((seed) => crossValidatedAccuracy(labelled, labels, seed));
  return accuracies.reduce((total, each) => total + each, 0) / accuracies.length;
}
