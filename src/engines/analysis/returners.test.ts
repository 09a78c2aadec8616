import { describe, expect, it, vi } from 'vitest';
import { adjustedRandIndex } from '../../domain/cluster/adjusted-rand-index';
import { Chance, type MadeOrder, ordersFile, segmentFiles } from './fixtures/made-orders';

vi.setConfig({ testTimeout: 60_000 });

/**
 * Dresses: everybody orders the same things as often, and sends some of them back within weeks.
 * @param share of what customer `c` buys that comes back.
 */
function fashion(customers: number, seed: number, share: (c: number) => number): File {
  const chance = new Chance(seed);
  const orders: MadeOrder[] = [];
  for (let c = 0; c < customers; c++) {
    for (let o = 0, many = 3 + chance.count(3); o < many; o++) {
      const day = 600 * chance.random();
      const items = Array.from({ length: 1 + chance.count(1.5) }, () => {
        const product = chance.below(40);
        return [
          `D${product}`,
          `Dresses ${'AB'[product % 2]}`,
          Math.exp(3.7 + 0.4 * chance.normal()),
        ] as const;
      });
      orders.push({ customer: `C${c}`, day, items });
      const back = items.filter(() => chance.random() < share(c));
      if (back.length === 0) continue;
      const sent = back.map(([product, category, price]) => [product, category, price, -1] as const);
      orders.push({ customer: `C${c}`, day: day + 5 + 10 * chance.random(), items: sent });
    }
  }
  return ordersFile(orders.sort((a, b) => a.day - b.day));
}

describe('what is sent back', () => {
  it('parts a third who send back seven of ten from who hardly ever do, and names them', async () => {
    const { choice, labels, ids, profiles } = await segmentFiles([
      fashion(480, 1, (c) => (c % 3 === 0 ? 0.7 : 0.08)),
    ]);
    expect(choice!.verdict).toMatchObject({ answer: 'segments', parts: 2 });
    const truth = ids.map((id) => (Number(id.slice(1)) % 3 === 0 ? 1 : 0));
    expect(adjustedRandIndex(truth, labels)).toBeGreaterThan(0.85);
    const returners = profiles.find(({ archetype }) => archetype === 'returner');
    expect(returners?.size).toBeGreaterThan(140);
    const told = returners!.traits.find(({ feature }) => feature === 'returnShare');
    expect(told?.unit).toBe('share');
    expect(told?.segmentValue).toBeCloseTo(0.7, 1);
    expect(told?.shopValue).toBeLessThan(0.4);
    expect(profiles.filter(({ archetype }) => archetype === 'returner')).toHaveLength(1);
  });

  it('parts nobody where all send back a fifth by chance', async () => {
    const { choice, profiles } = await segmentFiles([fashion(240, 2, () => 0.2)]);
    expect(choice!.verdict).toMatchObject({ answer: 'none', reason: 'one-crowd', parts: 1 });
    expect(profiles.filter(({ archetype }) => archetype === 'returner')).toEqual([]);
  });

  it('names nobody a returner where all send back half', async () => {
    const { choice, profiles } = await segmentFiles([fashion(240, 3, () => 0.5)]);
    expect(choice!.verdict).toMatchObject({ answer: 'none', parts: 1 });
    expect(profiles.filter(({ archetype }) => archetype === 'returner')).toEqual([]);
  });
});
