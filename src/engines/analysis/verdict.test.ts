import { describe, expect, it, vi } from 'vitest';
import { adjustedRandIndex } from '../../domain/cluster/adjusted-rand-index';
import { Chance, type MadeOrder, ordersFile, segmentFiles } from './fixtures/made-orders';

// Each makes several whole analyses, which take minutes where other work shares the processor.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** Orders of customers of one kind; `each` says what customer `c` does. */
function shopOf(
  customers: number,
  seed: number,
  each: (c: number, chance: Chance) => Omit<MadeOrder, 'customer'>[],
) {
  const chance = new Chance(seed);
  return ordersFile(
    Array.from({ length: customers }, (_, c) =>
      each(c, chance).map((order) => ({ ...order, customer: `C${c}` })),
    ).flat(),
  );
}

const price = (chance: Chance) => Math.exp(3 + 0.5 * chance.normal());

/** Shops whose customers are all of one kind, each with crowds that its records make: on one order, on whole numbers,
 * in the middle where a figure is not known, on the days when the shop is open. */
const oneKind = {
  'everybody buys now and then': () =>
    shopOf(400, 1, (_, chance) =>
      Array.from({ length: 1 + chance.count(3) }, () => ({
        day: chance.random() * 700,
        items: Array.from({ length: 1 + chance.count(1) }, () => [
          `P${chance.below(60)}`,
          'Things',
          price(chance),
        ]),
      })),
    ),
  'hardly anybody comes back': () =>
    shopOf(500, 2, (_, chance) =>
      Array.from({ length: chance.random() < 0.06 ? 2 : 1 }, () => ({
        day: chance.random() * 1_000,
        items: [[`P${chance.below(60)}`, 'Sofas', 9 * price(chance)]],
      })),
    ),
  'a baker’s, open from eight to six': () =>
    shopOf(200, 3, (_, chance) => {
      const pause = Math.exp(0.4 + 0.5 * chance.normal());
      const orders = [];
      for (let day = pause * chance.wait(); day < 60; day += pause * chance.wait()) {
        const open = Math.floor(day) + (8 + 10 * chance.random()) / 24;
        orders.push({ day: open, items: [[`P${chance.below(9)}`, 'Bread', 2 + chance.below(4)] as const] });
      }
      return orders;
    }),
  'a shop three weeks old': () =>
    shopOf(300, 4, (_, chance) => {
      const orders = [];
      for (let day = 21 * chance.random(); day < 21; day += 0.2 + 9 * chance.wait())
        orders.push({ day, items: [[`P${chance.below(30)}`, 'Tea', price(chance)] as const] });
      return orders;
    }),
  'one product alone': () =>
    shopOf(300, 5, (_, chance) => {
      const pause = 30 + 60 * chance.random();
      const first = 300 * chance.random();
      return Array.from({ length: 1 + chance.count(3) }, (__, i) => ({
        day: first + i * pause * (0.8 + 0.4 * chance.random()),
        items: [['P1', 'Coffee', 24.9]] as const,
      }));
    }),
} as const;

describe('customers of one kind', () => {
  it.each(Object.entries(oneKind))('%s', async (_, file) => {
    const { choice } = await segmentFiles([file()]);
    expect(choice!.verdict).toMatchObject({ answer: 'none', reason: 'one-crowd', parts: 1 });
  });
});

/** Orders of customers of some tastes and one or two habits, each in their own number. */
function crossed(customers: number, tastes: number, habits: number) {
  return shopOf(customers, 6, (c, chance) => {
    const [taste, isBusy] = [c % tastes, Math.floor(c / tastes) % habits === 1];
    const level = (isBusy ? 9 : 20) * Math.exp(0.4 * chance.normal());
    let day = 700 - 60 * chance.random();
    return Array.from({ length: 2 + chance.count(isBusy ? 12 : 3) }, () => {
      day -= (isBusy ? 12 : 40) * (0.3 + 1.4 * chance.random());
      const items = Array.from({ length: 1 + chance.count(isBusy ? 0.3 : 1.2) }, () => {
        const line = chance.random() < 0.8 ? taste : chance.below(tastes);
        return [`P${line}-${chance.below(12)}`, `Line ${line}`, level * (0.5 + chance.random())] as const;
      });
      return { day, items };
    });
  });
}

const numberOf = (id: string) => Number(id.slice(1));

describe('customers of several kinds, by orders alone', () => {
  it('six tastes with the same habits', async () => {
    const { choice, labels, ids, profiles } = await segmentFiles([crossed(480, 6, 1)]);
    expect(choice!.verdict).toMatchObject({ answer: 'segments', parts: 6 });
    expect(choice!.verdict.sides).toEqual([
      { side: 'taste', parts: 6 },
      { side: 'behaviour', parts: 1 },
    ]);
    expect(profiles).toHaveLength(6);
    const truth = ids.map((id) => numberOf(id) % 6);
    expect(adjustedRandIndex(truth, labels)).toBeGreaterThanOrEqual(0.9);
  });

  it('three tastes, each with two habits: both sides are named, and the segments are their cells', async () => {
    const { choice, labels, ids } = await segmentFiles([crossed(900, 3, 2)]);
    expect(choice!.verdict.sides).toEqual([
      { side: 'taste', parts: 3 },
      { side: 'behaviour', parts: 2 },
    ]);
    const truth = ids.map((id) => 2 * (numberOf(id) % 3) + (Math.floor(numberOf(id) / 3) % 2));
    expect(choice!.verdict.parts).toBe(6);
    expect(adjustedRandIndex(truth, labels)).toBeGreaterThan(0.75);
  });
});
