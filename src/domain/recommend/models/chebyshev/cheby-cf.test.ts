import { describe, expect, it } from 'vitest';
import { plainProducts } from '../../../math/matrix-products';
import { leadingSingularVectors } from '../../../math/singular-vectors';
import { drain } from '../../../steps';
import { groupedShop, sparseOf } from '../../fixtures/shops';
import { chebyCf, normalisedByDegrees } from './cheby-cf';
import reference from './fixtures/cheby-cf.json';
import { plateauSeries, polynomialAt, seriesAt, tailPowers } from './plateau';

const shop = sparseOf(reference.dense);

const singularVectors = (rank: number, matrix = normalisedByDegrees(shop)) =>
  drain(leadingSingularVectors(matrix, rank, 1, plainProducts));

describe('ChebyCF against numpy', () => {
  it('interpolates the plateau as the authors’ code does', () => {
    const series = plateauSeries(8, 1.5);
    for (let k = 0; k <= 8; k++) expect(series[k]).toBeCloseTo(reference.series[k], 9);
  });

  it('finds the leading singular vectors, each up to its sign', async () => {
    const { vectors, squares } = await singularVectors(reference.rank);
    for (let r = 0; r < reference.rank; r++) {
      expect(squares[r]).toBeCloseTo(reference.squares[r], 5);
      let inner = 0;
      for (let j = 0; j < shop.columns; j++) {
        inner += vectors.values[j * reference.rank + r] * reference.vectors[r][j];
      }
      expect(Math.abs(inner)).toBeCloseTo(1, 4);
    }
  });

  it('has the scores of the polynomial of order eight and the ideal low-pass', async () => {
    const model = await drain(chebyCf.fit(shop, { ...chebyCf.defaults, rank: reference.rank }));
    const out = new Float32Array(shop.columns);
    reference.scores.forEach((expected, customer) => {
      const known = expected.some((score) => score !== 0);
      expect(model.scores(customer, out)).toBe(known);
      for (let j = 0; known && j < out.length; j++) expect(Math.abs(out[j] - expected[j])).toBeLessThan(3e-3);
    });
  });
});

describe('the singular vectors of a matrix that is larger than what is searched', () => {
  it('are orthonormal, and no product with them is longer than the square says', async () => {
    const matrix = normalisedByDegrees(groupedShop(200, 60));
    const { vectors, squares, rest } = await singularVectors(6, matrix);
    const gram = await plainProducts.gram(vectors);
    const images = await plainProducts.gram(await plainProducts.sparse(matrix, vectors));
    for (let a = 0; a < 6; a++) {
      for (let b = 0; b < 6; b++) {
        expect(gram[a * 6 + b]).toBeCloseTo(a === b ? 1 : 0, 4);
        expect(images[a * 6 + b]).toBeCloseTo(a === b ? squares[a] : 0, 4);
      }
      // Three groups that share nothing: three times the largest value there is.
      if (a < 3) expect(squares[a]).toBeCloseTo(1, 5);
      else expect(squares[a]).toBeLessThan(0.5);
    }
    expect(rest).toBeLessThanOrEqual(squares[5]);
  });
});

describe('the polynomial for the tail', () => {
  const series = plateauSeries(8, 1.5);
  const filterAt = (square: number) => seriesAt(series, 1 - 2 * square);

  it('keeps to its tolerance, with fewer powers the shorter the tail', () => {
    let last = 9;
    for (const end of [1, 0.5, 0.2, 0.05, 0]) {
      const powers = tailPowers(filterAt, end, 5e-4, 8);
      for (let s = 0; s <= end; s += 0.01) {
        expect(Math.abs(polynomialAt(powers, s) - filterAt(s))).toBeLessThan(6e-4);
      }
      expect(powers.length).toBeLessThanOrEqual(last);
      last = powers.length;
    }
    expect(last).toBe(1);
  });
});

describe('the singular vectors of columns that hardly differ', () => {
  it('are orthonormal where the matrix has fewer directions than are asked for', async () => {
    // Five kinds of customers, 40 of each: rank 5, and everything else is rounding.
    const kinds = Array.from({ length: 5 }, (_, k) =>
      Array.from({ length: 90 }, (_, j) => Number(j % 5 <= k)),
    );
    const matrix = normalisedByDegrees(sparseOf(Array.from({ length: 200 }, (_, i) => kinds[i % 5])));
    const { vectors, squares } = await singularVectors(12, matrix);
    const gram = await plainProducts.gram(vectors);
    for (let a = 0; a < 5; a++) {
      for (let b = 0; b < 5; b++) expect(gram[a * 12 + b]).toBeCloseTo(a === b ? 1 : 0, 3);
    }
    expect(squares[0]).toBeCloseTo(1, 5);
    expect(squares[5]).toBeLessThan(1e-5);
  });
});
