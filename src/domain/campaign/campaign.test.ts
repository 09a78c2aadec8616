import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../math/normal-quantile';
import { seededRandom } from '../math/random';
import { drawGroups } from './campaign';
import { drawControl } from './control-group';
import { type Answers, effectOf } from './effect';
import { campaignOf } from './fixtures/campaign';
import reference from './fixtures/reference.json';
import { moneyEffect } from './money-effect';
import { customersNeeded, detectableRise } from './power';
import { differenceOfShares, shareOf } from './proportions';

describe('figures of two groups', () => {
  it('are those of scipy and statsmodels', () => {
    for (const [p, z] of reference.quantiles) expect(normalQuantile(p!)).toBeCloseTo(z!, 9);
    for (const [hits, n, level, low, high] of reference.wilson) {
      const share = shareOf(hits!, n!, level!);
      expect(share.low).toBeCloseTo(low!, 10);
      expect(share.high).toBeCloseTo(high!, 10);
    }
    for (const [a, n, b, others, low, high] of reference.newcombe) {
      const difference = differenceOfShares([a!, n!], [b!, others!]);
      expect(difference.low).toBeCloseTo(low!, 10);
      expect(difference.high).toBeCloseTo(high!, 10);
    }
    for (const [mailed, control, base, power, rise] of reference.detectable) {
      expect(detectableRise(mailed!, control!, base!, power!)).toBeCloseTo(rise!, 6);
    }
  });

  it('need as many customers for a rise as those among whom it is detectable', () => {
    const rise = detectableRise(900, 100, 0.1);
    expect(customersNeeded(rise * (1 + 1e-9), 0.1, 0.1)).toBe(1000);
    expect(customersNeeded(0, 0.1, 0.1)).toBe(Number.POSITIVE_INFINITY);
    expect(detectableRise(2, 1, 0.5)).toBeNaN();
  });
});

describe('the control group', () => {
  const ids = Array.from({ length: 400 }, (_, i) => `c${i}`);
  const value = Float64Array.from(ids, (_, i) => (i < 20 ? 10_000 : i < 30 ? Number.NaN : i));

  it('holds the asked share of every layer of value, and hangs on seed and ids alone', () => {
    const control = drawControl(ids, value, 0.25, 1);
    expect(control.reduce((sum, each) => sum + each, 0)).toBe(100);
    const ofLargest = control.slice(0, 20).reduce((sum, each) => sum + each, 0);
    expect(ofLargest, 'of the twenty large accounts').toBeGreaterThan(0);
    expect(ofLargest).toBeLessThan(12);
    const backwards = drawControl([...ids].reverse(), value.slice().reverse(), 0.25, 1);
    expect(Array.from(backwards).reverse()).toEqual(Array.from(control));
    expect(Array.from(drawControl(ids, value, 0.25, 2))).not.toEqual(Array.from(control));
  });

  it('is refused where nobody would be in it', () => {
    const audience = (n: number) => ({
      ids: ids.slice(0, n),
      value: value.slice(0, n),
      segment: new Int32Array(n),
      orderedLately: new Uint8Array(n),
    });
    expect(() => drawGroups(audience(9), 0.1, 1)).toThrow(/at least 10/);
    expect(() => drawGroups(audience(12), 0.01, 1)).toThrow(/would be empty/);
    expect(drawGroups(audience(400), 0.1, 1).power).toMatchObject({ mailed: 360, control: 40, base: 0 });
  });
});

