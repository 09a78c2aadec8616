import { describe, expect, it } from 'vitest';
import { boundsOf, bringInside, fitCamera, panBy, zoomAt, zoomRange } from './camera';
import { buildGrid, nearestPoint, pointTowards } from './point-grid';
import { discStencil, paintDots } from './raster';

const anything = () => true;

/** A small linear congruential generator: the same points in every run. */
function scattered(count: number): Float32Array {
  let state = 7;
  return Float32Array.from({ length: 2 * count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

describe('the camera', () => {
  const bounds = { minX: -2, maxX: 2, minY: 0, maxY: 1 };
  const fitted = fitCamera(bounds, 420, 320, 10);

  it('fits everything, centred, and keeps x and y in proportion', () => {
    expect(fitted.scale).toBe(100);
    expect([-2 * fitted.scale + fitted.offsetX, 2 * fitted.scale + fitted.offsetX]).toEqual([10, 410]);
    expect(0.5 * fitted.scale + fitted.offsetY).toBe(160);
  });

  it('keeps what is under the pointer where it is while zooming', () => {
    const zoomed = zoomAt(fitted, 3, 100, 50, fitted);
    const world = (100 - fitted.offsetX) / fitted.scale;
    expect(world * zoomed.scale + zoomed.offsetX).toBeCloseTo(100, 9);
  });

  it('stops at the ends of the zoom range', () => {
    expect(zoomAt(fitted, 1e9, 0, 0, fitted).scale).toBe(fitted.scale * zoomRange.most);
    expect(zoomAt(fitted, 1e-9, 0, 0, fitted).scale).toBe(fitted.scale * zoomRange.least);
  });

  it('brings a point inside with the least move, and does nothing for one that is inside', () => {
    const away = panBy(fitted, -500, 0);
    const back = bringInside(away, 0, 0.5, { width: 420, height: 320 }, 20);
    expect(back.offsetX).toBe(20);
    expect(bringInside(fitted, 0, 0.5, { width: 420, height: 320 }, 20)).toBe(fitted);
  });

  it('has bounds even without points', () => {
    expect(boundsOf(new Float32Array(0))).toEqual({ minX: -0.5, maxX: 0.5, minY: -0.5, maxY: 0.5 });
  });
});

describe('the grid', () => {
  const points = scattered(500);
  const grid = buildGrid(points);

  it('finds what a look at every point finds', () => {
    for (let trial = 0; trial < 100; trial++) {
      const x = (trial % 10) / 9;
      const y = Math.floor(trial / 10) / 9;
      const distances = Array.from({ length: 500 }, (_, i) =>
        Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y),
      );
      const least = Math.min(...distances);
      const expected = least <= 0.03 ? distances.indexOf(least) : -1;
      expect(nearestPoint(grid, x, y, 0.03, anything)).toBe(expected);
    }
  });

  it('passes over points that are not accepted', () => {
    const first = nearestPoint(grid, 0.5, 0.5, 1, anything);
    const second = nearestPoint(grid, 0.5, 0.5, 1, (point) => point !== first);
    expect(second).not.toBe(first);
    expect(nearestPoint(grid, 0.5, 0.5, 1, () => false)).toBe(-1);
  });

  it('serves points that all lie in one place, the topmost first', () => {
    const same = buildGrid(Float32Array.of(1, 1, 1, 1, 1, 1));
    expect(nearestPoint(same, 1, 1, 0.1, anything)).toBe(2);
  });
});

describe('pointTowards', () => {
  //   3
  // 1 0 2   with 4 far to the right and a little lower
  const cross = Float32Array.of(0, 0, -1, 0, 1, 0, 0, -1, 5, 1);

  it('goes to the neighbour in the direction of the arrow', () => {
    expect(pointTowards(cross, 0, 1, 0, anything)).toBe(2);
    expect(pointTowards(cross, 0, -1, 0, anything)).toBe(1);
    expect(pointTowards(cross, 0, 0, -1, anything)).toBe(3);
    expect(pointTowards(cross, 2, 1, 0, anything)).toBe(4);
  });

  it('stays where nothing lies that way', () => {
    expect(pointTowards(cross, 3, 0, -1, anything)).toBe(-1);
  });
});

describe('paintDots', () => {
  const camera = { scale: 1, offsetX: 0, offsetY: 0 };
  const ground = (size: number) => new Uint8ClampedArray(4 * size * size).fill(255);
  const dots = (shown: number[]) => ({
    points: Float32Array.of(4, 4, 4, 4),
    labels: Int32Array.of(0, 1),
    colours: Uint8Array.of(255, 0, 0, 0, 0, 255),
    shown: Uint8Array.from(shown),
  });
  const at = (pixels: Uint8ClampedArray, x: number, y: number) =>
    [...pixels.subarray(4 * (y * 9 + x), 4 * (y * 9 + x) + 3)].join(',');

  it('paints later points over earlier ones and leaves the rest of the ground alone', () => {
    const pixels = ground(9);
    expect(paintDots(pixels, 9, 9, dots([1, 1]), camera, discStencil(2, 1), 1)).toBe(2);
    expect(at(pixels, 4, 4)).toBe('0,0,255');
    expect(at(pixels, 0, 0)).toBe('255,255,255');
  });

  it('leaves out groups that are not shown', () => {
    const pixels = ground(9);
    expect(paintDots(pixels, 9, 9, dots([1, 0]), camera, discStencil(2, 1), 1)).toBe(1);
    expect(at(pixels, 4, 4)).toBe('255,0,0');
  });

  it('lets half-opaque dots add up', () => {
    const pixels = ground(9);
    paintDots(pixels, 9, 9, dots([1, 0]), camera, discStencil(2, 0.5), 1);
    expect(at(pixels, 4, 4)).toBe('255,127,127');
  });

  it('clips dots at the edge and skips those outside', () => {
    const pixels = ground(9);
    const moved = { scale: 1, offsetX: -4, offsetY: -4 };
    expect(paintDots(pixels, 9, 9, dots([1, 0]), moved, discStencil(2, 1), 1)).toBe(1);
    expect(at(pixels, 0, 0)).toBe('255,0,0');
    const away = { scale: 1, offsetX: 100, offsetY: 0 };
    expect(paintDots(pixels, 9, 9, dots([1, 0]), away, discStencil(2, 1), 1)).toBe(0);
  });
});
