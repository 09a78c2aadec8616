import { describe, expect, it } from 'vitest';
import { distanceMatrix } from '../../math/distances';
import { referenceClusterings } from '../fixtures/clusterings';
import { silhouetteOf } from '../silhouette';
import { calinskiHarabasz, daviesBouldin } from './validity';

describe.each(referenceClusterings)('indices of a division of $name', ({ points, kmeans, indices }) => {
  const labels = Int32Array.from(kmeans.labels);

  it("are scikit-learn's", () => {
    expect(silhouetteOf(distanceMatrix(points), labels)).toBeCloseTo(indices.silhouette, 6);
    expect(calinskiHarabasz(points, labels) / indices.calinskiHarabasz).toBeCloseTo(1, 6);
    expect(daviesBouldin(points, labels)).toBeCloseTo(indices.daviesBouldin, 6);
  });
});

it('is not a number where there is nothing to compare', () => {
  const points = { rows: 3, columns: 1, values: Float32Array.of(1, 2, 4) };
  expect(calinskiHarabasz(points, new Int32Array(3))).toBeNaN();
  expect(daviesBouldin(points, new Int32Array(3))).toBeNaN();
});
