import type { Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { assignNearest } from '../assign-cpu';
import { clusterMeans } from '../cluster-means';
import { kMeansPlusPlus } from '../k-means-plus-plus';

const iterations = 15;

/** A quick k-means, the best of so many starts: good enough to show where to look. Labels without gaps. */
export function trialDivision(points: Matrix, k: number, starts: number, random: Random): Int32Array {
  let best: { labels: Int32Array; inertia: number } | null = null;
  for (let start = 0; start < starts; start++) {
    let centroids = kMeansPlusPlus(points, k, random);
    let found = assignNearest(points, centroids);
    for (let i = 0; i < iterations; i++) {
      centroids = clusterMeans(points, found.labels);
      const before = found.labels;
      found = assignNearest(points, centroids);
      if (found.labels.every((label, row) => label === before[row])) break;
    }
    const inertia = found.distances.reduce((sum, each) => sum + each, 0);
    if (best === null || inertia < best.inertia) best = { labels: found.labels, inertia };
  }
  return best!.labels;
}
