import { describe, expect, it } from 'vitest';
import type { CustomerIndex } from '../../store';
import { arrangeMembers, membersOf } from './member-list';

const index: CustomerIndex = {
  ids: ['C10', 'C9', 'c100', 'D1', 'C2'],
  labels: Int32Array.of(0, 0, 0, 1, 0),
  confidence: Float32Array.of(0.5, 0.1, 0.9, 0.7, 0.1),
  projection: new Float32Array(10),
};
const idsOf = (customers: readonly number[]) => customers.map((customer) => index.ids[customer]);

describe('membersOf', () => {
  it('finds the customers of one segment only', () => {
    expect(membersOf(index, 0)).toEqual([0, 1, 2, 4]);
    expect(membersOf(index, 2)).toEqual([]);
  });
});

describe('arrangeMembers', () => {
  const members = membersOf(index, 0);

  it('orders ids by the numbers in them', () => {
    expect(idsOf(arrangeMembers(index, members, '', 'idUp'))).toEqual(['C2', 'C9', 'C10', 'c100']);
    expect(idsOf(arrangeMembers(index, members, '', 'idDown'))).toEqual(['c100', 'C10', 'C9', 'C2']);
  });

  it('orders by confidence, equal ones by customer number', () => {
    expect(arrangeMembers(index, members, '', 'surest')).toEqual([2, 0, 1, 4]);
    expect(arrangeMembers(index, members, '', 'leastSure')).toEqual([1, 4, 0, 2]);
  });

  it('searches in any case, blanks around the query aside', () => {
    expect(idsOf(arrangeMembers(index, members, ' C10 ', 'idUp'))).toEqual(['C10', 'c100']);
  });

  it('leaves the list it was given as it was', () => {
    arrangeMembers(index, members, '', 'idDown');
    expect(members).toEqual([0, 1, 2, 4]);
  });
});
