import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { nestingOf, numberOf, tryNumbers, type TriedK } from './tried-numbers';

const parting = { labels: new Int32Array(0), parts: 2, ofOneSide: 2, isCrossed: false };

function tried(k: number, silhouette: number, stability: number, smallest: number): TriedK {
  const figures = { calinskiHarabasz: 1, daviesBouldin: 1, gap: 0, gapError: 0, stabilityError: 0.02 };
  return { k, silhouette, stability, smallest, ...figures };
}

describe('the number of segments', () => {
  const two = tried(2, 0.2, 0.6, 0.4);

  it('is that of the parts, unless another comes again more surely and is clearer', () => {
    expect(numberOf(parting, [two, tried(3, 0.25, 0.62, 0.3)], 1, 8)).toBe(2);
    expect(numberOf(parting, [two, tried(3, 0.15, 0.9, 0.3)], 1, 8)).toBe(2);
    expect(numberOf(parting, [two, tried(3, 0.25, 0.9, 0.3)], 1, 8)).toBe(3);
  });

  it('is not that of groups that cut across the parts, however clear', () => {
    const four = { ...parting, parts: 4 };
    const across = { ...tried(2, 0.3, 0.95, 0.4), nesting: 0.02 };
    expect(numberOf(four, [across, tried(4, 0.17, 0.6, 0.2)], 1, 8)).toBe(4);
    expect(numberOf(four, [{ ...across, nesting: 0.9 }, tried(4, 0.17, 0.6, 0.2)], 1, 8)).toBe(2);
    const parts = { ...four, labels: Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3, -1) };
    expect(nestingOf(Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 1), 2, parts)).toBe(1);
    expect(nestingOf(Int32Array.of(0, 1, 0, 1, 0, 1, 0, 1, 1), 2, parts)).toBe(0);
    expect(nestingOf(Int32Array.of(0, 0, 1, 1, 2, 2, 3, 4, 4), 5, parts)).toBe(1);
  });

  it('is not that of larger parts where the parts come again as well', () => {
    const six = { ...parting, parts: 6 };
    expect(numberOf(six, [tried(2, 0.28, 1, 0.5), tried(6, 0.27, 0.94, 0.16)], 1, 8)).toBe(6);
    expect(numberOf(six, [tried(2, 0.28, 1, 0.5), tried(6, 0.27, 0.7, 0.16)], 1, 8)).toBe(2);
  });

  it('is that of groups that are clearly better apart and come again as surely, where the parts do not for sure', () => {
    const six = { ...parting, parts: 6 };
    const five = tried(5, 0.284, 0.86, 0.17);
    expect(numberOf(six, [five, tried(6, 0.248, 0.87, 0.07)], 1, 8)).toBe(5);
    expect(numberOf(six, [five, tried(6, 0.248, 0.96, 0.07)], 1, 8)).toBe(6);
    expect(numberOf(six, [five, tried(6, 0.27, 0.87, 0.07)], 1, 8)).toBe(6);
    // Odd customers taken off are well apart.
    expect(numberOf(six, [tried(5, 0.284, 0.86, 0.02), tried(6, 0.248, 0.87, 0.07)], 1, 8)).toBe(6);
  });

  it('is that of the cells of two sides, unless more groups than one side has are clearly better apart', () => {
    const cells = { ...parting, parts: 6, ofOneSide: 3, isCrossed: true };
    const six = tried(6, 0.24, 0.87, 0.1);
    expect(numberOf(cells, [tried(3, 0.4, 1, 0.33), six, tried(7, 0.27, 1, 0.14)], 1, 8)).toBe(6);
    // Cells too small to be looked at are none, so that there may be more kinds than cells.
    const three = { ...cells, parts: 3, ofOneSide: 2 };
    expect(numberOf(three, [tried(3, 0.244, 0.93, 0.18), tried(5, 0.288, 0.97, 0.18)], 1, 8)).toBe(5);
    expect(numberOf(cells, [tried(3, 0.4, 1, 0.33), tried(5, 0.285, 0.94, 0.17), six], 1, 8)).toBe(5);
  });

  it('of one crowd is that of slices of a fair size, if any', () => {
    const crowd = { ...parting, parts: 1, ofOneSide: 1 };
    const slices = [tried(2, 0.2, 0.5, 0.4), tried(3, 0.26, 0.5, 0.3), tried(6, 0.3, 0.5, 0.02)];
    expect(numberOf(crowd, slices, 2, 8)).toBe(3);
    expect(numberOf(crowd, slices, 2, 2)).toBe(2);
    expect(numberOf(crowd, slices, 6, 8)).toBe(6);
    expect(numberOf(crowd, slices, 1, 8)).toBe(1);
    // Seven slices that are hardly clearer than two say no more, and are seven to keep in mind.
    expect(numberOf(crowd, [tried(2, 0.142, 0.3, 0.4), tried(7, 0.152, 0.4, 0.09)], 2, 8)).toBe(2);
  });

  it('does not grow by a handful of odd customers', () => {
    const six = { ...parting, parts: 6 };
    const five = tried(5, 0.287, 0.97, 0.18);
    expect(numberOf(six, [five, tried(6, 0.286, 0.93, 0.03)], 1, 8)).toBe(5);
    expect(numberOf(six, [five, tried(6, 0.3, 0.93, 0.03)], 1, 8)).toBe(6);
    expect(numberOf(six, [five, tried(6, 0.286, 0.93, 0.1)], 1, 8)).toBe(6);
    expect(numberOf(parting, [two, tried(3, 0.25, 0.9, 0.04)], 1, 8)).toBe(2);
  });

  it('is not smaller where parts come again from their centres alone, unless groups are clearly better apart', () => {
    const ofParts = { ...tried(3, 0.34, 0.99, 0.18), isOfParts: true };
    const three = { ...parting, parts: 3 };
    expect(numberOf(three, [tried(2, 0.36, 1, 0.46), ofParts], 1, 8)).toBe(3);
    expect(numberOf(three, [tried(2, 0.38, 1, 0.46), ofParts], 1, 8)).toBe(2);
    expect(
      numberOf(
        { ...parting, parts: 8 },
        [tried(5, 0.29, 0.94, 0.18), { ...ofParts, k: 8, silhouette: 0.21 }],
        1,
        8,
      ),
    ).toBe(5);
  });

  it('is smaller than such parts where groups come again surely by themselves and are somewhat better apart', () => {
    // The five types of the sample shop, of which one likes two kinds of products.
    const ofParts = { ...tried(6, 0.25, 1, 0.06), isOfParts: true };
    const six = { ...parting, parts: 6 };
    expect(numberOf(six, [tried(5, 0.284, 0.94, 0.17), ofParts], 1, 8)).toBe(5);
    expect(numberOf(six, [tried(5, 0.284, 0.85, 0.17), ofParts], 1, 8)).toBe(6);
    expect(numberOf(six, [tried(5, 0.27, 0.94, 0.17), ofParts], 1, 8)).toBe(6);
  });

  it('goes by agreement as surely as a handful of halves tell it', () => {
    // The sample shop's five types read quickly: three parts by a draw, and halves that agree by .88 give or take .05.
    const ofParts = { ...tried(3, 0.249, 0.999, 0.17), isOfParts: true };
    const three = { ...parting, parts: 3 };
    const five = { ...tried(5, 0.298, 0.881, 0.17), stabilityError: 0.045 };
    expect(numberOf(three, [ofParts, five], 1, 8)).toBe(5);
    expect(numberOf(three, [ofParts, { ...five, stabilityError: 0.01 }], 1, 8)).toBe(3);
  });

  it('is not larger than such parts where what is cut further hardly comes again', () => {
    // Two kinds of 80 customers of made shops, and what some of them were cut into.
    const ofParts = { ...tried(2, 0.331, 1, 0.5), isOfParts: true };
    const cut = [tried(3, 0.371, 0.78, 0.22), tried(4, 0.403, 0.78, 0.2)];
    expect(numberOf({ ...parting, parts: 2 }, [ofParts, ...cut], 1, 8)).toBe(2);
    expect(numberOf({ ...parting, parts: 2 }, [ofParts, tried(3, 0.371, 0.95, 0.3)], 1, 8)).toBe(3);
  });
});

