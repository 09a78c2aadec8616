import { describe, expect, it } from 'vitest';
import { mean } from '../../math/vector';
import { sparseOf } from '../fixtures/shops';
import reference from './fixtures/metrics.json';
import { giniOf, listMetrics } from './list-metrics';
import { rankingMeasures, rankingMetrics } from './metrics';
import { Resampling } from './resampling';

const { rankings, relevant } = reference;
const length = rankings[0]!.length;

describe('measures of a ranking', () => {
  it.each(Object.entries(reference.atK))(
    'at %s are those of ranx, MAP that of RecBole’s formula',
    (k, expected) => {
      rankings.forEach((ranking, u) => {
        const found = rankingMetrics(Int32Array.from(ranking), new Set(relevant[u]), Number(k));
        for (const measure of rankingMeasures)
          expect(found[measure], measure).toBeCloseTo(expected[measure][u]!, 10);
      });
    },
  );

  it('are those of a small example by hand', () => {
    // Found at ranks 2 and 3 of 4; one of three relevant products is not in the list.
    const found = rankingMetrics(Int32Array.of(7, 1, 2, 9), new Set([1, 2, 3]), 4);
    const ideal = 1 + 1 / Math.log2(3) + 1 / 2;
    expect(found.recall).toBeCloseTo(2 / 3, 12);
    expect(found.precision).toBe(0.5);
    expect(found.ndcg).toBeCloseTo((1 / Math.log2(3) + 1 / 2) / ideal, 12);
    expect(found.map).toBeCloseTo((1 / 2 + 2 / 3) / 3, 12);
    expect(found.mrr).toBe(0.5);
    expect(found.hitRate).toBe(1);
  });

  it('are 0 where nothing is found or nothing offered, and not known where nothing is relevant', () => {
    const none = { recall: 0, precision: 0, ndcg: 0, map: 0, mrr: 0, hitRate: 0 };
    expect(rankingMetrics(Int32Array.of(4, 5), new Set([1]), 2)).toEqual(none);
    expect(rankingMetrics(Int32Array.of(-1, -1), new Set([1]), 2)).toEqual(none);
    const unknown = rankingMetrics(Int32Array.of(4, 5), new Set(), 2);
    for (const measure of rankingMeasures) expect(unknown[measure]).toBeNaN();
  });

  it('count a hit for what is shown, not for how long the list could have been', () => {
    expect(rankingMetrics(Int32Array.of(1), new Set([1]), 20).precision).toBe(1 / 20);
  });
});

describe('what lists are like', () => {
  it('is what numpy finds', () => {
    const found = listMetrics({ length, ids: Int32Array.from(rankings.flat()) }, sparseOf(reference.taken));
    expect(found.coverage).toBeCloseTo(reference.lists.coverage, 12);
    expect(found.gini).toBeCloseTo(reference.lists.gini, 12);
    expect(found.novelty).toBeCloseTo(reference.lists.novelty, 10);
    expect(found.diversity).toBeCloseTo(reference.lists.diversity, 10);
  });

  it('is even where all products are offered alike, and as uneven as can be where one is', () => {
    expect(giniOf(Int32Array.of(3, 3, 3, 3))).toBe(0);
    expect(giniOf(Int32Array.of(0, 0, 0, 9))).toBe(0.75);
    expect(giniOf(Int32Array.of(0, 0))).toBe(0);
  });

  it('does not count the padding of short lists', () => {
    const taken = sparseOf([
      [1, 0, 0, 0],
      [1, 1, 0, 0],
    ]);
    const found = listMetrics({ length: 3, ids: Int32Array.of(0, -1, -1, 0, 1, -1) }, taken);
    expect(found.coverage).toBe(0.5);
    expect(found.novelty).toBeCloseTo(1 / 3, 12);
    expect(found.diversity).toBeCloseTo(1 - 1 / Math.sqrt(2), 12);
  });
});

describe('resampling', () => {
  const { values, low, high } = reference.bootstrap;

  it('gives numpy’s interval, as far as draws allow', () => {
    const figure = new Resampling(values.length, 5).figure(values);
    expect(figure.value).toBeCloseTo(mean(values), 12);
    expect(figure.low).toBeCloseTo(low, 2);
    expect(figure.high).toBeCloseTo(high, 2);
    expect(new Resampling(values.length, 5).figure(values)).toEqual(figure);
  });

  it('gives the p of all signs that scipy tries, as far as draws allow', () => {
    const { differences, p } = reference.signs;
    const found = new Resampling(differences.length, 5).pOf(Float64Array.from(differences));
    expect(Math.abs(found - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / 2000));
  });

  it('finds no difference between equals and a sure one where every customer gains', () => {
    const resampling = new Resampling(50, 1);
    expect(resampling.pOf(new Float64Array(50))).toBe(1);
    expect(resampling.pOf(new Float64Array(50).fill(0.1))).toBeLessThan(0.001);
  });

  it('is not sure of what none of few, or all of them, did', () => {
    // Exact intervals of 0 and 3 of 3, and of 0 of 189, as scipy's binomtest gives them.
    const of = (n: number, value: number) => new Resampling(n, 1).figure(new Float64Array(n).fill(value));
    expect([of(3, 0).low, of(3, 1).high]).toEqual([0, 1]);
    expect(of(3, 0).high).toBeCloseTo(0.7076, 4);
    expect(of(3, 1).low).toBeCloseTo(0.2924, 4);
    expect(of(189, 0).high).toBeCloseTo(0.0193, 4);
    const { low, high } = new Resampling(12, 1).figure(new Float64Array(12), -1);
    expect([low, high].map((end) => end.toFixed(3))).toEqual(['-0.265', '0.265']);
  });

  it('knows nothing of nobody', () => {
    expect(new Resampling(0, 1).figure([]).value).toBeNaN();
  });
});
