import { describe, expect, it } from 'vitest';
import type { BlockName, FeatureBlock } from '../behaviour/features';
import { squaredDistance } from '../math/distances';
import type { Matrix } from '../math/matrix';
import { normal, seededRandom } from '../math/random';
import { fuse } from './fuse';
import { scaleBlocks } from './scale-blocks';

function randomBlock(block: BlockName, rows: number, width: number, seed: number): FeatureBlock {
  const random = seededRandom(seed);
  const columns = Array.from({ length: width }, (_, j) => ({
    name: `${block}${j}`,
    unit: 'count' as const,
    transform: 'none' as const,
  }));
  // Columns of very different spread, as money and shares are.
  const values = Float32Array.from(
    { length: rows * width },
    (_, at) => normal(random) * 10 ** ((at % width) % 5),
  );
  return { block, rows, columns, values };
}

function variance({ rows, columns, values }: Matrix, from: number, to: number): number {
  let total = 0;
  for (let j = from; j < to; j++) {
    const column = Array.from({ length: rows }, (_, i) => values[i * columns + j]);
    const mean = column.reduce((sum, value) => sum + value, 0) / rows;
    total += column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows;
  }
  return total;
}

const text = randomBlock('text', 200, 5, 1);
const behaviour = randomBlock('behaviour', 200, 3, 2);
const attributes = randomBlock('attributes', 200, 2, 3);
const onlyText = { text: 1, behaviour: 0, attributes: 0 };

describe('fusion', () => {
  it('gives each block the share of the variance that its weight states', () => {
    const { points } = fuse(scaleBlocks([text, behaviour, attributes]), {
      text: 2,
      behaviour: 1,
      attributes: 1,
    });
    expect([points.rows, points.columns]).toEqual([200, 10]);
    expect(variance(points, 0, 5)).toBeCloseTo(0.5, 2);
    expect(variance(points, 5, 8)).toBeCloseTo(0.25, 2);
    expect(variance(points, 8, 10)).toBeCloseTo(0.25, 2);
  });

  it('measures the share of the squared distances that a block really has', () => {
    const values = text.values.slice().fill(Number.NaN, 0, 100 * 5);
    const half = scaleBlocks([{ ...text, values }, behaviour]);
    const { points, shares } = fuse(half, { text: 1, behaviour: 1, attributes: 0 });
    let [ofText, all] = [0, 0];
    for (let a = 0; a < 200; a++) {
      for (let b = 0; b < a; b++) {
        ofText += squaredDistance(points.values, a * 8, points.values, b * 8, 5);
        all += squaredDistance(points.values, a * 8, points.values, b * 8, 8);
      }
    }
    expect(shares[0]).toMatchObject({ block: 'text', weight: 0.5 });
    expect(shares[0]!.share).toBeCloseTo(ofText / all, 6);
    expect(shares[0]!.share).toBeLessThan(0.4);
    expect(shares[0]!.share + shares[1]!.share).toBeCloseTo(1, 12);
  });

  it('leaves a block of weight 0 out', () => {
    const { points } = fuse(scaleBlocks([text, behaviour]), { text: 0, behaviour: 1, attributes: 0 });
    expect(points.columns).toBe(3);
    expect(variance(points, 0, 3)).toBeCloseTo(1, 1);
  });

  it('leaves a block without variance out', () => {
    const constant: FeatureBlock = { ...behaviour, values: behaviour.values.map(() => 7) };
    expect(scaleBlocks([text, constant]).map(({ block }) => block)).toEqual(['text']);
  });

  it('keeps the proportions of the text vectors', () => {
    const { points } = fuse(scaleBlocks([text]), onlyText);
    const between = (m: Matrix, a: number, b: number) =>
      Math.sqrt(squaredDistance(m.values, a * m.columns, m.values, b * m.columns, m.columns));
    const plain = { rows: 200, columns: 5, values: text.values };
    const ratio = between(points, 0, 1) / between(plain, 0, 1);
    expect(between(points, 7, 30) / between(plain, 7, 30)).toBeCloseTo(ratio, 6);
  });

  it('puts customers without text at the mean of the text block', () => {
    const values = text.values.slice().fill(Number.NaN, 0, 10);
    const { points } = fuse(scaleBlocks([{ ...text, values }]), onlyText);
    expect([...points.values.subarray(0, 10)]).toEqual(new Array(10).fill(0));
    expect(points.values.every(Number.isFinite)).toBe(true);
  });

  it('keeps 32 dimensions of the text at most', () => {
    const wide = randomBlock('text', 200, 40, 4);
    expect(fuse(scaleBlocks([wide, behaviour]), { ...onlyText, behaviour: 1 }).points.columns).toBe(32 + 3);
  });

  it('refuses blocks of different lengths, naming them', () => {
    const shorter = randomBlock('behaviour', 10, 3, 2);
    expect(() => scaleBlocks([text, shorter])).toThrow('block behaviour has 10 rows, the first 200');
  });
});
