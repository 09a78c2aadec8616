import { describe, expect, it } from 'vitest';
import { seededRandom } from './math/random';
import { SteadyForecast } from './steady-forecast';

/** What is shown for one forecast every `step` seconds. */
function shown(forecasts: readonly number[], step = 0.25): (number | null)[] {
  let seconds = 0;
  const steady = new SteadyForecast(() => seconds);
  return forecasts.map((forecast) => {
    const figure = steady.show(forecast);
    seconds += step;
    return figure;
  });
}

describe('SteadyForecast', () => {
  it('says nothing in the first second, nor where nothing is known', () => {
    expect(shown([180, 90, 40, 22, 20])).toEqual([null, null, null, null, 20]);
    expect(new SteadyForecast().show(null)).toBeNull();
  });

  it('never rises by jitter', () => {
    const random = seededRandom(7);
    const figures = shown(Array.from({ length: 240 }, (_, i) => (62 - i / 4) * (0.9 + 0.2 * random())));
    const told = figures.filter((figure) => figure !== null);
    for (let i = 1; i < told.length; i++) expect(told[i]!).toBeLessThanOrEqual(told[i - 1]!);
    // And stays true: at 31 seconds it is within a fifth.
    expect(figures[124]! / 31).toBeGreaterThan(0.8);
    expect(figures[124]! / 31).toBeLessThan(1.2);
  });

  it('follows work that has become much longer within seconds, without a jump', () => {
    const figures = shown([...Array<number>(8).fill(20), ...Array<number>(40).fill(100)]);
    expect(figures[8]!).toBeLessThan(40);
    expect(figures[47]!).toBeGreaterThan(70);
  });

  it('comes down to a shorter forecast within seconds and ends at zero', () => {
    const figures = shown([...Array<number>(8).fill(180), ...Array<number>(40).fill(20), 0]);
    expect(figures[47]!).toBeLessThan(25);
    expect(figures[48]).toBe(0);
  });
});
