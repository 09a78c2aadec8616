import { describe, expect, it } from 'vitest';
import { EtaEstimator, longMemory } from './eta';
import { seededRandom } from './math/random';

/** What is shown for one forecast every `step` seconds. */
function shown(forecasts: readonly number[], step = 0.25): (number | null)[] {
  let seconds = 0;
  const eta = new EtaEstimator(() => seconds);
  return forecasts.map((forecast) => {
    const figure = eta.show(forecast);
    seconds += step;
    return figure;
  });
}

/** A job of 100 units that takes `secondsOf(unit)` for each: what is shown after each, and what was true. */
function work(
  units: number,
  secondsOf: (unit: number) => number,
  memory?: number,
): { figure: number; left: number }[] {
  let seconds = 0;
  const eta = new EtaEstimator(() => seconds, memory);
  const all = Array.from({ length: units }, (_, unit) => secondsOf(unit)).reduce(
    (sum, each) => sum + each,
    0,
  );
  const seen: { figure: number; left: number }[] = [];
  for (let unit = 0; unit < units; unit++) {
    seconds += secondsOf(unit);
    const figure = eta.progress(unit + 1, units);
    if (figure !== null) seen.push({ figure, left: all - seconds });
  }
  return seen;
}

it('a job of few long steps, one long and one short by turns, runs down evenly', () => {
  const seen = work(40, (unit) => (unit % 2 === 0 ? 6 : 2), longMemory).slice(8);
  for (const { figure, left } of seen.slice(0, -4))
    expect(Math.abs(figure - left)).toBeLessThan(0.2 * left + 4);
  for (let i = 1; i < seen.length; i++) expect(seen[i]!.figure).toBeLessThan(seen[i - 1]!.figure + 2);
});

describe('the figure that is shown', () => {
  it('is not there in the first second', () => {
    expect(shown([180, 90, 40, 22, 20])).toEqual([null, null, null, null, 20]);
  });

  it('never rises by jitter and stays true', () => {
    const random = seededRandom(7);
    const figures = shown(Array.from({ length: 240 }, (_, i) => (62 - i / 4) * (0.9 + 0.2 * random())));
    const seen = figures.filter((figure) => figure !== null);
    for (let i = 1; i < seen.length; i++) expect(seen[i]!).toBeLessThanOrEqual(seen[i - 1]!);
    // At 31 seconds it is within a tenth.
    expect(figures[124]! / 31).toBeGreaterThan(0.9);
    expect(figures[124]! / 31).toBeLessThan(1.1);
  });

  it('follows work that has become much longer within seconds, without a jump', () => {
    const figures = shown([...Array<number>(8).fill(20), ...Array<number>(40).fill(100)]);
    expect(figures[8]!).toBeLessThan(40);
    expect(figures[24]!).toBeGreaterThan(80);
  });

  it('grows where the forecast stands still slightly above it', () => {
    // A shop that is always 'about 10 s' from its end is not 'about 5 s' from it.
    const figures = shown([...Array<number>(8).fill(5), ...Array<number>(160).fill(10)]);
    for (const figure of figures.slice(24)) expect(figure!).toBeGreaterThan(7.5);
  });

  it('comes down to a shorter forecast within seconds and ends at zero', () => {
    const figures = shown([...Array<number>(8).fill(180), ...Array<number>(40).fill(20), 0]);
    expect(figures[47]!).toBeLessThan(25);
    expect(figures[48]).toBe(0);
  });
});

describe('the rate', () => {
  it('is that of the last seconds', () => {
    const eta = new EtaEstimator();
    expect(eta.rate).toBeNull();
    eta.add(100, 1);
    expect(eta.rate).toBe(100);
    for (let i = 0; i < 6; i++) eta.add(10, 1);
    expect(eta.rate).toBeLessThan(25);
  });
});

describe('a job that counts its work', () => {
  it('is estimated rightly where it is even', () => {
    for (const { figure, left } of work(100, () => 0.1)) expect(figure).toBeCloseTo(left, 0);
  });

  it('does not take a slow start for the rate', () => {
    for (const { figure } of work(100, (unit) => (unit === 0 ? 3 : 0.1))) expect(figure).toBeLessThan(10);
  });

  it('tells of a machine that slows down under it, however near the end was', () => {
    // Five seconds from its end it becomes eight times slower: forty seconds more.
    const slowed = 75;
    const seen = work(100, (unit) => (unit < slowed ? 0.2 : 1.6));
    const after = seen.filter(({ left }) => left < (100 - slowed) * 1.6 - 6 && left > 0);
    expect(after.length).toBeGreaterThan(15);
    for (const { figure, left } of after) {
      expect(figure / left).toBeGreaterThan(0.5);
      expect(figure / left).toBeLessThan(1.5);
    }
    const figures = seen.map(({ figure }) => figure);
    const lowest = Math.min(...figures.slice(0, -20));
    expect(Math.max(...figures.slice(figures.indexOf(lowest)))).toBeGreaterThan(lowest + 10);
  });

  it('says nothing before there is work to go by, and zero at the end', () => {
    const eta = new EtaEstimator();
    expect(eta.progress(0, 10)).toBeNull();
    expect(eta.progress(0, 0)).toBeNull();
    expect(work(10, () => 0.5).at(-1)).toEqual({ figure: 0, left: 0 });
  });
});
