import { describe, expect, it } from 'vitest';
import reference from './fixtures/softmax.json';
import { chancesOf, fitSoftmax } from './softmax-regression';

const { columns, labels, penalty } = reference;
const points = { rows: labels.length, columns, values: Float32Array.from(reference.points) };
const train = Int32Array.from(labels, (_, i) => i);

describe('fitSoftmax', () => {
  const fitted = fitSoftmax(points, labels, 3, train, reference.weights, { penalty, iterations: 400 });

  it("gives scikit-learn's probabilities", () => {
    const chances = new Float64Array(3);
    for (const row of train) {
      chancesOf(points, row, fitted.weights, chances);
      for (let c = 0; c < 3; c++) expect(chances[c]).toBeCloseTo(reference.chances[row * 3 + c]!, 4);
    }
  });

  it("has scikit-learn's coefficients, the constant terms apart from what is common to all", () => {
    const width = columns + 1;
    const middle = (of: ArrayLike<number>) =>
      (of[columns]! + of[width + columns]! + of[2 * width + columns]!) / 3;
    fitted.weights.forEach((weight, i) => {
      const isConstant = i % width === columns;
      const own = isConstant ? weight - middle(fitted.weights) : weight;
      const theirs = reference.coefficients[i]! - (isConstant ? middle(reference.coefficients) : 0);
      expect(own).toBeCloseTo(theirs, 3);
    });
  });

  it('is there at once where it begins with what was learnt', () => {
    const again = fitSoftmax(points, labels, 3, train, reference.weights, {
      penalty,
      iterations: 5,
      start: fitted,
    });
    again.weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo(fitted.weights[i]!, 4);
    });
  });
});
