import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { kernelWidth, openColumn } from './open-column';

const plain = (value: number) => value;
const rows = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

describe('what records leave open', () => {
  it('is half a step on either side, and never below nothing', () => {
    const values = Float64Array.from({ length: 2_000 }, (_, i) => i % 3);
    const open = openColumn(
      { values, steps: new Float64Array(2_000).fill(1) },
      rows(2_000),
      plain,
      seededRandom(1),
    );
    open.forEach((value, i) => {
      expect(value).toBeGreaterThanOrEqual(Math.max(0, (i % 3) - 0.5));
      expect(value).toBeLessThanOrEqual((i % 3) + 0.5);
    });
    // Counts of 0, 1 and 2 that come as often have no gaps between them any more.
    const sorted = open.slice().sort();
    for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeLessThan(0.03);
  });

  it('leaves values without steps as they are, on their scale, in the order of the rows', () => {
    const values = Float64Array.of(5, -2, 7);
    expect([
      ...openColumn({ values, steps: null }, Int32Array.of(2, 1), (v) => 10 * v, seededRandom(1)),
    ]).toEqual([70, -20]);
  });

  it('is for what is not known anything that others have, as often as they have it', () => {
    const random = seededRandom(2);
    const values = Float64Array.from({ length: 4_000 }, (_, i) =>
      i % 2 === 0 ? Number.NaN : (i % 8 < 2 ? 20 : 0) + normal(random),
    );
    const open = openColumn({ values, steps: null }, rows(4_000), plain, random);
    const drawn = open.filter((_, i) => i % 2 === 0);
    expect(drawn.filter((value) => value > 10).length / drawn.length).toBeCloseTo(0.25, 1);
    // No copies: a crowd by chance must not count twice.
    expect(new Set(open).size).toBe(4_000);
  });

  it('stays unknown where nobody knows', () => {
    const values = new Float64Array(3).fill(Number.NaN);
    expect(
      [...openColumn({ values, steps: null }, rows(3), plain, seededRandom(1))].every(Number.isNaN),
    ).toBe(true);
  });
});

it("a kernel has Silverman's width", () => {
  // Quartiles -0.67 and 0.67 of a normal population: deviation and middle half agree.
  const random = seededRandom(3);
  const values = Float64Array.from({ length: 10_000 }, () => normal(random));
  expect(kernelWidth(values)).toBeCloseTo(0.9 * 10_000 ** -0.2, 2);
});
