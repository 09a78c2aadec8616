import { describe, expect, it } from 'vitest';
import type { FeatureBlock, FeatureColumn } from '../../behaviour/features';
import { trait } from '../fixtures/trait';
import { featureEffects } from './feature-effects';
import type { Trait } from '../segment';
import { chooseTraits } from './choose-traits';

const block = (columns: FeatureColumn[], rows: number[][]): FeatureBlock => ({
  block: 'behaviour',
  rows: rows.length,
  columns,
  values: Float32Array.from(rows.flat()),
});
const column = (
  name: string,
  unit: FeatureColumn['unit'],
  transform: FeatureColumn['transform'] = 'none',
) => ({
  name,
  unit,
  transform,
});
const repeat = (count: number, value: number): number[] => new Array<number>(count).fill(value);

describe('featureEffects', () => {
  it('agrees with a hand-computed example', () => {
    // 20 customers at 1, 20 at 3: mean 2, deviation 1, so the segments lie at -1 and +1.
    const values = [...repeat(20, 1), ...repeat(20, 3)].map((value) => [value]);
    const labels = Int32Array.from([...repeat(20, 0), ...repeat(20, 1)]);
    const [low, high] = featureEffects([block([column('meanRating', 'rating')], values)], labels, 2);
    expect(low!.get('meanRating')).toEqual({
      feature: 'meanRating',
      unit: 'rating',
      segmentValue: 1,
      shopValue: 2,
      effect: -1,
    });
    expect(high!.get('meanRating')!.effect).toBe(1);
  });

  it('measures the same on any scale', () => {
    const values = [...repeat(10, 1), ...repeat(10, 2), ...repeat(10, 3)];
    const labels = Int32Array.from([...repeat(10, 0), ...repeat(10, 1), ...repeat(10, 2)]);
    const effectOf = (plain: number[]) =>
      featureEffects(
        [
          block(
            [column('recency', 'days')],
            plain.map((value) => [value]),
          ),
        ],
        labels,
        3,
      )[2]!.get('recency')!.effect;
    // Mean ranks 5.5, 15.5, 25.5: deviation √(200/3), the last 10 above the middle.
    expect(effectOf(values)).toBeCloseTo(10 / Math.sqrt(200 / 3), 6);
    expect(effectOf(values.map((value) => value ** 5))).toBeCloseTo(effectOf(values), 6);
  });

  it('states the middle half in plain units', () => {
    const values = [1, 2, 4, 100, 10, 20, 40, 1000].map((value) => [value]);
    const labels = Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const effects = featureEffects([block([column('monetary', 'money', 'log1p')], values)], labels, 2);
    expect(effects.map((ofSegment) => ofSegment.get('monetary')!.segmentValue)).toEqual([3, 30]);
    expect(effects[0]!.get('monetary')!.shopValue).toBeCloseTo((4 + 10 + 20 + 40) / 4, 6);
  });

  it('is not moved by one wholesaler among a thousand', () => {
    const spend = Array.from({ length: 1000 }, (_, i) => [(i < 500 ? 20 : 60) + (i % 7)]);
    const labels = Int32Array.from({ length: 1001 }, (_, i) => (i < 500 ? 0 : 1));
    const of = (last: number) =>
      featureEffects([block([column('monetary', 'money', 'log1p')], [...spend, [last]])], labels, 2).map(
        (effects) => chooseTraits(effects)[0],
      );
    const [low, high] = of(5_000_000);
    expect(low).toMatchObject({ feature: 'monetary', segmentValue: of(60)[0]!.segmentValue });
    expect(low!.shopValue).toBeCloseTo(of(60)[0]!.shopValue, 0);
    expect(high!.segmentValue).toBeLessThan(70);
    expect(high!.effect).toBeGreaterThan(0.5);
  });

  it('is the share of customers for the value of an attribute', () => {
    const women = [...repeat(30, 1), ...repeat(10, 0), ...repeat(10, 1), ...repeat(30, 0)].map((value) => [
      value,
    ]);
    const labels = Int32Array.from([...repeat(40, 0), ...repeat(40, 1)]);
    const [most] = featureEffects([block([column('gender=female', 'share')], women)], labels, 2);
    expect(most!.get('gender=female')).toMatchObject({ segmentValue: 0.75, shopValue: 0.5, effect: 0.5 });
  });

  it('leaves missing values out', () => {
    const values = [[2], [Number.NaN], [4], [4], [4]];
    const effects = featureEffects(
      [block([column('daysBetween', 'days')], values)],
      Int32Array.of(0, 0, 1, 1, 1),
      2,
    );
    expect(effects[0]!.get('daysBetween')).toMatchObject({ segmentValue: 2, shopValue: 4 });
  });

  it('claims nothing that chance would explain', () => {
    const values = [[1], [3], ...repeat(20, 1).map((v) => [v]), ...repeat(20, 3).map((v) => [v])];
    const labels = Int32Array.from([0, 0, ...repeat(40, 1)]);
    values[0] = [3];
    expect(featureEffects([block([column('age', 'years')], values)], labels, 2)[0]!.get('age')!.effect).toBe(
      0,
    );
  });

  it('claims nothing from the few customers who have the feature', () => {
    const values = [...repeat(10, 9), ...repeat(90, Number.NaN), ...repeat(50, 1), ...repeat(50, 2)].map(
      (v) => [v],
    );
    const labels = Int32Array.from([...repeat(100, 0), ...repeat(100, 1)]);
    const [few] = featureEffects([block([column('daysBetween', 'days')], values)], labels, 2);
    expect(few!.get('daysBetween')!.effect).toBe(0);
  });

  it('takes no rounding for a difference', () => {
    const values = [...repeat(20, 30), ...repeat(20, 30.00001)].map((value) => [value]);
    const labels = Int32Array.from([...repeat(20, 0), ...repeat(20, 1)]);
    expect(featureEffects([block([column('averageOrder', 'money')], values)], labels, 2)[0]!.size).toBe(0);
  });

  it('passes over constant features', () => {
    const constant = block([column('carts', 'count')], [[1], [1]]);
    expect(featureEffects([constant], Int32Array.of(0, 1), 2).map((effects) => effects.size)).toEqual([0, 0]);
  });
});

