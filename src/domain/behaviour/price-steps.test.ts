import { describe, expect, it } from 'vitest';
import { rowsByCustomer } from './customer-rows';
import { priceSteps } from './price-steps';

function stepsOf(amounts: readonly (readonly number[])[]): Float64Array {
  const owner = Int32Array.from(amounts.flatMap((own, c) => own.map(() => c)));
  const amount = Float64Array.from(amounts.flat());
  const averages = Float64Array.from(amounts, (own) => own.reduce((sum, one) => sum + one, 0) / own.length);
  return priceSteps({ amount }, rowsByCustomer(owner, amount.length, amounts.length), averages);
}

describe('how far an average order is open', () => {
  it('is all of it after one line, and ever less with more of them', () => {
    const steps = stepsOf(Array.from({ length: 40 }, (_, c) => new Array<number>(c + 1).fill(10)));
    expect(steps[0]).toBe(10);
    // Lines of one price: one more or less moves the average by one part in n.
    expect(steps[9]).toBeCloseTo(1, 10);
    expect(steps[39]).toBeCloseTo(0.25, 10);
  });

  it('goes by how far one customer’s lines are apart, and not by how far customers are', () => {
    const near = stepsOf(Array.from({ length: 40 }, (_, c) => new Array<number>(8).fill(c < 20 ? 10 : 100)));
    expect(near[0]! / 10).toBeCloseTo(1 / 8, 10);
    expect(near[39]! / 100).toBeCloseTo(1 / 8, 10);
    const far = stepsOf(Array.from({ length: 40 }, () => [5, 20, 5, 20, 5, 20, 5, 20]));
    expect(far[0]! / 12.5).toBeCloseTo((1 + 2 * Math.sqrt((8 * Math.log(2) ** 2) / 7)) / 8, 10);
  });

  it('is nothing where no price is above nought', () => {
    expect([...stepsOf([[0], [0, 0]])]).toEqual([0, 0]);
  });
});
