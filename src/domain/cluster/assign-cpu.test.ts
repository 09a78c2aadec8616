import { expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { assignNearest } from './assign-cpu';

const randomMatrix = (rows: number, columns: number, seed: number) => {
  const random = seededRandom(seed);
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, random) };
};

it.each([1, 3, 4, 5, 8, 9])('finds the nearest of %i centroids as a plain search does', (k) => {
  const points = randomMatrix(60, 7, 1);
  const centroids = randomMatrix(k, 7, 2);
  const { labels, distances } = assignNearest(points, centroids);
  for (let i = 0; i < points.rows; i++) {
    const all = Array.from({ length: k }, (_, c) => {
      let sum = 0;
      for (let j = 0; j < 7; j++) sum += (points.values[7 * i + j] - centroids.values[7 * c + j]) ** 2;
      return sum;
    });
    expect(labels[i]).toBe(all.indexOf(Math.min(...all)));
    expect(distances[i]).toBeCloseTo(Math.min(...all), 6);
  }
});

it('gives ties to the lower number', () => {
  const points = { rows: 1, columns: 2, values: Float32Array.from([0, 0]) };
  const centroids = { rows: 5, columns: 2, values: Float32Array.from([2, 0, 0, 1, 1, 0, 0, -1, -1, 0]) };
  expect(assignNearest(points, centroids).labels[0]).toBe(1);
});

it('refuses centroids of another width, naming both', () => {
  expect(() => assignNearest(randomMatrix(2, 3, 1), randomMatrix(2, 4, 1))).toThrow('3 columns, centroids 4');
});
