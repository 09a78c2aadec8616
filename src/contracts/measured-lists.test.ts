import { expect, it } from 'vitest';
import { defaultRules } from '../domain/recommend/rules/offer-rules';
import { defaultRunOptions } from './analysis-api';
import { listsAsMeasured } from './measured-lists';

it('tells lists that are made as they were measured from those of other options', () => {
  expect(listsAsMeasured(defaultRunOptions, 20)).toBe(true);
  expect(listsAsMeasured({ ...defaultRunOptions, listLength: 10 }, 20)).toBe(false);
  expect(listsAsMeasured({ ...defaultRunOptions, includeBought: true }, 20)).toBe(false);
  expect(listsAsMeasured({ ...defaultRunOptions, rules: { ...defaultRules, inStock: true } }, 20)).toBe(
    false,
  );
});
