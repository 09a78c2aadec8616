import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import {
  defaultRunOptions,
  type PreviousSegmentation,
  type RunOptions,
  type SegmentationResult,
} from '../../contracts/analysis-api';
import { adjustedRandIndex } from '../../domain/cluster/adjusted-rand-index';
import { outsidersCode } from '../../domain/label/segment';
import { createAnalyser } from './analyser';
import { givenSegmentation } from './previous-segmentation';
import { importedShop, type Kind, madeRows, type MadeRows } from './fixtures/made-shop';

// Each makes several whole analyses, which take minutes where other work shares the processor.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const kind = (customers: number, category: string, orders: number, price: number, goods: string): Kind => ({
  customers,
  category,
  goods: goods.split(', '),
  orders,
  price,
});
const late = ['The parcel came two weeks late.', 'Delivery took forever and nobody answered.'];
const kinds: readonly Kind[] = [
  kind(130, 'Coffee', 9, 18, 'Dark roast, Espresso beans, Filter coffee, Coffee mill'),
  { ...kind(110, 'Wool', 3, 35, 'Merino yarn, Knitting needles, Alpaca yarn, Sock yarn'), says: late },
  kind(90, 'Garden', 5, 60, 'Rose bush, Tomato seeds, Garden spade, Flower pot'),
  kind(80, 'Lamps', 2, 140, 'Desk lamp, Floor lamp, Paper lantern, Reading lamp'),
];
const tea = kind(60, 'Tea', 9, 18, 'Green tea, Teapot, Earl grey, Matcha bowl');

interface Segmented extends SegmentationResult {
  readonly ids: readonly string[];
  readonly codeOf: ReadonlyMap<string, number>;
}

const madeShop = (seed: number): MadeRows => {
  const rows = madeShops.get(seed) ?? madeRows(kinds, seed);
  madeShops.set(seed, rows);
  return rows;
};
const madeShops = new Map<number, MadeRows>();

/** Rows in their order are imported once: an analyser changes nothing of the shop that it takes. */
function imported(rows: MadeRows, shuffle?: number): ReturnType<typeof importedShop> {
  if (shuffle !== undefined) return importedShop(rows, shuffle);
  const shop = importedShops.get(rows) ?? importedShop(rows);
  importedShops.set(rows, shop);
  return shop;
}
const importedShops = new WeakMap<MadeRows, ReturnType<typeof importedShop>>();

/** The first run of a shop, by which others are measured. */
function firstOf(rows: MadeRows): Promise<Segmented> {
  const first = firsts.get(rows) ?? segmented(rows, null);
  firsts.set(rows, first);
  return first;
}
const firsts = new WeakMap<MadeRows, Promise<Segmented>>();

async function segmented(
  rows: MadeRows,
  previous: Segmented | null,
  options: Partial<RunOptions> = {},
  shuffle?: number,
): Promise<Segmented> {
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  const assembled = await imported(rows, shuffle);
  analyser.take(assembled);
  const result = await analyser.segment(
    { ...defaultRunOptions, ...options },
    previous && asPrevious(previous),
    () => {},
  );
  const { ids } = assembled.shop.customers;
  return {
    ...result,
    ids,
    codeOf: new Map(ids.map((id, i) => [id, result.profiles[result.labels[i]!]!.code])),
  };
}

function asPrevious({ ids, codeOf, profiles, projection }: Segmented): PreviousSegmentation {
  return {
    codes: codeOf,
    customNames: new Map(),
    portraits: new Map(
      profiles.map(({ code, archetype, fit = null, voice = null, topics }) => [
        code,
        { archetype, fit, voice, topics },
      ]),
    ),
    places: { ids, projection },
  };
}

/** All that a name is made of, by code, which stands for the colour too. */
const names = ({ profiles }: Segmented) =>
  Object.fromEntries(
    profiles.map(({ code, archetype, voice, topics }) => [
      code,
      { archetype, voice, topics: topics.slice(0, 2) },
    ]),
  );

/** Agreement over the customers that both know. */
function agreement(a: Segmented, b: Segmented): number {
  const both = a.ids.filter((id) => b.codeOf.has(id));
  return adjustedRandIndex(
    both.map((id) => a.codeOf.get(id)!),
    both.map((id) => b.codeOf.get(id)!),
  );
}

/** How far customers moved on the map, as a share of how far apart they lie (root mean squares). */
function moved(a: Segmented, b: Segmented): number {
  const placeIn = new Map(b.ids.map((id, i) => [id, i]));
  let [away, spread] = [0, 0];
  a.ids.forEach((id, i) => {
    const other = placeIn.get(id);
    if (other === undefined) return;
    for (const axis of [0, 1]) {
      away += (a.projection[2 * i + axis]! - b.projection[2 * other + axis]!) ** 2;
      spread += a.projection[2 * i + axis]! ** 2;
    }
  });
  return Math.sqrt(away / spread);
}

const without = ({ orders, reviews }: MadeRows, gone: (customer: number) => boolean): MadeRows => {
  const stays = ({ customer }: { customer: string }) => !gone(Number(customer.slice(1)));
  return { orders: orders.filter(stays), reviews: reviews.filter(stays) };
};

/** The first 60 of the coffee drinkers turn to tea. */
function someDrinkTea(rows: MadeRows, seed: number): MadeRows {
  const turned = madeRows([{ ...tea, customers: 60 }], seed).orders;
  return { ...rows, orders: [...without(rows, (customer) => customer <= 60).orders, ...turned] };
}

