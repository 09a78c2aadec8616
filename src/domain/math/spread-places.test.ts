import { expect, it } from 'vitest';
import { spreadPlaces } from './spread-places';

it('are all places of a short list, and of a long one so many from its first to its last', () => {
  expect(spreadPlaces(3, 5)).toEqual([0, 1, 2]);
  expect(spreadPlaces(101, 5)).toEqual([0, 25, 50, 75, 100]);
  expect(spreadPlaces(8, 3)).toEqual([0, 4, 7]);
  expect(spreadPlaces(9, 1)).toEqual([0]);
  expect(spreadPlaces(0, 5)).toEqual([]);
});
