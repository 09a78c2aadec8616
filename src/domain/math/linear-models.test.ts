import { describe, expect, it } from 'vitest';
import reference from './fixtures/linear-models.json';
import { standardWine } from './fixtures/standard-wine';
import { plattScaling } from './platt-scaling';
import { fitLogisticRidge, fitRidge } from './ridge';

const points = standardWine();
const all = Int32Array.from({ length: points.rows }, (_, i) => i);
const second = reference.target.map((each) => (each === 1 ? 1 : 0));

describe('linear models of the wine data', () => {
  it("have scikit-learn's coefficients by least squares with a ridge", () => {
    const found = fitRidge(points, all, reference.target, reference.penalty);
    reference.ridge.forEach((part, j) => {
      expect(found[j]).toBeCloseTo(part, 5);
    });
  });

  it("have scikit-learn's coefficients by logistic regression with a ridge", () => {
    const found = fitLogisticRidge(points, all, second, reference.penalty);
    reference.logistic.forEach((part, j) => {
      expect(found[j]).toBeCloseTo(part, 4);
    });
  });

  it('have the scales and the shift that another minimiser finds for Platt’s loss', () => {
    const at = (i: number, j: number) => points.values[i * points.columns + j]!;
    const sources = [Array.from(all, (i) => 3 * at(i, 0) - 1), Array.from(all, (i) => -0.2 * at(i, 9))];
    const weights = Array.from(all, (i) => (i % 3 === 0 ? 2 : 0.5));
    const { scales, shift } = plattScaling(sources, second, weights);
    [...scales, shift].forEach((part, j) => {
      expect(part).toBeCloseTo(reference.platt[j]!, 4);
    });
  });
});
