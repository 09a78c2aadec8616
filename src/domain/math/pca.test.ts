import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from './random';
import reference from './fixtures/pca.json';
import { standardWine } from './fixtures/standard-wine';
import { pca, project2d } from './pca';

describe('principal components of the wine data', () => {
  const found = pca(standardWine(), 4);

  it("have scikit-learn's variances", () => {
    reference.variances.forEach((variance, c) => {
      expect(found.variances[c]).toBeCloseTo(variance, 5);
    });
  });

  it("are scikit-learn's up to sign, the largest loading being positive", () => {
    reference.components.forEach((component, c) => {
      const largest = component.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      component.forEach((loading, j) => {
        expect(found.components[c * reference.columns + j]).toBeCloseTo(loading * Math.sign(largest), 5);
      });
    });
  });

  it("place the rows where scikit-learn's do, up to sign", () => {
    reference.firstScores.forEach((scores, i) => {
      scores.forEach((score, c) => {
        expect(Math.abs(found.scores.values[i * 4 + c])).toBeCloseTo(Math.abs(score), 4);
      });
    });
  });
});

it('principal components of a sample are close to those of all rows', () => {
  const random = seededRandom(4);
  const spread = [5, 3, 1, 0.5];
  const values = Float32Array.from({ length: 15_000 * 4 }, (_, at) => normal(random) * spread[at % 4]);
  const { components, variances } = pca({ rows: 15_000, columns: 4, values }, 2);
  expect(components[0]).toBeGreaterThan(0.99);
  expect(components[5]).toBeGreaterThan(0.99);
  expect(Math.sqrt(variances[0])).toBeCloseTo(5, 0);
});

it('components of few rows are orthonormal, and those along which nothing varies say so', () => {
  const random = seededRandom(6);
  const values = Float32Array.from({ length: 5 * 12 }, () => normal(random));
  const { components, variances } = pca({ rows: 5, columns: 12, values }, 9);
  for (let a = 0; a < 9; a++) {
    for (let b = 0; b <= a; b++) {
      let product = 0;
      for (let j = 0; j < 12; j++) product += components[a * 12 + j] * components[b * 12 + j];
      expect(product).toBeCloseTo(a === b ? 1 : 0, 9);
    }
  }
  expect([...variances].map((variance) => variance > 0)).toEqual([
    true,
    true,
    true,
    true,
    ...Array(5).fill(false),
  ]);
});

describe('the map', () => {
  it('spreads points most along its first axis', () => {
    const values = Float32Array.from([0, 0, 0, 10, 1, 0, 20, 0, 0, 30, 1, 1]);
    const plane = project2d({ rows: 4, columns: 3, values });
    expect([...plane.filter((_, at) => at % 2 === 0)].map(Math.round)).toEqual([-15, -5, 5, 15]);
  });

  it('of one column puts every point on the first axis', () => {
    const plane = project2d({ rows: 3, columns: 1, values: Float32Array.from([1, 2, 3]) });
    expect([...plane]).toEqual([-1, 0, 0, 0, 1, 0]);
  });
});
