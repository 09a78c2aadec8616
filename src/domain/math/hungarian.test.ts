import { describe, expect, it } from 'vitest';
import cases from './fixtures/assignment.json';
import { assignLeastCost } from './hungarian';

describe('assignLeastCost', () => {
  for (const { rows, columns, cost, total, columnOfRow } of cases) {
    it(`agrees with scipy on ${rows} × ${columns}${columnOfRow === null ? ' with ties' : ''}`, () => {
      const match = assignLeastCost(Float64Array.from(cost), rows, columns);
      expect(new Set(match).size).toBe(rows);
      const sum = match.reduce((all, column, row) => all + cost[row * columns + column], 0);
      expect(sum).toBeCloseTo(total, 6);
      if (columnOfRow !== null) expect([...match]).toEqual(columnOfRow);
    });
  }

  it('refuses more rows than columns and costs of another length', () => {
    expect(() => assignLeastCost(new Float64Array(6), 3, 2)).toThrow(RangeError);
    expect(() => assignLeastCost(new Float64Array(5), 2, 3)).toThrow('5 costs for 2 × 3');
  });
});
