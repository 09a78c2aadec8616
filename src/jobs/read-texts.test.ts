import { describe, expect, it } from 'vitest';
import { EtaEstimator } from '../domain/eta';
import { withinPatience } from './read-texts';

/** Second at which a reading of batches that take `secondsOf(batch)` is put off; null where it is read to its end. */
function putOffAt(batches: number, secondsOf: (at: number) => number): number | null {
  let now = 0;
  const eta = new EtaEstimator(() => now);
  for (let batch = 1; batch <= batches; batch++) {
    now += secondsOf(now);
    const secondsLeft = eta.progress(batch, batches);
    if (!withinPatience(batch, batches, secondsLeft)) return now;
  }
  return null;
}

describe('a careful reading while nothing is on screen', () => {
  it('is not begun where it is expected to take more than ten seconds, and begun where nothing is known', () => {
    expect(withinPatience(0, 1000, 27)).toBe(false);
    expect(withinPatience(0, 1000, 9)).toBe(true);
    expect(withinPatience(0, 1000, null)).toBe(true);
  });

  it('is read to its end where it keeps what was expected', () => {
    expect(putOffAt(40, () => 0.2)).toBeNull();
  });

  it('is put off soon where its first batches are slow', () => {
    expect(putOffAt(200, () => 0.2)).toBeLessThan(2);
  });

  it('is put off too where the machine slows down in the middle of it', () => {
    const at = putOffAt(40, (now) => (now < 5 ? 0.2 : 1.6));
    expect(at).toBeGreaterThan(5);
    expect(at).toBeLessThan(12);
  });
});
