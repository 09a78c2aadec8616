import { expect, it } from 'vitest';
import { isByHand, mergedByHand } from './merged-by-hand';

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

it('tells whose number follows from what was done before', () => {
  expect(isByHand({})).toBe(false);
  expect(isByHand({ byHand: { merged: [] } })).toBe(false);
  expect(isByHand({ byHand: { merged: [3] } })).toBe(true);
  expect(isByHand({ kept: {} })).toBe(true);
});
