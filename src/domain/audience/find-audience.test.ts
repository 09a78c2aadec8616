import { describe, expect, it } from 'vitest';
import { shopOf } from '../behaviour/fixtures/shop';
import { seededRandom } from '../math/random';
import { AudienceFacts } from './facts';
import { audienceOfIds, findAudience } from './find-audience';
import { naively } from './fixtures/naive';
import { noFindings, noRun, randomRule, randomShop } from './fixtures/random-shop';
import { conditionsOf, type Rule } from './rule';

describe('whom a rule finds', () => {
  it('is whom reading it row by row finds, of any rule over any shop', () => {
    const random = seededRandom(7);
    let [inside, unknownOut, unknownIn] = [0, 0, 0];
    for (let round = 0; round < 12; round++) {
      const { shop, run } = randomShop(random, 15);
      const facts = new AudienceFacts(shop, noFindings);
      for (let i = 0; i < 10; i++) {
        const rule = randomRule(random, 4);
        const found = findAudience(rule, facts, run);
        const naive = shop.customers.ids.map((_, c) => naively(rule, shop, run, c));
        const expected = naive.flatMap((own, c) => (own.in ? [c] : []));
        expect([...found.members], JSON.stringify(rule)).toEqual(expected);
        const unsure = naive.filter(({ truth }) => truth === null);
        expect(found.unknownOut, JSON.stringify(rule)).toBe(unsure.filter((own) => !own.in).length);
        expect(found.unknownIn, JSON.stringify(rule)).toBe(unsure.filter((own) => own.in).length);
        conditionsOf(rule).forEach((condition, at) => {
          const each = shop.customers.ids.map((_, c) => naively(condition, shop, run, c).truth);
          expect(found.conditions[at]).toEqual({
            met: each.filter((truth) => truth === true).length,
            unknown: each.filter((truth) => truth === null).length,
          });
        });
        inside += found.customers;
        unknownOut += found.unknownOut;
        unknownIn += found.unknownIn;
      }
    }
    // The test would pass on rules that find nobody, and on shops of which all is known.
    expect(Math.min(inside, unknownOut, unknownIn)).toBeGreaterThan(40);
  });

  it('counts money over those of whom it is known, and each segment with its part', () => {
    const shop = shopOf(4, {
      lines: [0, 1, 2, 3].map((c) => [c, -1, c, 1, c === 3 ? Number.NaN : 10 * c, c]),
    });
    const facts = new AudienceFacts(shop, noFindings);
    const segments = { code: Int16Array.of(1, 1, 2, 0), confidence: new Float32Array(4), codes: [1, 2, 0] };
    const found = findAudience({ what: 'orders', atLeast: 1 }, facts, { ...noRun, segments });
    expect(found).toMatchObject({ customers: 4, money: 30, all: { customers: 4, money: 30 } });
    const rich = findAudience({ what: 'money', atLeast: 10 }, facts, { ...noRun, segments });
    expect(rich).toMatchObject({ customers: 2, money: 30, unknownOut: 1 });
    expect(rich.segments).toEqual([
      { code: 1, customers: 2, money: 10, inside: 1, moneyInside: 10 },
      { code: 2, customers: 1, money: 20, inside: 1, moneyInside: 20 },
      { code: 0, customers: 1, money: Number.NaN, inside: 0, moneyInside: 0 },
    ]);
    expect([...audienceOfIds(['c2', 'stranger'], facts, noRun).members]).toEqual([2]);
  });

  it('takes the highest share and never more: where the last equal others, these are left out', () => {
    const spends = [50, 40, 40, 10, 5];
    const shop = shopOf(5, { lines: spends.map((money, c) => [c, -1, c, 1, money, c]) });
    const facts = new AudienceFacts(shop, noFindings);
    const top = (share: number) => [...findAudience({ what: 'money', top: share }, facts, noRun).members];
    expect([top(0.2), top(0.4), top(0.6), top(1)]).toEqual([[0], [0], [0, 1, 2], [0, 1, 2, 3, 4]]);
    const alike = new AudienceFacts(
      shopOf(3, { lines: [0, 1, 2].map((c) => [c, -1, c, 1, 7, 1]) }),
      noFindings,
    );
    expect(findAudience({ what: 'money', top: 0.1 }, alike, noRun).customers).toBe(0);
  });

  it('goes by risks where they are told, and by names that the export knows customers by beside their ids', () => {
    const shop = shopOf(4, { lines: [0, 1, 2, 3].map((c) => [c, -1, c, 1, 10, c]) });
    const alsoKnown = { names: ['old@mail.com'], customers: Int32Array.of(2) };
    const facts = new AudienceFacts({ ...shop, customers: { ...shop.customers, alsoKnown } }, noFindings);
    const risk = { lapse: Float64Array.of(0.9, 0.2, 0.6, Number.NaN), refund: new Float64Array(4).fill(0.1) };
    const ask = (rule: Rule) => findAudience(rule, facts, { ...noRun, risk });
    expect([...ask({ what: 'lapseRisk', atLeast: 0.5 }).members]).toEqual([0, 2]);
    expect(ask({ what: 'lapseRisk', below: 2 })).toMatchObject({ customers: 3, unknownOut: 1 });
    expect(ask({ what: 'refundRisk', above: 0.5 }).customers).toBe(0);
    expect([...audienceOfIds(['c0', 'old@mail.com'], facts, noRun).members]).toEqual([0, 2]);
  });

  it('all of nothing is everybody, any of nothing nobody', () => {
    const facts = new AudienceFacts(shopOf(3, {}), noFindings);
    const count = (rule: Rule) => findAudience(rule, facts, noRun).customers;
    expect([count({ all: [] }), count({ any: [] }), count({ not: { any: [] } })]).toEqual([3, 0, 3]);
  });

  it('knows nothing of anybody where the shop cannot tell, and refuses what the shop has not', () => {
    const facts = new AudienceFacts(shopOf(3, { lines: [[0, -1, 0, 1, 5, 1]] }), noFindings);
    const ask = (rule: Rule) => findAudience(rule, facts, noRun);
    for (const rule of [
      { what: 'meanStars', atMost: 5 },
      { what: 'returnRate', below: 1 },
      { what: 'viewed', atMost: 0 },
      { what: 'segment', isNot: [1] },
      { what: 'aspect', aspect: 'delivery', feeling: 'blamed', atMost: 0 },
      { what: 'alive', below: 2 },
      { what: 'lapseRisk', below: 2 },
    ] as const)
      expect(ask(rule)).toMatchObject({ customers: 0, unknownOut: 3 });
    expect(() => ask({ what: 'bought', categories: ['Tea'] })).toThrow(
      "There is no category 'Tea' in the shop.",
    );
    expect(() => ask({ what: 'attribute', name: 'city', is: ['x'] })).toThrow("no column 'city'");
    expect(() => ask({ what: 'campaign', campaign: 'x', group: 'any' })).toThrow("no campaign 'x'");
  });
});