const effectsOf = (...traits: Trait[]) => new Map(traits.map((one) => [one.feature, one]));

describe('chooseTraits', () => {
  it('orders by strength, drops weak ones and keeps six', () => {
    const names = ['recency', 'tenure', 'basketSize', 'daysBetween', 'dwell', 'age', 'meanRating'];
    const many = names.map((name, i) => trait(name, 'count', 5, 1, 0.3 + i / 10));
    const chosen = chooseTraits(effectsOf(...many, trait('variety', 'count', 5, 1, 0.2)));
    expect(chosen.map((one) => one.feature)).toEqual([...names].reverse().slice(0, 6));
  });

  it('shows one of spend and order value, both where they point apart', () => {
    const more = trait('monetary', 'money', 200, 100, 1);
    expect(chooseTraits(effectsOf(more, trait('averageOrder', 'money', 60, 30, 0.8)))).toEqual([more]);
    expect(chooseTraits(effectsOf(more, trait('averageOrder', 'money', 15, 30, -0.8)))).toHaveLength(2);
    // Who is called a big spender is not shown by a slightly larger order alone.
    const spent = trait('averageOrder', 'money', 36, 30, 2);
    expect(chooseTraits(effectsOf(more, spent))).toEqual([spent]);
    expect(chooseTraits(effectsOf(more, spent), new Set(['monetary']))).toEqual([more]);
  });

  it('shows one fact of an attribute', () => {
    const women = trait('gender=female', 'share', 0.8, 0.5, 0.6);
    const sure = trait('otherProduct', 'share', 1, 0.98, 0.6);
    const rare = trait('viewToPurchase', 'share', 0.04, 0.01, 0.6);
    expect(chooseTraits(effectsOf(sure, rare)).map(({ feature }) => feature)).toEqual(['viewToPurchase']);
    expect(chooseTraits(effectsOf(women, trait('gender=male', 'share', 0.2, 0.5, -0.6)))).toHaveLength(1);
  });

  it('drops a feature whose averages say the opposite of its effect', () => {
    expect(chooseTraits(effectsOf(trait('monetary', 'money', 90, 100, 0.5)))).toEqual([]);
  });

  it('says what they are and not what they are not, where that is about as much', () => {
    const effects = (...traits: Trait[]) => new Map(traits.map((one) => [one.feature, one]));
    const none = trait('country=FR', 'share', 0, 0.5, -1);
    const all = trait('country=GB', 'share', 1, 0.5, 1);
    expect(chooseTraits(effects(none, all))).toEqual([all]);
    // Many small ones say less than the one that is missing.
    const some = trait('country=GB', 'share', 0.4, 0.3, 0.3);
    expect(chooseTraits(effects(none, some))).toEqual([none]);
  });
});
