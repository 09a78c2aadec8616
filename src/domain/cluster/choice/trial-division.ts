import type { Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { kMeansPlusPlus } from '../k-means-plus-plus';
import { QuickLloyd } from './quick-lloyd';

const iterations = 15;

/** A quick k-means, the best of so many starts: good enough to show where to look. Labels without gaps. */
export function trialDivision(points: Matrix, k: number, starts: number, random: Random): Int32Array {
  let best: { labels: Int32Array; inertia: number } | null = null;
  for (let start = 0; start < starts; start++) {
    const division = new QuickLloyd(points, kMeansPlusPlus(points, k, random));
    division.run(iterations);
    const inertia = division.inertia();
    if (best === null || inertia < best.inertia) best = { labels: division.labels, inertia };
  }
  return withoutGaps(best!.labels, k);
}

function withoutGaps(labels: Int32Array, k: number): Int32Array {
  const numbers = new Int32Array(k).fill(-1);
  let count = 0;
  return labels.map((label) => {
    if (numbers[label] < 0) numbers[label] = count++;
    return numbers[label];
  });
}
