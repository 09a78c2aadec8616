import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { exploredOrder, thompsonOrder } from './thompson-order';

const beliefs = [
  { a: 30, b: 70 },
  { a: 20, b: 80 },
  { a: 1, b: 9 },
];
/** How often each is the best: integrals of one density times the others' distributions (scipy's quad). */
const shares = [0.9085, 0.0461, 0.0454];

describe('Thompson sampling', () => {
  it('puts cards first as often as they are likely to be best', () => {
    const random = seededRandom(1);
    const first = [0, 0, 0];
    const rounds = 10_000;
    for (let i = 0; i < rounds; i++) first[thompsonOrder(beliefs, random)[0]]++;
    for (const [card, share] of shares.entries())
      expect(Math.abs(first[card] / rounds - share)).toBeLessThan(0.015);
  });

  it('leaves all where it stands without a share, surely', () => {
    const { order, propensity } = exploredOrder(beliefs, 0, seededRandom(1));
    expect([...order]).toEqual([0, 1, 2]);
    expect([...propensity]).toEqual([1, 1, 1]);
  });

  it('says how probable each place was: over many draws the places are as frequent as was said', () => {
    const random = seededRandom(2);
    const rounds = 6000;
    let [hits, said, inverse] = [0, 0, 0];
    for (let i = 0; i < rounds; i++) {
      const { order, propensity } = exploredOrder(beliefs, 0.5, random, 60);
      if (order[1] !== 0) continue;
      hits++;
      said += propensity[1];
      inverse += 1 / propensity[1];
    }
    expect(hits / rounds).toBeGreaterThan(0.03);
    // A probability that is drawn for what came out is a little too high; its inverse, which all estimates rest on, is not.
    expect(said / hits).toBeGreaterThan(hits / rounds);
    expect(inverse / rounds).toBeGreaterThan(0.87);
    expect(inverse / rounds).toBeLessThan(1.13);
  });
});
