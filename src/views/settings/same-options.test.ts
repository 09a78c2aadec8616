import { expect, it } from 'vitest';
import { defaultRunOptions } from '../../contracts/analysis-api';
import { sameOptions } from './same-options';

it('sees a change of any option', () => {
  const changes = [
    { k: 4 },
    { cluster: 'ward' },
    { kMin: 3 },
    { kMax: 9 },
    { seed: 2 },
    { depth: 'quick' },
    { encoder: 'all-MiniLM-L6-v2' },
    { includeBought: true },
    { listLength: 10 },
    { weights: { text: 1, taste: 1, behaviour: 1, attributes: 0.1 } },
    { weights: { text: 1, behaviour: 1, attributes: 0 } },
    { fusion: 'linear' },
    { weighting: 'auto' },
  ] as const;
  for (const change of changes) {
    expect(sameOptions(defaultRunOptions, { ...defaultRunOptions, ...change })).toBe(false);
  }
});

it('takes equal options of two objects for the same', () => {
  expect(sameOptions(defaultRunOptions, structuredClone(defaultRunOptions))).toBe(true);
});

it('does not mind the range of k where k is chosen by hand', () => {
  const byHand = { ...defaultRunOptions, k: 5 };
  expect(sameOptions(byHand, { ...byHand, kMax: 12 })).toBe(true);
});
