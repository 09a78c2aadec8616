import { expect, it, vi } from 'vitest';
import { adjustedRandIndex } from '../../domain/cluster/adjusted-rand-index';
import { Chance, type MadeOrder, ordersFile, segmentFiles } from './fixtures/made-orders';

vi.setConfig({ testTimeout: 60_000 });

it('who buys in spring, in summer and in autumn, year after year, are three kinds, each told by its months', async () => {
  const chance = new Chance(3);
  const middles = [75, 190, 285];
  const orders: MadeOrder[] = [];
  for (let c = 0; c < 450; c++) {
    for (let year = 0; year < 3; year++) {
      for (let o = 0, many = 1 + chance.count(1); o < many; o++) {
        const items = Array.from({ length: 1 + chance.count(0.8) }, () => {
          return [`P${chance.below(30)}`, 'Things', Math.exp(3 + 0.4 * chance.normal())] as const;
        });
        const day = 365 * year + middles[c % 3]! + 30 * (chance.random() - 0.5);
        orders.push({ customer: `C${c}`, day, items });
      }
    }
  }
  const { choice, labels, ids, profiles } = await segmentFiles([ordersFile(orders)]);
  expect(choice!.verdict).toMatchObject({ answer: 'segments', parts: 3 });
  const truth = ids.map((id) => Number(id.slice(1)) % 3);
  expect(adjustedRandIndex(truth, labels)).toBeGreaterThan(0.95);
  const seasons = profiles.map(({ archetype, season }) => [archetype, season!.from, season!.to]);
  expect(seasons.sort((a, b) => Number(a[1]) - Number(b[1]))).toEqual([
    ['seasonal', 3, 3],
    ['seasonal', 6, 7],
    ['seasonal', 10, 10],
  ]);
});
