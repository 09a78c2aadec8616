import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from './pace';

describe('Pace', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('foretells the rest of even work', () => {
    const pace = new Pace();
    let left: number | null = null;
    for (let done = 1; done <= 30; done++) {
      vi.advanceTimersByTime(100);
      left = pace.secondsLeft(done, 100);
    }
    expect(left).toBeCloseTo(7, 1);
  });

  it('does not take a slow start for the pace', () => {
    const pace = new Pace();
    vi.advanceTimersByTime(3000);
    const told: number[] = [];
    for (let done = 1; done <= 30; done++) {
      const left = pace.secondsLeft(done, 100);
      if (left !== null) told.push(left);
      vi.advanceTimersByTime(100);
    }
    expect(Math.max(...told)).toBeLessThan(10);
  });

  it('says nothing before there is work to go by, and zero at the end', () => {
    const pace = new Pace();
    expect(pace.secondsLeft(0, 10)).toBeNull();
    for (let done = 1; done < 10; done++) {
      vi.advanceTimersByTime(500);
      pace.secondsLeft(done, 10);
    }
    expect(pace.secondsLeft(10, 10)).toBe(0);
    expect(pace.secondsLeft(0, 0)).toBeNull();
  });
});
