import { expect, it } from 'vitest';
import type { ShopFindings } from '../../../domain/suspects/findings';
import { groupsInOrder } from './queue-order';

const finding = (id: string, score: number, groups: readonly number[]) =>
  ({ kind: 'account', id, account: id, score, groups, evidence: [] }) as const;
const found: ShopFindings = {
  customers: 100,
  groups: [
    { group: { kind: 'copies', accounts: 3, text: '' }, accounts: ['a', 'b', 'c'], common: [] },
    { group: { kind: 'machines', accounts: 1, views: 500, usual: 9 }, accounts: ['d'], common: [] },
  ],
  findings: [
    finding('d', 0.9, [1]),
    finding('a', 0.8, [0]),
    finding('b', 0.7, [0]),
    { ...finding('r1', 0.8, [0]), kind: 'review', account: 'a' },
  ],
};
const numbers = (...args: Parameters<typeof groupsInOrder>) =>
  groupsInOrder(...args).map(({ number, accounts }) => [number, ...accounts.map(({ id }) => id)]);

it('orders groups, and shows the accounts of a verdict alone', () => {
  expect(numbers(found, 'score', 'all', () => null)).toEqual([
    [1, 'd'],
    [0, 'a', 'b'],
  ]);
  expect(numbers(found, 'size', 'all', () => null)[0]![0]).toBe(0);
  expect(numbers(found, 'kind', 'all', () => null)[0]![0]).toBe(0);
  const said = (account: string) => (account === 'a' ? ('fake' as const) : null);
  expect(numbers(found, 'score', 'open', said)).toEqual([
    [1, 'd'],
    [0, 'b'],
  ]);
  expect(numbers(found, 'score', 'fake', said)).toEqual([[0, 'a']]);
  expect(numbers(found, 'score', 'genuine', said)).toEqual([]);
});