describe('the effect', () => {
  const campaign = (n: number) =>
    campaignOf(
      Array.from({ length: n }, (_, i) => `c${i}`),
      (i) => i % 5 === 0,
    );
  const members = (n: number) => campaign(n).members;
  const answersOf = (orders: number[], money = orders.map((each) => 10 * each)): Answers => ({
    orders: Int32Array.from(orders),
    money: Float64Array.from(money),
    isKnown: new Uint8Array(orders.length).fill(1),
    ordersOfOthers: 0,
    from: '2026-03-01',
    until: '2026-03-31',
    firstOrder: '2025-01-01',
    complete: true,
    silence: null,
  });

  it('is none where both groups answer alike, and a rise where the mailed answer more', () => {
    const alike = effectOf(
      campaign(1000),
      answersOf(members(1000).map((_, i) => (Math.floor(i / 5) % 5 === 0 ? 1 : 0))),
    );
    expect(alike).toMatchObject({ verdict: 'open', rise: { value: 0 }, needed: Number.POSITIVE_INFINITY });
    const more = effectOf(
      campaign(1000),
      answersOf(
        members(1000).map(({ group }, i) =>
          Math.floor(i / 5) % (group === 'mailed' ? 4 : 10) === 0 ? 1 : 0,
        ),
      ),
    );
    expect(more.verdict).toBe('more');
    expect(more.rise.value).toBeCloseTo(0.15, 10);
    expect(more.money!.value).toBeCloseTo(1.5, 10);
    expect(more.segments.map(({ code }) => code)).toEqual([1, 2, 3]);
    // Wider than the same counts would have alone.
    const [first] = more.segments;
    const alone = differenceOfShares(
      [first!.mailed.ordered, first!.mailed.customers],
      [first!.control.ordered, first!.control.customers],
    );
    expect(first!.rise.low).toBeLessThan(alone.low);
  });

  it('is not made by one wholesaler, and its money is null where amounts are not known', () => {
    const orders = members(1000).map((_, i) => (Math.floor(i / 5) % 5 === 0 ? 1 : 0));
    const money = orders.map((each, i) => (i === 1 ? 50_000 : each * 10));
    const { money: effect } = effectOf(campaign(1000), answersOf(orders, money));
    expect(effect!.uncut).toBeGreaterThan(60);
    expect(effect).toMatchObject({ cut: 1, cap: 10 });
    expect(effect!.low).toBeLessThan(0);
    expect(effect!.high).toBeGreaterThan(0);
  });

  it('leaves a few orders out whose amounts are not known, and says nothing of money where these are many', () => {
    const orders = members(1000).map((_, i) => (Math.floor(i / 5) % 5 === 0 ? 1 : 0));
    const unknownIf = (isSo: (i: number) => boolean) =>
      effectOf(
        campaign(1000),
        answersOf(
          orders,
          orders.map((each, i) => (each > 0 && isSo(i) ? Number.NaN : 10 * each)),
        ),
      );
    expect(unknownIf((i) => i === 1).money).toMatchObject({ unpriced: 1 });
    expect(unknownIf((i) => i % 3 === 0)).toMatchObject({ money: null, mailed: { money: Number.NaN } });
  });

  it('gives no range of money where hardly anybody ordered', () => {
    const orders = members(200).map((_, i) => (i % 20 < 2 ? 1 : 0));
    const few = orders.map((each, i) => (i % 5 === 0 && i > 80 ? 0 : each));
    expect(effectOf(campaign(200), answersOf(orders)).money).not.toBeNull();
    expect(effectOf(campaign(200), answersOf(few)).money).toBeNull();
  });

  it('holds the true rise and the true money in about 95 of 100 campaigns', () => {
    const random = seededRandom(5);
    let [rises, monies, alarms] = [0, 0, 0];
    const rounds = 200;
    const unpriced = members(600).map(() => Number.NaN);
    for (let round = 0; round < rounds; round++) {
      const true5 = members(600).map(({ group }) => (random() < (group === 'mailed' ? 0.2 : 0.1) ? 1 : 0));
      const { rise } = effectOf(campaign(600), answersOf(true5, unpriced));
      if (rise.low <= 0.1 && rise.high >= 0.1) rises++;
      const none = members(600).map(() => (random() < 0.15 ? 1 : 0));
      if (effectOf(campaign(600), answersOf(none, unpriced)).verdict !== 'open') alarms++;
      const paid = (share: number, n: number) =>
        Float64Array.from({ length: n }, () => (random() < share ? 20 + 20 * random() : 0));
      const money = moneyEffect(paid(0.3, 200), paid(0.2, 100), round)!;
      if (money.low <= 3 && money.high >= 3) monies++;
    }
    expect(rises / rounds).toBeGreaterThan(0.91);
    expect(monies / rounds).toBeGreaterThan(0.91);
    expect(alarms / rounds).toBeLessThan(0.09);
  });
});
