import { describe, expect, it } from 'vitest';
import { boxBetween, isInside, pointsInside } from './inside';

describe('an outline', () => {
  // An L: the square from 0 to 2 without its upper right quarter.
  const corner = Float32Array.of(0, 0, 1, 0, 1, 1, 2, 1, 2, 2, 0, 2);

  it('holds what is inside of its bends and not what is between them', () => {
    expect(isInside(corner, 0.5, 0.5)).toBe(true);
    expect(isInside(corner, 1.5, 1.5)).toBe(true);
    expect(isInside(corner, 1.5, 0.5)).toBe(false);
    expect(isInside(corner, 3, 1.5)).toBe(false);
  });

  it('does not count what it goes round twice', () => {
    // A star of five points: its middle is gone round twice.
    const star = Float32Array.from({ length: 10 }, (_, at) => {
      const angle = ((at >> 1) * 4 * Math.PI) / 5;
      return at % 2 === 0 ? Math.sin(angle) : -Math.cos(angle);
    });
    expect(isInside(star, 0, 0)).toBe(false);
    expect(isInside(star, 0, -0.7)).toBe(true);
  });

  it('finds the points in it that are let through, whichever way a box is drawn', () => {
    const points = Float32Array.of(0.5, 0.5, 1.5, 0.5, 0.5, 1.5, 5, 5);
    expect([...pointsInside(corner, points, () => true)]).toEqual([0, 2]);
    expect([...pointsInside(corner, points, (i) => i !== 0)]).toEqual([2]);
    expect([...pointsInside(boxBetween(2, 1, 0, 0), points, () => true)]).toEqual([0, 1]);
    expect([...pointsInside(new Float32Array(0), points, () => true)]).toEqual([]);
  });
});
