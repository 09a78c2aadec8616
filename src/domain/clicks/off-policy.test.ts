import { describe, expect, it } from 'vitest';
import reference from './fixtures/reference.json';
import { fallingExamination, madeLog } from './fixtures/made-log';
import { estimatePolicy } from './off-policy';
import { checkOrder } from './order-check';

describe('off-policy estimates', () => {
  it('are those of plain sums in numpy', () => {
    const { cluster, weight, reward, expectedLogged, expectedOther, ...wanted } = reference.offPolicy;
    const found = estimatePolicy(
      {
        weight: Float64Array.from(weight),
        reward,
        cluster: Int32Array.from(cluster),
        expectedLogged: Float64Array.from(expectedLogged),
        expectedOther: Float64Array.from(expectedOther),
      },
      60,
    );
    for (const name of ['ips', 'snips', 'dr'] as const) {
      const { value, low, high, more, moreLow, moreHigh } = found[name];
      const right = wanted[name];
      const pairs = [
        [value, right.value],
        [low, right.interval[0]],
        [high, right.interval[1]],
        [more, right.more],
        [moreLow, right.moreInterval[0]],
        [moreHigh, right.moreInterval[1]],
      ] as const;
      for (const [mine, theirs] of pairs) expect(mine).toBeCloseTo(theirs, 8);
    }
    expect(found.effective).toBeCloseTo(wanted.effective, 8);
  });

  it('by hand: of four showings, half of which the other order shares', () => {
    const ones = new Float64Array(4);
    const { ips, snips, effective, meanWeight } = estimatePolicy(
      {
        weight: Float64Array.of(2, 0, 2, 0),
        reward: [1, 1, 0, 0],
        cluster: Int32Array.of(0, 1, 2, 3),
        expectedLogged: ones,
        expectedOther: ones,
      },
      4,
    );
    expect([ips.value, snips.value, effective, meanWeight]).toEqual([0.5, 0.5, 2, 1]);
  });
});

const relevance = Array.from({ length: 8 }, (_, i) => 0.04 + 0.05 * i);
const shop = { customers: 600, pages: 5_000, examination: fallingExamination(4), relevance };

describe('the check of an order', () => {
  it('says better where the better cards come first, and by how much', () => {
    // Always the same four cards, in random order: the best order puts the most relevant first.
    const four = [0, 2, 4, 7];
    const place = (_: number, random: () => number) => {
      const cards = [...four].map((card) => [random(), card]).sort((a, b) => a[0] - b[0]);
      return { cards: cards.map(([, card]) => card), propensity: [0.25, 0.25, 0.25, 0.25] };
    };
    const found = checkOrder(madeLog({ ...shop, place, seed: 1 }));
    const best = [7, 4, 2, 0].reduce((sum, card, k) => sum + relevance[card] * shop.examination[k], 0) / 4;
    expect(found.refusal).toBeNull();
    expect(found.verdict).toBe('better');
    for (const name of ['ips', 'snips', 'dr'] as const) {
      expect(found.estimates![name].low).toBeLessThan(best);
      expect(found.estimates![name].high).toBeGreaterThan(best);
    }
    const { dr, ips } = found.estimates!;
    expect(dr.high - dr.low).toBeLessThan(ips.high - ips.low);
  });

  it('cannot tell where all cards are alike', () => {
    const alike = checkOrder(madeLog({ ...shop, relevance: relevance.map(() => 0.2), seed: 2 }));
    expect(alike.verdict).toBe('unclear');
  });

  it('is refused where it is not known how cards came to their places', () => {
    const log = madeLog({ ...shop, seed: 3 });
    expect(checkOrder({ ...log, propensity: log.propensity.map(() => Number.NaN) }).refusal).toBe(
      'noPropensities',
    );
  });

  it('is refused where every card always stood where it stood', () => {
    const place = () => ({ cards: [3, 2, 1, 0], propensity: [1, 1, 1, 1] });
    expect(checkOrder(madeLog({ ...shop, place, seed: 4 })).refusal).toBe('notExplored');
  });

  it('is refused where propensities are said that are not true', () => {
    const place = () => ({ cards: [3, 2, 1, 0], propensity: [0.5, 0.5, 0.5, 0.5] });
    const lied = checkOrder(madeLog({ ...shop, place, seed: 5 }));
    expect(lied.refusal).not.toBeNull();
    expect(lied.estimates).toBeNull();
  });

  it('is refused where too few showings stand behind it', () => {
    expect(checkOrder(madeLog({ ...shop, customers: 20, pages: 40, seed: 6 })).refusal).toBe('tooFew');
  });
});
