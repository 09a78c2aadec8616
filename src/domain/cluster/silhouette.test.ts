import { describe, expect, it } from 'vitest';
import { distanceMatrix } from '../math/distances';
import { pointsOf, referenceSets } from './fixtures/datasets';
import { silhouetteOf, silhouetteSamples } from './silhouette';

describe.each(referenceSets)('silhouettes of the true classes of $name', (set) => {
  const points = pointsOf(set);
  const target = Int32Array.from(set.target);

  it("are scikit-learn's", () => {
    const distances = distanceMatrix(points);
    expect(silhouetteOf(distances, target)).toBeCloseTo(set.silhouette, 4);
    const samples = silhouetteSamples(distances, target);
    set.firstSilhouettes.forEach((expected, i) => {
      expect(samples[i]).toBeCloseTo(expected, 4);
    });
  });
});

describe('silhouette', () => {
  it('is 0 for a point alone in its cluster', () => {
    const distances = distanceMatrix({ rows: 3, columns: 1, values: Float32Array.from([0, 1, 9]) });
    expect(silhouetteSamples(distances, Int32Array.from([0, 0, 1]))[2]).toBe(0);
  });

  it('is not defined for one cluster', () => {
    const distances = distanceMatrix({ rows: 2, columns: 1, values: Float32Array.from([0, 1]) });
    expect(silhouetteOf(distances, new Int32Array(2))).toBeNaN();
  });
});
