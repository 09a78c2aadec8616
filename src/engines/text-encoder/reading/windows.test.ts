import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../domain/math/random';
import { readingOrder, sampleSize } from './windows';

const random = seededRandom(5);
const sizes = Float32Array.from({ length: 5000 }, () => Math.exp(1 + 4 * random()));

describe('readingOrder', () => {
  const windows = readingOrder(sizes);

  it('holds every text once', () => {
    const all = windows.flatMap((window) => [...window]);
    expect(all.sort((a, b) => a - b)).toEqual(Array.from(sizes, (_, i) => i));
  });

  it('begins with a sample whose mean size is that of all within 5%', () => {
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const sample = [...windows[0]!].map((position) => sizes[position]!);
    expect(sample).toHaveLength(sampleSize);
    expect(Math.abs(mean(sample) / mean([...sizes]) - 1)).toBeLessThan(0.05);
  });

  it('goes from short to long after it', () => {
    const rest = windows.slice(1).flatMap((window) => [...window].map((position) => sizes[position]!));
    expect(rest).toEqual(rest.toSorted((a, b) => a - b));
  });

  it('serves few texts and none', () => {
    expect(readingOrder(Float32Array.of(9, 2)).map((window) => [...window])).toEqual([[1, 0]]);
    expect(readingOrder(new Float32Array(0))).toEqual([]);
  });
});
