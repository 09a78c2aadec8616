import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FeatureBlock } from '../behaviour/features';
import { normal, seededRandom } from './random';
import { pca, project2d } from './pca';
import { standardise } from '../fusion/standardise';

const reference = JSON.parse(readFileSync(new URL('./fixtures/pca.json', import.meta.url), 'utf8')) as {
  columns: number;
  values: number[];
  standardisedFirstRow: number[];
  variances: number[];
  components: number[][];
  firstScores: number[][];
};
const rows = reference.values.length / reference.columns;

/** Standardised in plain arithmetic: the block's own standardising also cuts outliers off. */
function standardWine() {
  const { columns, values } = reference;
  const out = new Float32Array(values.length);
  for (let j = 0; j < columns; j++) {
    const column = Array.from({ length: rows }, (_, i) => values[i * columns + j]!);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows;
    const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows);
    column.forEach((value, i) => {
      out[i * columns + j] = (value - mean) / deviation;
    });
  }
  return { rows, columns, values: out };
}

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
        expect(Math.abs(found.scores.values[i * 4 + c]!)).toBeCloseTo(Math.abs(score), 4);
      });
    });
  });
});

it('principal components of a sample are close to those of all rows', () => {
  const random = seededRandom(4);
  const spread = [5, 3, 1, 0.5];
  const values = Float32Array.from({ length: 15_000 * 4 }, (_, at) => normal(random) * spread[at % 4]!);
  const { components, variances } = pca({ rows: 15_000, columns: 4, values }, 2);
  expect(components[0]).toBeGreaterThan(0.99);
  expect(components[5]).toBeGreaterThan(0.99);
  expect(Math.sqrt(variances[0]!)).toBeCloseTo(5, 0);
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

describe('standardising', () => {
  const block = (transform: 'none' | 'log1p', values: number[]): FeatureBlock => ({
    block: 'behaviour',
    rows: values.length,
    columns: [{ name: 'a', unit: 'count', transform }],
    values: Float32Array.from(values),
  });

  it("gives scikit-learn's values", () => {
    const { columns, values } = reference;
    const wine: FeatureBlock = {
      block: 'behaviour',
      rows,
      columns: Array.from({ length: columns }, (_, j) => ({
        name: `${j}`,
        unit: 'count',
        transform: 'none',
      })),
      values: Float32Array.from(values),
    };
    const standard = standardise(wine);
    reference.standardisedFirstRow.forEach((expected, j) => {
      expect(standard.values[j]).toBeCloseTo(expected, 5);
    });
  });

  it('takes the logarithm of skewed columns first', () => {
    const logged = standardise(block('none', [0, 9, 99].map(Math.log1p)));
    standardise(block('log1p', [0, 9, 99])).values.forEach((value, i) => {
      expect(value).toBeCloseTo(logged.values[i]!, 5);
    });
  });

  it('puts missing values at the mean', () => {
    expect([...standardise(block('none', [1, Number.NaN, 3])).values]).toEqual([-1, 0, 1]);
  });

  it('cuts values off at three standard deviations', () => {
    const { values } = standardise(block('none', [...new Array<number>(99).fill(0), 1000]));
    expect(values[99]).toBe(3);
  });

  it('leaves constant and unknown columns out', () => {
    expect(standardise(block('none', [0.1, 0.1, 0.1])).columns).toBe(0);
    expect(standardise(block('none', [Number.NaN, Number.NaN])).columns).toBe(0);
  });
});
