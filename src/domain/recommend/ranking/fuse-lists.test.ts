import { expect, it } from 'vitest';
import { worthOfRank } from '../models/standings';
import { fuseLists } from './fuse-lists';

const lists = (k: number, ...ids: number[]) => ({
  k,
  ids: Int32Array.from(ids),
  scores: new Float32Array(ids.length),
});

it('ranks by the weighted worth of the ranks that a product has', () => {
  const fused = fuseLists(
    [
      { lists: lists(3, 4, 2, 0, 1, -1, -1), weight: 1 },
      { lists: lists(2, 2, 5, -1, -1), weight: 0.5 },
    ],
    6,
    3,
  );
  // 2: second of the one and first of the other; 4: first of the one; 0 before 5, whose list says half as much.
  expect([...fused.ids]).toEqual([2, 4, 0, 1, -1, -1]);
  expect(fused.scores[0]).toBeCloseTo(worthOfRank(2) + 0.5 * worthOfRank(1), 6);
  expect(fused.scores[3]).toBeCloseTo(worthOfRank(1), 6);
});

it('has no list for anybody where no model has one', () => {
  expect([...fuseLists([{ lists: lists(2, -1, -1), weight: 1 }], 3, 2).ids]).toEqual([-1, -1]);
  expect(fuseLists([], 3, 2).ids).toHaveLength(0);
});