const expectSame = (before: Segmented, now: Segmented) => {
  expect(agreement(before, now)).toBeGreaterThanOrEqual(0.95);
  expect(names(now)).toEqual(names(before));
  expect(now.changes).toEqual([]);
  expect(moved(before, now)).toBeLessThan(0.1);
};

/** One customer of a hundred less. */
const fewerOf = (rows: MadeRows, seed: number) => without(rows, (customer) => customer % 100 === seed);

describe.each([1, 4])('the segments of made shop %i', (seed) => {
  const rows = madeShop(seed);
  const fewer = fewerOf(rows, seed);
  let first: Segmented;
  beforeAll(async () => {
    first = await firstOf(rows);
  });

  it('stay where rows are shuffled', async () => {
    expectSame(first, await segmented(rows, first, {}, seed));
  });

  it('stay with one customer of a hundred fewer', async () => {
    expectSame(first, await segmented(fewer, first));
  });

  it('stay with one customer of a hundred more', async () => {
    const start = await segmented(fewer, null);
    expectSame(start, await segmented(rows, start));
  });
});

describe('the segments of a made shop', () => {
  const seed = 1;
  const rows = madeShop(seed);
  let first: Segmented;
  beforeAll(async () => {
    first = await firstOf(rows);
  });

  it.each([
    ['one crowd cut by habits alone', { weights: { text: 0, taste: 0, behaviour: 1, attributes: 0 } }],
    ['a density method', { cluster: 'hdbscan', homes: 0 }],
    ['a linkage', { cluster: 'ward' }],
  ] as const)('stay so by %s', async (_, options) => {
    const before = await segmented(rows, null, options);
    expectSame(before, await segmented(fewerOf(rows, seed), before, options));
  });

  it('say which was split in two, and which was merged again', async () => {
    const split = await segmented(someDrinkTea(rows, seed), first);
    expect(split.changes).toEqual([{ kind: 'split', code: 5, other: 1 }]);
    expect(names(split)).toMatchObject(names(first));
    const merged = await segmented(rows, split);
    expect(merged.changes).toEqual([{ kind: 'merged', code: 5, other: 1 }]);
    expect(names(merged)).toEqual(names(first));
  });

  it('say which vanished, and which is of newcomers', async () => {
    const garden = first.codeOf.get('c250')!;
    const gone = await segmented(
      without(rows, (customer) => customer > 240 && customer <= 330),
      first,
    );
    expect(gone.changes).toEqual([{ kind: 'vanished', code: garden, other: null }]);
    const grown = await segmented(madeRows([...kinds, tea], seed), first);
    expect(grown.changes).toEqual([{ kind: 'new', code: 5, other: null }]);
  });

  it('keep their codes where more or fewer are asked for', async () => {
    const two = await segmented(rows, first, { k: 2 });
    expect(two.changes!.every(({ kind, other }) => kind === 'merged' && other! <= 2)).toBe(true);
    expect(two.profiles.every(({ code }) => code <= 4)).toBe(true);
    const six = await segmented(rows, first, { k: 6 });
    expect(six.profiles.map(({ code }) => code).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

it('says who is in no segment, and how many they are', async () => {
  const rows = madeShop(1);
  const strict = await segmented(rows, null, { cluster: 'hdbscan', homes: 0 });
  const outsiders = strict.profiles.at(-1)!;
  expect(outsiders.code).toBe(outsidersCode);
  expect(outsiders.size).toBeGreaterThan(0);
  expect(outsiders.share).toBeCloseTo(outsiders.size / 410, 6);
  expect(outsiders.topics).toEqual([]);
  expect(strict.profiles.filter(({ code }) => code === outsidersCode).length).toBe(1);
  // An earlier run's outsiders are no segment that could vanish or be split.
  const homely = await segmented(rows, strict, { cluster: 'hdbscan', homes: 1 });
  expect(homely.profiles.every(({ code }) => code !== outsidersCode)).toBe(true);
  expect(homely.changes).toEqual([]);
});

it('sorts the customers of any shop with orders into the groups that marketers know, and says which', async () => {
  const rows = madeShop(1);
  const { profiles, labels, choice } = await segmented(rows, null, { cluster: 'rfm' });
  expect(labels.length).toBe(410);
  expect(profiles.every(({ rfm }) => rfm !== undefined)).toBe(true);
  expect(new Set(profiles.map(({ rfm }) => rfm)).size).toBe(profiles.length);
  expect(choice!.clusterer).toBe('rfm');
  // Rules sort; whether there are segments is asked of all that is known.
  expect(choice!.verdict.reason).toBe('parted');
});

it('goes on from the same customers in a shop of which only the files are left', async () => {
  const rows = madeShop(4);
  const first = await firstOf(rows);
  const { codeOf, profiles } = first;
  const given = givenSegmentation({ customers: [...codeOf], segments: profiles });
  const again = await segmented(rows, first, {}, 7);
  const analyser = createAnalyser(openStages({ kernels: async () => null }));
  analyser.take(await imported(rows));
  const fromFiles = await analyser.segment(defaultRunOptions, given, () => {});
  expect(fromFiles.profiles.map(({ code }) => code)).toEqual(again.profiles.map(({ code }) => code));
  expect(fromFiles.changes).toEqual([]);
});
