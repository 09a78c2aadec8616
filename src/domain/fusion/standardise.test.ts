import { describe, expect, it } from 'vitest';
import type { FeatureBlock, FeatureColumn } from '../behaviour/features';
import { squaredDistance } from '../math/distances';
import reference from '../math/fixtures/pca.json';
import { deepestValley, valleyBound } from '../cluster/choice/valley';
import { seededRandom } from '../math/random';
import { standardise } from './standardise';

const unknown = Number.NaN;

/** Columns by name, each a value a customer. */
function blockOf(
  columns: Record<string, number[]>,
  transform: FeatureColumn['transform'] = 'none',
): FeatureBlock {
  const names = Object.keys(columns);
  const rows = Object.values(columns)[0]!.length;
  const values = new Float32Array(rows * names.length);
  names.forEach((name, j) => {
    columns[name]!.forEach((value, i) => {
      values[i * names.length + j] = value;
    });
  });
  return {
    block: 'behaviour',
    rows,
    columns: names.map((name) => ({ name, unit: 'count', transform })),
    values,
  };
}

const valuesOf = (block: FeatureBlock) => [...standardise(block).matrix.values];

/** Variance of a column of the result over all rows. */
function variances(block: FeatureBlock): number[] {
  const { rows, columns, values } = standardise(block).matrix;
  return Array.from({ length: columns }, (_, j) => {
    let squares = 0;
    for (let i = 0; i < rows; i++) squares += values[i * columns + j]! ** 2;
    return squares / rows;
  });
}

describe('standardising', () => {
  it("gives scikit-learn's values", () => {
    const { columns, values } = reference;
    const rows = values.length / columns;
    const wine = Object.fromEntries(
      Array.from({ length: columns }, (_, j) => [
        `${j}`,
        Array.from({ length: rows }, (_, i) => values[i * columns + j]!),
      ]),
    );
    const standard = valuesOf(blockOf(wine));
    reference.standardisedFirstRow.forEach((expected, j) => {
      expect(standard[j]).toBeCloseTo(expected, 5);
    });
  });

  it('takes the logarithm of skewed columns first', () => {
    const logged = valuesOf(blockOf({ a: [0, 9, 99].map(Math.log1p) }));
    valuesOf(blockOf({ a: [0, 9, 99] }, 'log1p')).forEach((value, i) => {
      expect(value).toBeCloseTo(logged[i]!, 5);
    });
  });

  it('puts missing values at the middle', () => {
    expect(valuesOf(blockOf({ a: [1, unknown, 3] }))).toEqual([-1, 0, 1]);
  });

  it('cuts values off at three standard deviations', () => {
    expect(valuesOf(blockOf({ a: [...new Array<number>(99).fill(0), 1000] }))[99]).toBe(3);
  });

  it('leaves constant and unknown columns out', () => {
    expect(valuesOf(blockOf({ a: [0.1, 0.1, 0.1], b: [unknown, unknown, unknown] }))).toEqual([]);
  });
});

describe('the concepts of behaviour', () => {
  const often = [1, 2, 3, 4, 9, 16];
  const recent = [9, 3, 7, 1, 5, 8];

  it('weigh the same whatever the number of their columns', () => {
    const one = variances(blockOf({ frequency: often, recency: recent }));
    const three = variances(
      blockOf({ views: often, carts: often.map((value) => value * 2), dwell: often, recency: recent }),
    );
    expect(one.map((value) => value.toFixed(5))).toEqual(['1.00000', '1.00000']);
    expect(three.slice(0, 3).reduce((sum, value) => sum + value)).toBeCloseTo(1, 5);
    expect(three[3]).toBeCloseTo(1, 5);
  });

  it('give a column that is known of few customers a small part', () => {
    const [frequency, daysBetween] = variances(
      blockOf({ frequency: often, daysBetween: [10, 20, unknown, unknown, unknown, unknown] }),
    );
    expect(frequency).toBeCloseTo(6 / 8, 5);
    expect(daysBetween).toBeCloseTo((2 / 8) * (2 / 6), 5);
  });

  it('say nothing twice: what follows from other columns takes no part', () => {
    const block = blockOf({
      frequency: often,
      monetary: often,
      tenure: recent,
      variety: often,
      recency: recent,
    });
    expect(standardise(block)).toMatchObject({ concepts: 2, matrix: { columns: 2 } });
  });
});

describe('the values of an attribute', () => {
  // 3 of 100 customers live in Bath, the others in Rome, Lyon and Kyoto.
  const cities = Array.from({ length: 100 }, (_, i) => (i < 3 ? 'Bath' : ['Rome', 'Lyon', 'Kyoto'][i % 3]!));
  const names = ['Rome', 'Lyon', 'Kyoto', 'Bath'];
  const block = blockOf(
    Object.fromEntries(names.map((name) => [`city=${name}`, cities.map((city) => (city === name ? 1 : 0))])),
  );
  const { values, columns } = standardise(block).matrix;
  const between = (a: number, b: number) =>
    squaredDistance(values, a * columns, values, b * columns, columns);

  it('lie two apart, however rare they are', () => {
    const rome = cities.indexOf('Rome');
    expect(between(0, rome)).toBeCloseTo(2, 5);
    expect(between(cities.indexOf('Lyon'), rome)).toBeCloseTo(2, 5);
    expect(between(0, 1)).toBe(0);
  });

  it('are one concept', () => {
    expect(standardise(block).concepts).toBe(1);
  });
});

it('leaves a figure that hardly varies no wider than it is, whatever its steps leave open', () => {
  // Of a share that is 1 for nearly all, of two purchases or three, each step is many deviations wide.
  const rows = 300;
  const shares = Array.from({ length: rows }, (_, i) => (i % 60 === 0 ? 0.5 : 1));
  const block = { ...blockOf({ otherProduct: shares }), steps: new Float32Array(rows).fill(0.5) };
  const { values } = standardise(block).open(
    Int32Array.from({ length: rows }, (_, i) => i),
    seededRandom(2),
  );
  const sorted = Float64Array.from(values).sort();
  expect(sorted.at(-1)! - sorted[0]!).toBeLessThan(6);
  expect(deepestValley(sorted)?.strength ?? 0).toBeLessThan(valleyBound(rows, 0.005));
});
