import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { normal, seededRandom } from '../../math/random';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { population, type PopulationName, populations, unequalClouds } from '../fixtures/populations';
import { prepareGround } from './groundwork';
import { separate, separateSurely } from './separate';

const separated = (points: Matrix) => {
  const ground = prepareGround(points, 1);
  return { ground, ...separate(ground.scores, ground.weight, 1) };
};

describe('what is one population stays one', () => {
  it.each(Object.keys(populations) as PopulationName[])('%s', (name) => {
    for (const [rows, columns] of [
      [150, 3],
      [400, 5],
      [900, 4],
    ] as const) {
      expect(separated(population(name, rows, columns, rows)).parts).toBe(1);
    }
  });

  it('in fewer than 5 of 100 draws of noise otherwise', () => {
    const names: PopulationName[] = [
      'one round cloud',
      'a uniform box',
      'a slanted, stretched cloud',
      'heavy tails (log-normal)',
    ];
    let parted = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const columns = [2, 3, 6, 20][(seed >> 2) % 4]!;
      if (separated(population(names[seed % 4]!, 100, columns, seed)).parts > 1) parted++;
    }
    expect(parted).toBeLessThan(5);
  });

  it('a band that bends', () => {
    const random = seededRandom(3);
    const values = new Float32Array(1_200);
    for (let i = 0; i < 600; i++) {
      const angle = Math.PI * random();
      values[2 * i] = 5 * Math.cos(angle) + 0.3 * normal(random);
      values[2 * i + 1] = 5 * Math.sin(angle) + 0.3 * normal(random);
    }
    expect(separated({ rows: 600, columns: 2, values }).parts).toBe(1);
  });

  it('of which a handful are far out, whatever their tail', () => {
    for (const [rows, columns, seed] of [
      [700, 5, 2],
      [1_500, 10, 23],
      [120, 2, 80],
    ] as const) {
      const random = seededRandom(7_919 * seed + 77);
      const values = Float32Array.from({ length: rows * columns }, () => (1 - random()) ** (-1 / 1.2));
      for (let j = 0; j < columns; j++) {
        const own = values.filter((_, at) => at % columns === j);
        const mean = own.reduce((sum, value) => sum + value, 0) / rows;
        const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows);
        for (let at = j; at < values.length; at += columns) values[at] = (values[at]! - mean) / deviation;
      }
      const ground = prepareGround({ rows, columns, values }, seed);
      expect(separate(ground.open, ground.weight, seed).parts).toBe(1);
    }
  });

  it('a ring in six columns, in all but 1 of 12 draws', () => {
    let parted = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededRandom(31 * seed + 7);
      const values = new Float32Array(3_600);
      for (let i = 0; i < 600; i++) {
        const angle = 2 * Math.PI * random();
        for (let j = 0; j < 6; j++) {
          const middle = j === 0 ? 1.4 * Math.cos(angle) : j === 1 ? 1.4 * Math.sin(angle) : 0;
          values[6 * i + j] = middle + (j < 2 ? 0.1 : 1) * normal(random);
        }
      }
      if (separated({ rows: 600, columns: 6, values }).parts > 1) parted++;
    }
    expect(parted).toBeLessThanOrEqual(1);
  });
});

describe('what is several comes apart', () => {
  it('one to eight clouds of unequal size and spread in 2 to 60 columns, in 9 of 10', () => {
    let right = 0;
    for (const [i, columns] of [2, 3, 6, 15, 60].entries()) {
      for (const k of [1 + i, 8 - i]) {
        const { points, target } = unequalClouds(600, columns, k, 6, k);
        const { parts, labels, ground } = separated(points);
        const agreed = adjustedRandIndex(
          labels,
          Array.from(ground.rows, (row) => target[row]!),
        );
        if (parts === k && agreed > 0.9) right++;
      }
    }
    expect(right).toBeGreaterThanOrEqual(9);
  });

  it('many clouds five spreads apart in many columns, where no point has far fewer neighbours than another', () => {
    for (const [k, columns] of [
      [6, 10],
      [8, 12],
    ] as const) {
      const { points, target } = unequalClouds(1_200, columns, k, 5, k);
      const { parts, labels, ground } = separated(points);
      expect(parts).toBe(k);
      expect(
        adjustedRandIndex(
          labels,
          Array.from(ground.rows, (row) => target[row]!),
        ),
      ).toBeGreaterThan(0.9);
    }
  });

  it('two long clouds side by side', () => {
    const random = seededRandom(5);
    const values = Float32Array.from({ length: 1_200 }, (_, at) =>
      at % 3 === 0 ? 12 * normal(random) : at % 3 === 1 ? (at % 2) * 7 + normal(random) : normal(random),
    );
    const { parts, labels, ground } = separated({ rows: 400, columns: 3, values });
    expect(parts).toBe(2);
    expect(
      adjustedRandIndex(
        labels,
        Array.from(ground.rows, (row) => (3 * row + 1) % 2),
      ),
    ).toBeGreaterThan(0.95);
  });

  it('kinds that answer yes to other questions', () => {
    const random = seededRandom(8);
    const values = Float32Array.from({ length: 600 * 12 }, (_, at) => {
      const kind = Math.floor(at / 12) % 2;
      return random() < (kind === Math.floor((at % 12) / 6) ? 0.9 : 0.1) ? 1 : 0;
    });
    expect(separated({ rows: 600, columns: 12, values }).parts).toBe(2);
  });

  it('the same whether every row comes once or three times', () => {
    const { points } = unequalClouds(300, 4, 3, 6, 2);
    const values = new Float32Array(3 * points.values.length);
    for (const times of [0, 1, 2]) values.set(points.values, times * points.values.length);
    expect(separated({ rows: 900, columns: 4, values }).parts).toBe(3);
  });

  it('not for twenty copies of one row', () => {
    const points = population('one round cloud', 400, 4, 9);
    for (let i = 0; i < 20; i++) points.values.set([9, 9, 9, 9], 4 * i);
    expect(separated(points).parts).toBe(1);
  });
});

it('parts that one draw of what is open shows and another does not are none', () => {
  const { points } = unequalClouds(300, 3, 2, 9, 1);
  const cloud = population('one round cloud', 300, 3, 1);
  let draws = 0;
  const separated = separateSurely(() => (draws++ === 0 ? points : cloud), 1, 1);
  expect([separated.parts, draws]).toEqual([1, 2]);
  expect(separateSurely(() => points, 1, 1).parts).toBe(2);
});
