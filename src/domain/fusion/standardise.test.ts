import { describe, expect, it } from 'vitest';
import type { FeatureBlock } from '../behaviour/features';
import reference from '../math/fixtures/pca.json';
import { standardise } from './standardise';

describe('standardising', () => {
  const block = (transform: 'none' | 'log1p', values: number[]): FeatureBlock => ({
    block: 'behaviour',
    rows: values.length,
    columns: [{ name: 'a', unit: 'count', transform }],
    values: Float32Array.from(values),
  });

  it("gives scikit-learn's values", () => {
    const { columns, values } = reference;
    const rows = values.length / columns;
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
      expect(value).toBeCloseTo(logged.values[i], 5);
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
