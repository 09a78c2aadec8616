import { beforeAll, describe, expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions, type SegmentationResult } from '../../contracts/analysis-api';
import { notYet } from '../../domain/movement/movement';
import { drain } from '../../domain/steps';
import { type Analyser, createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows } from './fixtures/made-shop';
import type { Replayer } from './replayer';
import type { WindowDesk } from './window-desk';

const kinds: Kind[] = [
  { customers: 50, goods: ['Oat biscuits', 'Rye bread', 'Butter'], category: 'Food', orders: 9, price: 6 },
  { customers: 50, goods: ['Trowel', 'Rake', 'Plant pot'], category: 'Garden', orders: 3, price: 90 },
];
const wanted = { instant: null, customerId: null, isWhole: false };
const day = 86_400_000;

describe('a replay', () => {
  let analyser: Analyser;
  let found: SegmentationResult;
  let replayer: Replayer;
  let desk: WindowDesk;
  let ids: readonly string[];
  const open = () => analyser.replayer(found, defaultRunOptions);

  beforeAll(async () => {
    const assembled = await importedShop(madeRows(kinds, 5), 9);
    ({ ids } = assembled.shop.customers);
    analyser = createAnalyser(openStages({ kernels: async () => null }));
    analyser.take(assembled);
    found = await analyser.segment({ ...defaultRunOptions, k: 2 }, null, () => {});
    replayer = await open();
    const maker = await analyser.listMaker(
      { ...defaultRunOptions, recommender: 'itemKnn' },
      found.labels,
      Int32Array.from(found.profiles, ({ code }) => code),
      null,
      () => {},
    );
    desk = analyser.windowDesk(maker);
  });

  it('ends with the segments that the same records give at one stroke, and with those of the run', async () => {
    const { first, last, total } = await replayer.moveTo({ ...wanted, instant: 0 }, null);
    for (let instant = first; instant < last; instant += 10 * day)
      await replayer.moveTo({ ...wanted, instant }, null);
    const end = await replayer.moveTo({ ...wanted, isWhole: true }, null);
    const stroke = await (await open()).moveTo({ ...wanted, isWhole: true }, null);
    expect(end).toEqual(stroke);
    expect(end.figures.records).toBe(total);
    expect(end.waiting).toBe(0);
    // Movement finds everybody's segment by the same rule, from the other side: going over all months.
    const movement = await drain(analyser.movement(found, defaultRunOptions));
    const now = movement.codes.subarray((movement.months.length - 1) * ids.length);
    for (const { code, customers } of end.segments) {
      const batch = now.filter((each) => each === code).length;
      expect(Math.abs(customers - batch)).toBeLessThanOrEqual(
        Math.ceil((1 - movement.agreement) * ids.length),
      );
    }
    expect(end.segments.reduce((sum, { customers }) => sum + customers, 0)).toBe(
      now.filter((code) => code !== notYet).length,
    );
  });

  it('puts whoever did something where looking at everybody puts her', async () => {
    const { first } = await replayer.moveTo({ ...wanted, instant: 0 }, null);
    // All that was bought lies within the step, so that each customer who is known did something in it.
    const instant = first + 30 * day;
    const some = await (await open()).moveTo({ ...wanted, instant }, null);
    const all = await (await open()).moveTo({ ...wanted, instant, isWhole: true }, null);
    expect(some.waiting).toBe(0);
    expect(some.figures.customers).toBeGreaterThan(20);
    const differing = some.segments.reduce(
      (sum, { code, customers }) =>
        sum + Math.abs(customers - (all.segments.find((each) => each.code === code)?.customers ?? 0)),
      0,
    );
    // What she likes is told of everybody at once: until all are looked at she is in its middle.
    expect(differing / 2).toBeLessThanOrEqual(0.15 * some.figures.customers);
  });

  it('follows one customer: her list is by what she had done until then, and back again', async () => {
    const customerId = ids[0]!;
    const { first, last } = await replayer.moveTo({ ...wanted, instant: 0 }, null);
    const before = await replayer.moveTo({ instant: first - day, customerId, isWhole: false }, desk);
    expect(before.figures.records).toBe(0);
    expect(before.followed).toMatchObject({ code: null, page: { isKnown: false } });
    const after = await replayer.moveTo({ instant: last, customerId, isWhole: true }, desk);
    expect(after.followed!.page.isKnown).toBe(true);
    expect({ ...after.followed!.page, took: 0 }).toEqual({ ...desk.page(customerId, []), took: 0 });
    const again = await replayer.moveTo({ instant: first - day, customerId, isWhole: false }, desk);
    expect({ ...again, followed: null }).toEqual({ ...before, followed: null });
  });
});
