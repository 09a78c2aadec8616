import { expect, it } from 'vitest';
import { pairOf, usualPair } from './run-pair';

const runs = ['newest', 'middle', 'oldest'].map((id) => ({ id }));

it('is the run on screen and the one before, or after where there is none before', () => {
  expect(usualPair(runs, 'newest')).toEqual(['middle', 'newest']);
  expect(usualPair(runs, 'middle')).toEqual(['oldest', 'middle']);
  expect(usualPair(runs, 'oldest')).toEqual(['oldest', 'middle']);
  expect(usualPair(runs, null)).toEqual(['middle', 'newest']);
});

it('is what was chosen while both are there, else the usual one', () => {
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  expect(ids(pairOf(runs, ['newest', 'oldest'], 'newest'))).toEqual(['newest', 'oldest']);
  expect(ids(pairOf(runs, ['gone', 'oldest'], 'newest'))).toEqual(['middle', 'newest']);
  expect(ids(pairOf(runs, ['elsewhere', 'anywhere'], 'another'))).toEqual(['middle', 'newest']);
});
