import { expect, it } from 'vitest';
import { midRanks } from './ranks';

it('ranks values, equal ones alike', () => {
  expect([...midRanks([30, 10, 20, 10, 40, 30])]).toEqual([4.5, 1.5, 3, 1.5, 6, 4.5]);
  expect([...midRanks([])]).toEqual([]);
});
