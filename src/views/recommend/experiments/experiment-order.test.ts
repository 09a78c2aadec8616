import { expect, it } from 'vitest';
import type { StoredExperiment } from '../../../store';
import { isBroken, shownOf, sorted } from './experiment-order';

const figure = (value: number) => ({ value, low: value, high: value });

function experiment(id: string, more: Partial<StoredExperiment> = {}): StoredExperiment {
  return {
    id,
    startedAt: 0,
    updatedAt: 0,
    state: 'done',
    purpose: 'evaluation',
    starred: false,
    quality: null,
    curve: null,
    seconds: null,
    ...more,
  } as StoredExperiment;
}

const found = (value: number) =>
  ({ quality: { recall: figure(value), ndcg: figure(value) } }) as Partial<StoredExperiment>;

it('sorts by a figure either way, with those that have none behind', () => {
  const all = [experiment('none'), experiment('low', found(0.1)), experiment('high', found(0.2))];
  const ids = (descending: boolean) =>
    sorted(all, { by: 'ndcg', descending }, ({ id }) => id).map(({ id }) => id);
  expect(ids(true)).toEqual(['high', 'low', 'none']);
  expect(ids(false)).toEqual(['low', 'high', 'none']);
});

it('shows starred ones among whichever are asked for', () => {
  const all = [
    experiment('measured'),
    experiment('tried', { purpose: 'search' }),
    experiment('starred', { purpose: 'serving', starred: true }),
  ];
  expect(shownOf(all, 'measured').map(({ id }) => id)).toEqual(['measured', 'starred']);
  expect(shownOf(all, 'search').map(({ id }) => id)).toEqual(['tried', 'starred']);
  expect(shownOf(all, 'all')).toHaveLength(3);
});

it('takes one that is silent for a minute for broken off, not one that is done or was just heard of', () => {
  expect(isBroken(experiment('a', { state: 'running' }), 61_000)).toBe(true);
  expect(isBroken(experiment('a', { state: 'running', updatedAt: 30_000 }), 61_000)).toBe(false);
  expect(isBroken(experiment('a'), 61_000)).toBe(false);
});