it('parts that are a small share of the variance are judged as they are, not as k-means divides the rest', async () => {
  const random = seededRandom(4);
  const [rows, columns] = [600, 7];
  const labels = Int32Array.from({ length: rows }, (_, i) => (i % 6 < 3 ? 0 : i % 6 < 5 ? 1 : 2));
  const values = new Float32Array(rows * columns);
  labels.forEach((label, i) => {
    for (let j = 0; j < columns; j++) values[i * columns + j] = (j < 2 ? 0.3 : 1) * normal(random);
    values[i * columns + (label === 2 ? 1 : 0)] += [-1.2, 1.2, 2.4][label]!;
  });
  const scores = { rows, columns, values };
  const { curve } = await drain(
    tryNumbers(scores, 4, { labels, parts: 3, ofOneSide: 3, isCrossed: false }, 1),
  );
  const plain = await drain(tryNumbers(scores, 4, { labels, parts: 1, ofOneSide: 1, isCrossed: false }, 1));
  expect(plain.curve[2]!.stability).toBeLessThan(0.9);
  expect(curve[2]).toMatchObject({ k: 3, isOfParts: true });
  expect(curve[2]!.stability).toBeGreaterThan(0.9);
  expect(curve[1]).toEqual({ ...plain.curve[1], nesting: curve[1]!.nesting });
});
