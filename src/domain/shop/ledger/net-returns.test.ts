import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { fateCode } from './fates';
import { type Nettable, netReturns } from './net-returns';

/** Rows of orders of their own; money has the sign of the quantity. */
const rowsOf = (
  rows: readonly [customer: number, product: number, quantity: number, paid: number, at: number][],
): Nettable => ({
  fate: Uint8Array.from(rows, (r) => fateCode(r[2] < 0 ? 'return' : 'sale')),
  customer: Int32Array.from(rows, (r) => r[0]),
  product: Int32Array.from(rows, (r) => r[1]),
  order: Int32Array.from(rows, (_, i) => i),
  quantity: Float64Array.from(rows, (r) => r[2]),
  paid: Float64Array.from(rows, (r) => r[3]),
  at: Float64Array.from(rows, (r) => r[4]),
});

/** The same rule the slow way: piece by piece, each time searching all lines for the latest earlier one. */
function pieceByPiece(lines: Nettable): number[] {
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
  it('takes pieces from the latest earlier line first, and the money that was given back', () => {
    const netted = netReturns(
      rowsOf([
        [0, 0, 5, 50, 1],
        [0, 0, 4, 20, 2],
        [0, 0, -6, -35, 3],
        [0, 0, 2, 10, 4],
      ]),
    );
    expect([...netted.quantity]).toEqual([3, 0, 0, 2]);
    // 4 of 6 pieces stand for 23.33, of which the second line has 20; the other 15 come off the first.
    expect([...netted.paid]).toEqual([35, 0, 0, 10]);
  });

  it('takes a sale of the same order before a later one', () => {
    const rows = rowsOf([
      [0, 0, 1, 9, 1],
      [0, 0, 1, 8, 2],
      [0, 0, -1, -9, 3],
    ]);
    const netted = netReturns({ ...rows, order: Int32Array.of(0, 1, 0) });
    expect([...netted.quantity]).toEqual([0, 1, 0]);
    expect([...netted.paid]).toEqual([0, 8, 0]);
  });

  it('leaves other customers, other products and later lines alone', () => {
    const netted = netReturns(
      rowsOf([
        [0, 0, 5, 5, 9],
        [1, 0, 5, 5, 1],
        [0, 1, 5, 5, 1],
        [0, 0, -5, -5, 3],
      ]),
    );
    expect([...netted.quantity]).toEqual([5, 5, 5, -5]);
    expect([...netted.paid]).toEqual([5, 5, 5, -5]);
  });

  it('keeps at the return what is given back beyond what was bought', () => {
    const netted = netReturns(
      rowsOf([
        [0, 0, 2, 8, 1],
        [0, 0, -3, -12, 2],
      ]),
    );
    expect([...netted.quantity]).toEqual([0, -1]);
    expect([...netted.paid]).toEqual([0, -4]);
  });

  it('keeps at the sale what was not given back for all its pieces', () => {
    const netted = netReturns(
      rowsOf([
        [0, 0, 2, 8, 1],
        [0, 0, -2, -5, 2],
      ]),
    );
    expect([...netted.quantity]).toEqual([0, 0]);
    expect([...netted.paid]).toEqual([3, 0]);
  });

  it('goes by the sale’s own price where the return names no money', () => {
    const netted = netReturns(
      rowsOf([
        [0, 0, 4, 20, 1],
        [0, 0, -1, Number.NaN, 2],
      ]),
    );
    expect([...netted.quantity]).toEqual([3, 0]);
    expect(netted.paid[0]).toBe(15);
  });

  it('takes lines without a date for the earliest', () => {
    const netted = netReturns(
      rowsOf([
        [0, 0, 2, 8, Number.NaN],
        [0, 0, -1, -4, 2],
      ]),
    );
    expect([...netted.quantity]).toEqual([1, 0]);
  });

  it('agrees with netting piece by piece on random lines, and loses no piece and no money', () => {
    const random = seededRandom(8);
    const upTo = (n: number) => Math.floor(random() * n);
    const sum = (values: Float64Array) => values.reduce((s, value) => s + value, 0);
    for (let round = 0; round < 40; round++) {
      const rows = rowsOf(
        Array.from({ length: 60 }, () => {
          const quantity = random() < 0.25 ? -1 - upTo(4) : 1 + upTo(4);
          return [upTo(3), upTo(3), quantity, quantity * 2, upTo(50)];
        }),
      );
      const netted = netReturns(rows);
      expect([...netted.quantity].map((q) => Math.max(0, q))).toEqual(pieceByPiece(rows));
      netted.quantity.forEach((q, i) => {
        expect(netted.paid[i]).toBeCloseTo(q * 2, 9);
      });
      expect(sum(netted.quantity)).toBeCloseTo(sum(rows.quantity), 9);
      expect(sum(netted.paid)).toBeCloseTo(sum(rows.paid), 9);
    }
  });
});
