import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

describe('Pace', () => {
  it('foretells the rest from work, not from the number of texts', () => {
    const pace = new Pace(1000, 1);
    // A tenth of the size, 200 units of cost in 2 seconds: nine more such tenths take 18 seconds.
    pace.add(100, 200, 2);
    expect(pace.secondsLeft()).toBeCloseTo(18, 6);
    expect(pace.pace).toBe(100);
  });

  it('learns how much work a text of a size is', () => {
    const pace = new Pace(300, 10);
    expect(pace.secondsLeft()).toBe(30);
    pace.add(100, 400, 40);
    expect(pace.secondsLeft()).toBeCloseTo(80, 6);
  });

  it('follows a machine that slows down', () => {
    const pace = new Pace(10_000, 100);
    pace.add(100, 100, 1);
    const before = pace.secondsLeft();
    for (let i = 0; i < 10; i++) pace.add(100, 100, 4);
    expect(pace.secondsLeft()).toBeGreaterThan(3 * before);
    expect(pace.secondsLeft()).toBeLessThan(4 * before);
  });

  it('counts what the device waits for texts, but not to its pace', () => {
    const pace = new Pace(400, 10);
    pace.add(100, 100, 1, 2);
    expect(pace.pace).toBe(100);
    expect(pace.secondsLeft()).toBeCloseTo(9, 6);
  });

  it('ends at zero, also where the sizes were estimated too high', () => {
    const pace = new Pace(10, 1);
    pace.add(12, 10, 1);
    expect(pace.secondsLeft()).toBe(0);
  });
});
