import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { netReturns, type RawLines } from './net-returns';

const linesOf = (
  rows: readonly [customer: number, product: number, quantity: number, amount: number, at: number][],
): RawLines => ({
  customer: Int32Array.from(rows, (r) => r[0]),
  product: Int32Array.from(rows, (r) => r[1]),
  quantity: Float64Array.from(rows, (r) => r[2]),
  amount: Float64Array.from(rows, (r) => r[3]),
  at: Float64Array.from(rows, (r) => r[4]),
});

/** The same rule the slow way: piece by piece, each time searching all lines for the latest earlier one. */
function pieceByPiece(lines: RawLines): number[] {
  const left = [...lines.quantity].map((q) => Math.max(0, q));
  const returns = [...lines.quantity.keys()]
    .filter((i) => lines.quantity[i]! < 0)
    .sort((a, b) => lines.at[a]! - lines.at[b]! || a - b);
  for (const r of returns) {
    for (let piece = 0; piece < -lines.quantity[r]!; piece++) {
      let latest = -1;
      for (let i = 0; i < left.length; i++) {
        const same = lines.customer[i] === lines.customer[r] && lines.product[i] === lines.product[r];
        if (!same || left[i]! < 1 || lines.at[i]! > lines.at[r]!) continue;
        if (latest < 0 || lines.at[i]! >= lines.at[latest]!) latest = i;
      }
      if (latest >= 0) left[latest] = left[latest]! - 1;
    }
  }
  return left;
}

describe('netReturns', () => {
  it('takes from the latest earlier line first, and money with the pieces', () => {
    const netted = netReturns(
      linesOf([
        [0, 0, 5, 50, 1],
        [0, 0, 4, 20, 2],
        [0, 0, -6, 35, 3],
        [0, 0, 2, 10, 4],
      ]),
    );
    expect([...netted.quantity]).toEqual([3, 0, 0, 2]);
    expect([...netted.amount]).toEqual([30, 0, 0, 10]);
  });

  it('leaves other customers, other products and later lines alone', () => {
    const netted = netReturns(
      linesOf([
        [0, 0, 5, 5, 9],
        [1, 0, 5, 5, 1],
        [0, 1, 5, 5, 1],
        [0, 0, -5, 5, 3],
      ]),
    );
    expect([...netted.quantity]).toEqual([5, 5, 5, 0]);
  });

  it('drops what is returned beyond what was bought', () => {
    const netted = netReturns(
      linesOf([
        [0, 0, 2, 8, 1],
        [0, 0, -3, 12, 2],
      ]),
    );
    expect([...netted.quantity]).toEqual([0, 0]);
  });

  it('takes lines without a date for the earliest', () => {
    const netted = netReturns(
      linesOf([
        [0, 0, 2, 8, Number.NaN],
        [0, 0, -1, 4, 2],
      ]),
    );
    expect([...netted.quantity]).toEqual([1, 0]);
  });

  it('agrees with netting piece by piece on random lines', () => {
    const random = seededRandom(8);
    const upTo = (n: number) => Math.floor(random() * n);
    for (let round = 0; round < 40; round++) {
      const lines = linesOf(
        Array.from({ length: 60 }, () => {
          const quantity = random() < 0.25 ? -1 - upTo(4) : 1 + upTo(4);
          return [upTo(3), upTo(3), quantity, Math.abs(quantity) * 2, upTo(50)];
        }),
      );
      const netted = netReturns(lines);
      expect([...netted.quantity]).toEqual(pieceByPiece(lines));
      netted.quantity.forEach((q, i) => {
        expect(netted.amount[i]).toBeCloseTo(q * 2, 9);
      });
    }
  });
});
