import { describe, expect, it } from 'vitest';
import { labelHeight, labelWidth, placedLabels } from './placed-labels';

const size = { width: 600, height: 400 };
const names = [
  'Loyal customers who like wool',
  '新客',
  'Lapsed',
  'Buys once',
  'Garden lovers of the north',
  'Gifts',
];

describe('labels', () => {
  it('never cover each other or the edge, at any zoom', () => {
    let state = 3;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const places = names.map((long, key) => ({
      key,
      long,
      short: `${key + 1}`,
      weight: random(),
      x: random(),
      y: random(),
    }));
    for (let zoom = 0.5; zoom < 60; zoom *= 1.3) {
      const at = places.map((one) => ({
        ...one,
        x: 300 + 400 * zoom * (one.x - 0.5),
        y: 200 + 300 * zoom * (one.y - 0.5),
      }));
      const placed = placedLabels(at, size);
      const inView = at.filter(({ x, y }) => x >= 0 && y >= 0 && x <= 600 && y <= 400);
      expect(placed.length).toBeLessThanOrEqual(inView.length);
      placed.forEach((a, i) => {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + labelHeight / 2).toBeLessThanOrEqual(400);
        for (const b of placed.slice(0, i)) {
          const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= labelHeight;
          expect(apart).toBe(true);
        }
      });
    }
  });

  it('give the whole name to the heaviest and the short one where there is no room', () => {
    const at = (key: number, x: number, weight: number) => ({
      ...{ key, x, y: 40, long: 'A rather long name', short: `${key}`, weight },
    });
    const wanted = [at(1, 16, 1), at(2, 140, 2), at(3, 140, 1), at(4, 900, 9)];
    const told = (height: number) =>
      placedLabels(wanted, { width: 240, height }).map(({ key, text, y }) => [key, text, y]);
    expect(told(70)).toEqual([
      [2, 'A rather long name', 40],
      [1, '1', 40],
    ]);
    // Beside the place, where there is room.
    expect(told(200)[0]).toEqual([2, 'A rather long name', 70]);
  });

  it('are as wide as their letters', () => {
    expect(labelWidth('新客')).toBeGreaterThan(labelWidth('ab'));
    expect(labelWidth('x'.repeat(200))).toBe(190);
  });
});
