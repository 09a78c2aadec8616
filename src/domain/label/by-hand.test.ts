import { expect, it } from 'vitest';
import { isByHand, mergedByHand, standingByHand } from './by-hand';

const profiles = [{ code: 1 }, { code: 3 }, { code: 4 }];

it('tells what was put together in a run and in those before it', () => {
  expect(mergedByHand({ profiles })).toEqual([]);
  expect(mergedByHand({ profiles, kept: { merge: [2, 3] } })).toEqual([3]);
  expect(mergedByHand({ profiles, kept: { merge: [2, 3] }, byHand: { merged: [1] } })).toEqual([1, 3]);
  expect(mergedByHand({ profiles, kept: {}, byHand: { merged: [4] } })).toEqual([4]);
});

it('tells of one that became part of another, or is gone, no more', () => {
  expect(mergedByHand({ profiles, kept: { merge: [2, 3] }, byHand: { merged: [2] } })).toEqual([3]);
  expect(mergedByHand({ profiles, byHand: { merged: [9] } })).toEqual([]);
});

it('tells what was split in a run and in those before it, parts of one segment together', () => {
  const parted = (run: object) => standingByHand({ profiles, ...run }).parted;
  expect(parted({})).toEqual([]);
  expect(parted({ kept: { split: { code: 4, from: [1] } } })).toEqual([[1, 4]]);
  const before = { byHand: { merged: [], parted: [[1, 3]] } };
  expect(parted(before)).toEqual([[1, 3]]);
  expect(parted({ ...before, kept: { split: { code: 4, from: [3] } } })).toEqual([[1, 3, 4]]);
  const two = { profiles: [1, 2, 3, 4, 5].map((code) => ({ code })) };
  const joined = {
    byHand: {
      merged: [],
      parted: [
        [1, 3],
        [2, 4],
      ],
    },
    kept: { split: { code: 5, from: [3, 4] } },
  };
  expect(standingByHand({ ...two, ...joined }).parted).toEqual([[1, 2, 3, 4, 5]]);
});

it('tells of a part that was put back, or is gone, no more', () => {
  const back = { profiles: [{ code: 1 }, { code: 3 }], byHand: { merged: [], parted: [[1, 4]] } };
  expect(standingByHand({ ...back, kept: { merge: [4, 1] } })).toEqual({ merged: [1], parted: [] });
  expect(standingByHand(back).parted).toEqual([]);
});

it('tells whose number follows from what was done before', () => {
  expect(isByHand({})).toBe(false);
  expect(isByHand({ byHand: { merged: [] } })).toBe(false);
  expect(isByHand({ byHand: { merged: [3] } })).toBe(true);
  expect(isByHand({ kept: {} })).toBe(true);
  expect(isByHand({ byHand: { merged: [], parted: [] } })).toBe(false);
  expect(isByHand({ byHand: { merged: [], parted: [[1, 3]] } })).toBe(true);
});
