import { expect, it } from 'vitest';
import { defaultRules } from '../domain/recommend/rules/offer-rules';
import { defaultRunOptions } from './analysis-api';
import { listsAsMeasured, responseOf } from './measured-lists';
import type { RunSummary } from './run';

it('tells lists that are made as they were measured from those of other options', () => {
  expect(listsAsMeasured(defaultRunOptions, 20)).toBe(true);
  expect(listsAsMeasured({ ...defaultRunOptions, listLength: 10 }, 20)).toBe(false);
  expect(listsAsMeasured({ ...defaultRunOptions, includeBought: true }, 20)).toBe(false);
  expect(listsAsMeasured({ ...defaultRunOptions, rules: { ...defaultRules, inStock: true } }, 20)).toBe(
    false,
  );
});

it('says of a run how customers would answer its offers, or why that is not known', () => {
  const share = { value: 0.1, low: 0.05, high: 0.2 };
  const active = { customers: 300, anything: share, places: [share, null, null] };
  const response = { cutAt: 0, active, quiet: null };
  const measured = { listLength: 20, response } as unknown as RunSummary['measured'] & {};
  expect(responseOf({ options: defaultRunOptions, measured })).toBe(response);
  expect(responseOf({ options: defaultRunOptions })).toBe('notMeasured');
  expect(responseOf({ options: { ...defaultRunOptions, includeBought: true }, measured })).toBe('otherLists');
  expect(responseOf({ options: { ...defaultRunOptions, recommender: 'als' }, measured })).toBe('otherLists');
  for (const none of [null, { ...response, active: null }]) {
    expect(responseOf({ options: defaultRunOptions, measured: { ...measured, response: none } })).toBe(
      'shortPast',
    );
  }
});
