import { describe, expect, it } from 'vitest';
import { numberOf, type TriedK } from './tried-numbers';

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
    expect(numberOf(cells, [tried(3, 0.4, 1, 0.33), six, tried(7, 0.3, 1, 0.14)], 1, 8)).toBe(6);
    expect(numberOf(cells, [tried(3, 0.4, 1, 0.33), tried(5, 0.285, 0.94, 0.17), six], 1, 8)).toBe(5);
  });

  it('does not grow by a handful of odd customers', () => {
    expect(numberOf(parting, [two, tried(3, 0.25, 0.9, 0.04)], 1, 8)).toBe(2);
  });
});
