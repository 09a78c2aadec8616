import { describe, expect, it } from 'vitest';
import { contourLevels, contourPieces, densityOf } from './contours';

/** A ring of points around the middle of a disc of them. */
const disc = Float32Array.from({ length: 4_000 }, (_, at) => {
  const i = at >> 1;
  const [radius, angle] = [Math.sqrt(i / 2_000), i * 2.399963];
  return radius * (at % 2 === 0 ? Math.cos(angle) : Math.sin(angle));
});

describe('contours', () => {
  it('go round an even disc near its rim, and nowhere else', () => {
    const pieces = contourPieces(densityOf(disc, () => true)!, 0.5);
    expect(pieces.length).toBeGreaterThan(100);
    for (let at = 0; at < pieces.length; at += 2) {
      const radius = Math.hypot(pieces[at]!, pieces[at + 1]!);
      expect(radius).toBeGreaterThan(0.9);
      expect(radius).toBeLessThan(1.1);
    }
  });

  it('close: every end of a piece is the end of another', () => {
    const grid = densityOf(disc, (i) => i % 3 === 0)!;
    for (const level of contourLevels) {
      const ends = new Map<string, number>();
      const pieces = contourPieces(grid, level);
      for (let at = 0; at < pieces.length; at += 2) {
        const key = `${pieces[at]!.toFixed(5)} ${pieces[at + 1]!.toFixed(5)}`;
        ends.set(key, (ends.get(key) ?? 0) + 1);
      }
      expect([...ends.values()].filter((count) => count % 2 !== 0)).toEqual([]);
    }
  });

  it('are none where there are no points', () => {
    expect(densityOf(disc, () => false)).toBeNull();
    expect(densityOf(new Float32Array(0), () => true)).toBeNull();
    expect(densityOf(Float32Array.of(3, 3), () => true)!.values.some((value) => value > 0)).toBe(true);
  });
});
