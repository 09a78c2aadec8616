import { describe, expect, it } from 'vitest';
import type { CustomerIndex } from '../../store';
import { findCustomers, placeIn } from './find-customers';

const index: CustomerIndex = {
  ids: ['anna@x.de', 'Berta', 'carl', 'BERT'],
  labels: Int32Array.of(0, 1, 0, 1),
  confidence: new Float32Array(4),
  projection: new Float32Array(8),
};

describe('findCustomers', () => {
  it('gives everybody where nothing is asked', () => {
    expect(findCustomers(index, '  ', null)).toEqual([0, 1, 2, 3]);
  });

  it('looks inside ids in any case', () => {
    expect(findCustomers(index, 'bert', null)).toEqual([1, 3]);
    expect(findCustomers(index, '@', null)).toEqual([0]);
  });

  it('keeps to one segment', () => {
    expect(findCustomers(index, '', 0)).toEqual([0, 2]);
    expect(findCustomers(index, 'bert', 0)).toEqual([]);
  });
});

describe('placeIn', () => {
  it('finds each number of a sorted list, and −1 for others', () => {
    const list = [2, 3, 7, 11];
    expect([2, 3, 7, 11].map((customer) => placeIn(list, customer))).toEqual([0, 1, 2, 3]);
    expect([0, 5, 12].map((customer) => placeIn(list, customer))).toEqual([-1, -1, -1]);
    expect(placeIn([], 1)).toBe(-1);
  });
});
