import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../math/random';
import { cosine } from '../../math/vector';
import { type ContentVectors, productVectors } from './content-vectors';
import { whitening } from './whitening';

const rows = 200;
const columns = 8;

/** Products of four kinds, told apart by two faint directions; three strong ones are of no kind. */
function shop(): ContentVectors {
  const random = seededRandom(3);
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const row = values.subarray(i * columns, (i + 1) * columns);
    for (let d = 0; d < columns; d++) row[d] = 0.05 * normal(random);
    for (const strong of [0, 3, 4]) row[strong] += normal(random);
    row[1] += i % 2 === 0 ? 0.25 : -0.25;
    row[2] += i % 4 < 2 ? 0.25 : -0.25;
  }
  return productVectors(
    {
      vectors: { rows, columns, values },
      product: Int32Array.from({ length: rows }, (_, i) => i),
      customer: new Int32Array(rows).fill(-1),
      text: Int32Array.from({ length: rows }, (_, i) => i),
    },
    rows,
  );
}

const rowOf = ({ vectors }: ContentVectors, i: number) =>
  vectors.values.subarray(i * vectors.columns, (i + 1) * vectors.columns);

/** Share of the five nearest of each product that are of its kind. */
function ofTheSameKind(vectors: ContentVectors): number {
  let same = 0;
  for (let i = 0; i < rows; i++) {
    const others = Array.from({ length: rows }, (_, j) => j).filter((j) => j !== i);
    const near = others.sort(
      (a, b) => cosine(rowOf(vectors, i), rowOf(vectors, b)) - cosine(rowOf(vectors, i), rowOf(vectors, a)),
    );
    same += near.slice(0, 5).filter((j) => j % 4 === i % 4).length / 5;
  }
  return same / rows;
}

describe('whitening', () => {
  const products = shop();

  it('of strength 0 leaves the vectors as they are', () => {
    expect(whitening(products, 0)(products)).toBe(products);
  });

  it('of strength 1 gives directions of different variance the same', () => {
    const { vectors } = whitening(products, 1)(products);
    const squares = Float64Array.from({ length: vectors.columns }, (_, d) => {
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += vectors.values[i * vectors.columns + d] ** 2;
      return sum / rows;
    });
    // Up to the shrinkage and the unit length; as they come they differ some 300-fold.
    expect(Math.max(...squares) / Math.min(...squares)).toBeLessThan(20);
  });

  it('brings out kinds that strong directions of no kind hide', () => {
    expect(ofTheSameKind(products)).toBeLessThan(0.6);
    expect(ofTheSameKind(whitening(products, 1)(products))).toBeGreaterThan(0.8);
  });

  it('keeps who has no vector without one, and others at unit length', () => {
    const counts = products.counts.map((count, i) => (i === 7 ? 0 : count));
    const map = whitening({ ...products, counts }, 0.5);
    const { vectors } = map({ ...products, counts });
    const norm = (i: number) => Math.hypot(...rowOf({ vectors, counts }, i));
    expect(norm(7)).toBe(0);
    expect(norm(8)).toBeCloseTo(1, 6);
  });

  it('of one product, or of products of the same words, maps nothing into the void', () => {
    const one = { vectors: { rows: 1, columns: 2, values: Float32Array.of(1, 0) }, counts: Int32Array.of(1) };
    const { vectors } = whitening(one, 1)(one);
    expect(Array.from(vectors.values).every(Number.isFinite)).toBe(true);
  });
});
