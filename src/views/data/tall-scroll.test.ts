import { describe, expect, it } from 'vitest';
import { TallScroll } from './tall-scroll';

describe('TallScroll', () => {
  it('leaves a list alone that fits an element', () => {
    const scroll = new TallScroll(5000, 400, 10_000);
    expect(scroll.height).toBe(5000);
    expect(scroll.moved(777)).toBe(777);
    expect([scroll.top, scroll.offset]).toEqual([777, 0]);
  });

  it('reaches every pixel of a list a hundred times too tall, step by step', () => {
    const scroll = new TallScroll(1_000_000, 400, 10_000);
    expect(scroll.height).toBe(10_000);
    let at = 0;
    for (let steps = 0; scroll.top < 999_600; steps++) {
      const before = scroll.top;
      const next = at + 250;
      at = scroll.moved(next);
      expect(scroll.top).toBe(Math.min(before + 250, 999_600));
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(9600);
      expect(steps).toBeLessThan(4000);
    }
    expect(at).toBe(9600);
  });

  it('goes to both ends by the scroll bar, and to the middle from anywhere', () => {
    const scroll = new TallScroll(1_000_000, 400, 10_000);
    scroll.moved(9600);
    expect(scroll.top).toBe(999_600);
    scroll.moved(4800);
    expect(Math.abs(scroll.top - 500_000)).toBeLessThan(12_000);
    scroll.moved(0);
    expect(scroll.top).toBe(0);
  });

  it('goes to any row it is asked for and stays in its bounds', () => {
    const scroll = new TallScroll(1_000_000, 400, 10_000);
    for (const top of [0, 123_456, 640_000, 999_600]) {
      const at = scroll.to(top);
      expect(scroll.top).toBe(top);
      expect(at).toBe(top - scroll.offset);
    }
    scroll.to(2_000_000);
    expect(scroll.top).toBe(999_600);
    scroll.to(-5);
    expect(scroll.top).toBe(0);
  });

  it('stands an empty list', () => {
    const scroll = new TallScroll(0, 400);
    expect([scroll.height, scroll.moved(0), scroll.top]).toEqual([0, 0, 0]);
  });
});
