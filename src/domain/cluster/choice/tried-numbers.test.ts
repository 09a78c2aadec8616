import { describe, expect, it } from 'vitest';
import { numberOf, type TriedK } from './tried-numbers';

const parting = { labels: new Int32Array(0), parts: 2, isCrossed: false };

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

  it('is of groups and not of odd customers where there is no part to go by', () => {
    const one = { ...parting, parts: 1 };
    const curve = [tried(2, 0.2, 0.6, 0.3), tried(3, 0.25, 0.6, 0.2), tried(8, 0.4, 0.6, 0.02)];
    expect(numberOf(one, curve, 2, 8)).toBe(3);
    expect(numberOf(one, curve, 1, 8)).toBe(1);
    expect(numberOf(one, curve.slice(2), 2, 8)).toBe(8);
  });

  it('does not grow by a handful of odd customers', () => {
    expect(numberOf(parting, [two, tried(3, 0.25, 0.9, 0.04)], 1, 8)).toBe(2);
  });
});
