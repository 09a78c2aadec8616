import { describe, expect, it } from 'vitest';
import type { BlockName, FeatureBlock } from '../behaviour/features';
import type { Matrix } from '../math/matrix';
import { normal, seededRandom } from '../math/random';
import { fuse } from './fuse';

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

describe('fusion', () => {
  it('gives each block the share of the variance that its weight states', () => {
    const fused = fuse([text, behaviour, attributes], { text: 2, behaviour: 1, attributes: 1 });
    expect([fused.rows, fused.columns]).toEqual([200, 10]);
    expect(variance(fused, 0, 5)).toBeCloseTo(0.5, 5);
    expect(variance(fused, 5, 8)).toBeCloseTo(0.25, 5);
    expect(variance(fused, 8, 10)).toBeCloseTo(0.25, 5);
  });

  it('leaves a block of weight 0 out', () => {
    const fused = fuse([text, behaviour], { text: 0, behaviour: 1, attributes: 0 });
    expect(fused.columns).toBe(3);
    expect(variance(fused, 0, 3)).toBeCloseTo(1, 5);
  });

  it('leaves a block without variance out', () => {
    const constant: FeatureBlock = { ...behaviour, values: behaviour.values.map(() => 7) };
    expect(fuse([text, constant], { text: 1, behaviour: 1, attributes: 0 }).columns).toBe(5);
  });

  it('keeps the proportions of the text vectors', () => {
    const fused = fuse([text], { text: 1, behaviour: 1, attributes: 0 });
    const between = (m: Matrix, a: number, b: number) =>
      Math.sqrt(
        Array.from(
          { length: 5 },
          (_, j) => (m.values[a * m.columns + j] - m.values[b * m.columns + j]) ** 2,
        ).reduce((sum, value) => sum + value, 0),
      );
    const plain = { rows: 200, columns: 5, values: text.values };
    const ratio = between(fused, 0, 1) / between(plain, 0, 1);
    expect(between(fused, 7, 30) / between(plain, 7, 30)).toBeCloseTo(ratio, 8);
  });

  it('puts customers without text at the mean of the text block', () => {
    const values = text.values.slice().fill(Number.NaN, 0, 10);
    const fused = fuse([{ ...text, values }], { text: 1, behaviour: 1, attributes: 0 });
    expect([...fused.values.subarray(0, 10)]).toEqual(new Array(10).fill(0));
    expect(fused.values.every(Number.isFinite)).toBe(true);
  });

  it('keeps 32 dimensions of the text at most', () => {
    const wide = randomBlock('text', 200, 40, 4);
    const weights = { text: 1, behaviour: 1, attributes: 0 };
    expect(fuse([wide, behaviour], weights).columns).toBe(32 + 3);
  });

  it('refuses blocks of different lengths, naming them', () => {
    const shorter = randomBlock('behaviour', 10, 3, 2);
    expect(() => fuse([text, shorter], { text: 1, behaviour: 1, attributes: 0 })).toThrow(
      'behaviour has 10 rows, the first 200',
    );
  });
});
