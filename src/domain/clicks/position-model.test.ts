import { describe, expect, it } from 'vitest';
import reference from './fixtures/reference.json';
import { fallingExamination, madeLog } from './fixtures/made-log';
import { type ClickCounts, countClicks } from './click-counts';
import { fitPositions } from './examination';
import { fitPositionModel } from './position-model';

/** Counts of a table, cards × positions; pairs that were never shown are left out. */
function countsOf(
  shown: readonly (readonly number[])[],
  clicks: readonly (readonly number[])[],
): ClickCounts {
  const pairs = shown.flatMap((row, i) =>
    row.flatMap((n, k) => (n > 0 ? [{ i, k, n, c: clicks[i][k] }] : [])),
  );
  return {
    products: Int32Array.from(shown.keys()),
    positions: shown[0].length,
    starts: Int32Array.from(
      [...shown.keys(), shown.length],
      (i) => pairs.filter((pair) => pair.i < i).length,
    ),
    place: Int32Array.from(pairs, ({ k }) => k),
    shown: Float64Array.from(pairs, ({ n }) => n),
    clicks: Float64Array.from(pairs, ({ c }) => c),
  };
}

describe('the position-based model', () => {
  it('finds what scipy finds by climbing the likelihood', () => {
    const { shown, clicks, examination, relevance, logLikelihood } = reference.positionModel;
    const found = fitPositionModel(countsOf(shown, clicks));
    expect(found.logLikelihood).toBeCloseTo(logLikelihood, 3);
    for (const [k, value] of examination.entries()) expect(found.examination[k]).toBeCloseTo(value, 3);
    for (const [i, value] of relevance.entries()) expect(found.relevance[i]).toBeCloseTo(value, 3);
  });

  it('by hand: two cards that changed places tell that the second place is seen half as often', () => {
    // 40% and 20% at the first place, 20% and 10% at the second.
    const found = fitPositionModel(
      countsOf(
        [
          [100, 100],
          [100, 100],
        ],
        [
          [40, 20],
          [20, 10],
        ],
      ),
    );
    expect([...found.examination].map((value) => value.toFixed(3))).toEqual(['1.000', '0.500']);
    expect([...found.relevance].map((value) => value.toFixed(3))).toEqual(['0.400', '0.200']);
  });

  it('says that nothing can be told apart where each card always stood at one place', () => {
    const found = fitPositionModel(
      countsOf(
        [
          [100, 0, 0],
          [0, 100, 0],
          [0, 0, 100],
        ],
        [
          [40, 0, 0],
          [0, 20, 0],
          [0, 0, 5],
        ],
      ),
    );
    expect([...found.examination].filter((value) => !Number.isNaN(value))).toEqual([1]);
  });

  it('compares only places that clicked cards connect', () => {
    // A card without a click stood at both ends and ties nothing.
    const shown = [
      [100, 100, 0, 0],
      [0, 0, 100, 100],
      [50, 0, 0, 50],
    ];
    const clicks = [
      [40, 20, 0, 0],
      [0, 0, 10, 5],
      [0, 0, 0, 0],
    ];
    const found = fitPositionModel(countsOf(shown, clicks));
    expect([...found.examination].map(Number.isNaN)).toEqual([false, false, true, true]);
    expect([...found.relevance].map(Number.isNaN)).toEqual([false, true, false]);
    clicks[2][3] = 3;
    shown[2][3] = 100;
    expect([...fitPositionModel(countsOf(shown, clicks)).examination].some(Number.isNaN)).toBe(false);
  });

  it('has intervals that hold what was planted, and wider ones where a few customers made all of it', () => {
    const shop = { customers: 400, pages: 6_000, examination: fallingExamination(5), seed: 5 };
    const relevance = Array.from({ length: 20 }, (_, i) => 0.05 + 0.02 * i);
    const log = madeLog({ ...shop, relevance });
    const { examination } = fitPositions(log);
    shop.examination.forEach((truth, k) => {
      expect(examination[k].low).toBeLessThanOrEqual(truth);
      expect(examination[k].high).toBeGreaterThanOrEqual(truth);
    });
    expect(examination[4].high - examination[4].low).toBeLessThan(0.15);
    const { all } = countClicks(log, 1, () => 0);
    expect(all.shown.reduce((sum, n) => sum + n, 0)).toBe(30_000);
  });
});
