import { describe, expect, it } from 'vitest';
import { AliasTable } from './alias-table';
import { seededRandom } from './random';

describe('draws in proportion to weights', () => {
  it.each([[[1, 2, 3, 4]], [[0, 5, 0, 1]], [[1e-9, 1, 1e3]], [[7]]])(
    'come as often as %j says',
    (weights) => {
      const table = new AliasTable(weights);
      const random = seededRandom(3);
      const draws = 40_000;
      const found = weights.map(() => 0);
      for (let d = 0; d < draws; d++) found[table.draw(random)]++;
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, i) => {
        const share = weight / total;
        // Five standard errors of a share of as many draws.
        expect(Math.abs(found[i] / draws - share)).toBeLessThanOrEqual(
          5 * Math.sqrt((share * (1 - share)) / draws),
        );
        if (weight === 0) expect(found[i]).toBe(0);
      });
    },
  );

  it('are refused without a weight above 0, or with one below', () => {
    expect(() => new AliasTable([])).toThrow(RangeError);
    expect(() => new AliasTable([0, 0])).toThrow(RangeError);
    expect(() => new AliasTable([1, -1])).toThrow('weight -1 at 1');
    expect(() => new AliasTable([1, Number.NaN])).toThrow(RangeError);
  });
});
