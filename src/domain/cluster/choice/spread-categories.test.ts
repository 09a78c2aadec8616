import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { type Random, seededRandom } from '../../math/random';
import { population } from '../fixtures/populations';
import { prepareGround } from './groundwork';
import { separate } from './separate';
import { categoryColumns, spreadCategories } from './spread-categories';

/** The value of one attribute for every row, by shares. */
function drawn(rows: number, shares: readonly number[], random: Random): Int32Array {
  return Int32Array.from({ length: rows }, () => {
    let [left, value] = [random(), 0];
    while (value < shares.length - 1 && left > shares[value]!) left -= shares[value++]!;
    return value;
  });
}

/** A column a value, 0 or 1, of several attributes side by side; `columns` of each that are kept. */
function indicators(attributes: readonly { values: Int32Array; columns: number }[]): Matrix {
  const rows = attributes[0]!.values.length;
  const columns = attributes.reduce((sum, each) => sum + each.columns, 0);
  const points: Matrix = { rows, columns, values: new Float32Array(rows * columns) };
  let offset = 0;
  for (const { values, columns: own } of attributes) {
    values.forEach((value, i) => {
      if (value < own) points.values[i * columns + offset + value] = 1;
    });
    offset += own;
  }
  return points;
}

const shares = [0.55, 0.4, 0.05];

describe('columns of one attribute', () => {
  const random = seededRandom(5);
  const city = drawn(500, [0.5, 0.3, 0.2], random);
  const plan = drawn(500, [0.6, 0.4], random);

  it('are told from those of another, whether or not one value was left out', () => {
    const both = (columns: number) =>
      indicators([
        { values: city, columns },
        { values: plan, columns: 2 },
      ]);
    expect(categoryColumns(both(3))).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(categoryColumns(both(2))[0]).toEqual([0, 1]);
  });

  it('are not yes-or-no columns that have to do with nothing, nor rare ones that never meet', () => {
    expect(categoryColumns(population('yes-or-no columns', 400, 5, 3))).toEqual([]);
    const rare = [1, 2, 3].map((at) => ({ values: city.map((_, i) => (i === at ? 0 : 1)), columns: 1 }));
    expect(categoryColumns(indicators(rare))).toEqual([]);
  });

  it('spread a row within its value alone: the places tell the value, and fill a simplex', () => {
    const values = drawn(4_000, shares, random);
    const places = spreadCategories(indicators([{ values, columns: 3 }]), [0, 1, 2], random);
    // Of a uniform point on a triangle every coordinate is below a with probability 1 − (1 − a)²; standardised, deviation √(1/18).
    const first = places[0]!.map((place) => 1 / 3 - place * Math.sqrt(1 / 18));
    for (const a of [0.1, 0.3, 0.6]) {
      const below = first.filter((coordinate) => coordinate < a).length / first.length;
      expect(below).toBeCloseTo(1 - (1 - a) ** 2, 1);
    }
    const meanOf = (value: number) => {
      const own = [...places[0]!].filter((_, i) => values[i] === value);
      return own.reduce((sum, place) => sum + place, 0) / own.length;
    };
    expect(meanOf(0)).toBeGreaterThan(0.3);
    expect(meanOf(1)).toBeLessThan(-0.2);
  });
});

it('attributes of which one value is rare part nobody, beside figures that do not either', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const random = seededRandom(seed);
    const columns = indicators([{ values: drawn(700, shares, random), columns: 3 }]);
    const figures = population('one round cloud', 700, 2, seed);
    const points: Matrix = { rows: 700, columns: 5, values: new Float32Array(3_500) };
    for (let i = 0; i < 700; i++) {
      points.values.set(
        columns.values.subarray(3 * i, 3 * i + 3).map((value) => 2 * value),
        5 * i,
      );
      points.values.set(figures.values.subarray(2 * i, 2 * i + 2), 5 * i + 3);
    }
    const ground = prepareGround(points, seed);
    expect(separate(ground.scores, ground.weight, seed).parts).toBe(1);
  }
});
