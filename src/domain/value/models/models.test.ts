import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import reference from '../fixtures/reference.json';
import { fitPurchases, groupHistories, purchaseModels } from './fit-purchases';
import { expectedSpend, fitGammaGamma, spendCorrelation } from './gamma-gamma';
import { type History, type PurchaseModelName, purchaseModelNames } from './purchase-model';

const toHistory = ([repeats, last, length]: number[]): History => ({
  repeats: repeats!,
  last: last!,
  length: length!,
});
const rows = reference.rows.map(toHistory);
const sample = groupHistories(rows);
const theirs = (name: PurchaseModelName) => {
  const { parameters, ...found } = reference.models[name];
  return { ...found, parameters: Object.values(parameters) };
};

describe.each(purchaseModelNames)('%s beside lifetimes', (name) => {
  const model = purchaseModels[name];
  const { parameters, logLikelihood, expected, alive } = theirs(name);
  const forecaster = model.forecaster(Float64Array.from(parameters));

  it('has the same likelihood', () => {
    expect(model.logLikelihood(Float64Array.from(parameters), sample)).toBeCloseTo(logLikelihood, 6);
  });

  it('fits as well or better, at the same place', () => {
    const fitted = fitPurchases(name, sample);
    expect(fitted.logLikelihood).toBeGreaterThanOrEqual(logLikelihood - 1e-6);
    for (const [i, value] of fitted.parameters.entries()) expect(value / parameters[i]).toBeCloseTo(1, 2);
  });

  it.each(reference.at.map((row, i) => [row, i] as const))('foretells %o alike', (row, i) => {
    const history = toHistory(row);
    expect(forecaster.alive(history)).toBeCloseTo(alive[i], 6);
    expect(forecaster.expected(history, 39) / expected[i]).toBeCloseTo(1, 5);
  });

  it('draws what it foretells, on average', () => {
    const random = seededRandom(3);
    for (const row of [reference.at[0], [12, 10, 38], [60, 38, 38.5]]) {
      const history = toHistory(row);
      const draw = forecaster.drawer(history, 39);
      let sum = 0;
      for (let i = 0; i < 20_000; i++) sum += draw(random);
      const mean = forecaster.expected(history, 39);
      expect(Math.abs(sum / 20_000 - mean)).toBeLessThan(0.03 * mean + 0.02);
    }
  });

  it('stays within its bounds far from anything that it was fitted to', () => {
    for (const extreme of [
      [1e-3, 1e-2, 1e-3, 1e-3],
      [80, 2e3, 40, 5],
      [0.5, 1e-2, 1, 900],
    ]) {
      const at = model.forecaster(Float64Array.from(extreme));
      for (const history of [toHistory([0, 0, 0]), toHistory([400, 520, 520]), toHistory([1, 1e-3, 900])]) {
        const chance = at.alive(history);
        const purchases = at.expected(history, 52);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(purchases).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(purchases)).toBe(true);
      }
    }
  });
});

it('lets nobody who bought once be gone by the BG/NBD, and some by the others', () => {
  const once = toHistory([0, 0, 200]);
  const chances = (['pareto-nbd', 'mbg-nbd', 'bg-nbd'] as const).map((name) =>
    purchaseModels[name].forecaster(Float64Array.from(theirs(name).parameters)).alive(once),
  );
  expect(chances[2]).toBe(1);
  expect(Math.max(chances[0], chances[1])).toBeLessThan(0.9);
});

describe('the Gamma–Gamma model', () => {
  const { counts, means, parameters, expected } = reference.spend;

  it('fits as lifetimes does', () => {
    const { p, q, v } = fitGammaGamma({ counts, means })!;
    expect(p / parameters.p).toBeCloseTo(1, 2);
    expect(q / parameters.q).toBeCloseTo(1, 2);
    expect(v / parameters.v).toBeCloseTo(1, 2);
  });

  it('expects the same of each', () => {
    for (const [i, money] of expected.entries())
      expect(expectedSpend(parameters, counts[i], means[i]) / money).toBeCloseTo(1, 6);
  });

  it('gives the same in another currency, a thousand times the money', () => {
    const dear = fitGammaGamma({ counts, means: means.map((mean) => 1000 * mean) })!;
    const usual = fitGammaGamma({ counts, means })!;
    expect(expectedSpend(dear, 2, 30_000) / 1000).toBeCloseTo(expectedSpend(usual, 2, 30), 3);
  });

  it('says nothing of customers who all spent nothing', () => {
    expect(fitGammaGamma({ counts: [1, 2, 3], means: [0, 0, 0] })).toBeNull();
  });

  it('sees money that grows with the number of purchases', () => {
    expect(spendCorrelation({ counts: [2, 3, 4, 5], means: [10, 20, 30, 40] })).toBeCloseTo(1);
    expect(spendCorrelation({ counts: [1, 1], means: [1, 2] })).toBeNaN();
  });
});

const cdnow = new URL('../../../../../shared/data/cdnow/cdnow_customers_summary.csv', import.meta.url);

describe.skipIf(!existsSync(cdnow))('CDNOW (skipped where ../shared/data is missing)', () => {
  const histories = () =>
    groupHistories(
      readFileSync(cdnow, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => toHistory(line.split(',').slice(1).map(Number))),
    );

  it('gives the published BG/NBD to three digits', () => {
    const { parameters } = fitPurchases('bg-nbd', histories());
    expect(Array.from(parameters, (value) => value.toFixed(3))).toEqual(['0.243', '4.414', '0.793', '2.426']);
  });

  it.each(['mbg-nbd', 'pareto-nbd'] as const)('gives the %s that lifetimes finds', (name) => {
    const { parameters } = fitPurchases(name, histories());
    for (const [i, value] of Object.values(reference.cdnow[name].parameters).entries())
      expect(parameters[i] / value).toBeCloseTo(1, 2);
  });
});
