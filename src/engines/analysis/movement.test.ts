import { describe, expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions, type RunOptions } from '../../contracts/analysis-api';
import { flowsBetween, moversBetween } from '../../domain/movement/flows';
import { type Movement, type Mover, mostReasons, notYet } from '../../domain/movement/movement';
import { assembleShop } from '../../domain/shop/assemble';
import { mean } from '../../domain/math/vector';
import { drain } from '../../domain/steps';
import { filesOutcome } from '../import/fixtures/shop-outcome';
import { createAnalyser } from './analyser';
import { Chance, type MadeOrder, ordersFile } from './fixtures/made-orders';

const lines = ['Coffee', 'Wool', 'Garden', 'Lamps'];

async function moved(orders: readonly MadeOrder[], options: Partial<RunOptions> = {}) {
  const { chunks } = await filesOutcome([ordersFile(orders)]);
  const assembled = assembleShop(chunks);
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  analyser.take(assembled);
  const wanted = { ...defaultRunOptions, ...options };
  const found = await analyser.segment(wanted, null, () => {});
  const movement = await drain(analyser.movement(found, wanted));
  const codeOf = (customer: string, month: number) =>
    movement.codes[month * movement.ids.length + movement.ids.indexOf(customer)]!;
  return { found, movement, codeOf };
}

/** Orders every `pause` days or so, from one day to another, mostly of one line. */
function buys(chance: Chance, customer: string, line: string, pause: number, from: number, to: number) {
  const orders: MadeOrder[] = [];
  for (let day = from + chance.random() * pause; day < to; day += pause * (0.7 + 0.6 * chance.random())) {
    const own = chance.random() < 0.85 ? line : chance.of(lines);
    const items = Array.from(
      { length: 1 + chance.below(2) },
      () => [`${own} ${chance.below(8)}`, own, 10 + 20 * chance.random()] as const,
    );
    orders.push({ customer, day, items });
  }
  return orders;
}

/** Four lines of customers who go on buying as they did, whoever they are: nobody moves. */
function steadyShop(seed: number, days = 720): MadeOrder[] {
  const chance = new Chance(seed);
  return Array.from({ length: 160 }, (_, i) =>
    buys(chance, `c${i}`, lines[i % 4]!, i % 8 < 4 ? 20 : 60, 0, days),
  ).flat();
}

/** Share of the customers known at both who are elsewhere at the end of a month than a month before. */
function movedShare({ ids, codes }: Movement, month: number): number {
  const n = ids.length;
  let [elsewhere, all] = [0, 0];
  for (let c = 0; c < n; c++) {
    const [from, to] = [codes[(month - 1) * n + c]!, codes[month * n + c]!];
    if (from === notYet) continue;
    all++;
    if (from !== to) elsewhere++;
  }
  return elsewhere / all;
}

describe('a shop in which nobody changes', () => {
  it('shows hardly any movement in the months that tell enough', async () => {
    const { movement } = await moved(steadyShop(1), { k: 8 });
    expect(movement.months.length).toBe(24);
    expect(movement.agreement).toBeGreaterThan(0.97);
    const telling = movement.months.flatMap(({ thin }, m) => (thin === null && m > 0 ? [m] : []));
    expect(telling.length).toBeGreaterThanOrEqual(12);
    const shares = telling.map((m) => movedShare(movement, m));
    expect(Math.max(...shares)).toBeLessThan(0.05);
    expect(mean(shares)).toBeLessThan(0.015);
  });
});

describe('a shop of which fifty coffee drinkers turn to wool in the second year', () => {
  it('says who moved, when, and by what', async () => {
    const chance = new Chance(7);
    const orders = Array.from({ length: 260 }, (_, i) => {
      const turns = i < 200 && i % 4 === 0;
      const line = i < 200 ? lines[i % 4]! : 'Coffee';
      return turns
        ? [...buys(chance, `c${i}`, line, 25, 0, 420), ...buys(chance, `c${i}`, 'Wool', 12, 420, 720)]
        : buys(chance, `c${i}`, line, 25, 0, 720);
    }).flat();
    const { movement, codeOf } = await moved(orders, { k: 4 });
    const [coffee, both] = [codeOf('c0', 12), codeOf('c0', 23)];
    expect(codeOf('c250', 23)).toBe(coffee);
    expect(both).not.toBe(coffee);
    const turned = moversBetween(movement, [12, 23], [coffee, both]);
    const numbers = Array.from(turned, (c) => Number(movement.ids[c]!.slice(1)));
    expect(numbers.filter((i) => i < 200 && i % 4 === 0).length).toBeGreaterThan(45);
    expect(numbers.filter((i) => i >= 200 || i % 4 !== 0).length).toBeLessThan(3);
    const flow = flowsBetween(movement, 12, 23).find(({ from, to }) => from === coffee && to === both)!;
    expect(flow.customers).toBe(turned.length);
    const { customer, month, reasons } = movement.moves;
    const own = Array.from(customer.keys()).filter((i) => turned.includes(customer[i]!) && month[i]! > 13);
    const saying = (wanted: (mover: Mover) => boolean) =>
      own.filter((i) =>
        reasons
          .subarray(i * mostReasons, (i + 1) * mostReasons)
          .some((at) => at >= 0 && wanted(movement.movers[at]!)),
      ).length;
    // That she buys something else than before is told by her taste, or in plain figures.
    const isOther = ({ block, feature }: Mover) => block === 'taste' || feature === 'otherProduct';
    expect(saying(isOther)).toBeGreaterThan(0.7 * own.length);
  });
});

it('has today as the segmentation has it, and nobody before her first order', async () => {
  const chance = new Chance(5);
  const orders = [
    ...steadyShop(4),
    ...Array.from({ length: 40 }, (_, i) => buys(chance, `new${i}`, lines[i % 4]!, 20, 600, 720)).flat(),
  ];
  const { movement, found, codeOf } = await moved(orders);
  const today = Array.from(found.labels, (label) => found.profiles[label]!.code);
  expect(Array.from(movement.codes.slice(-today.length))).toEqual(today);
  expect(codeOf('new3', 18)).toBe(notYet);
  expect(codeOf('new3', 23)).not.toBe(notYet);
  const { months, ids, yearMoney } = movement;
  const c = ids.indexOf('new3');
  const early = orders.filter(({ customer, day }) => customer === 'new3' && day < 700);
  expect(movement.records[22 * ids.length + c]).toBe(early.flatMap(({ items }) => items).length);
  expect(movement.records[18 * ids.length + c]).toBe(0);
  expect(months.at(-1)).toMatchObject({ name: '2024-12', known: 200, thin: null });
  expect(months[2]!.thin).toBe('short');
  const paid = orders
    .filter(({ customer }) => customer === 'new3')
    .flatMap(({ items }) => items.map(([, , price]) => Number(price.toFixed(2))));
  expect(yearMoney![23 * ids.length + c]).toBeCloseTo(
    paid.reduce((a, b) => a + b, 0),
    1,
  );
});

it.each([
  { cluster: 'rfm' },
  { cluster: 'hdbscan', homes: 0 },
  { cluster: 'ward' },
  { fusion: 'linear' },
] as const)('goes by the clusterer that found the segments: %o', async (options) => {
  const { movement, found } = await moved(steadyShop(6, 200), { k: 4, ...options });
  expect(movement.agreement).toBeGreaterThan(0.85);
  const codes = new Set([notYet, ...found.profiles.map(({ code }) => code)]);
  expect([...new Set(movement.codes)].filter((code) => !codes.has(code) && code !== 0)).toEqual([]);
});
