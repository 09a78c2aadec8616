import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Recipe } from '../../domain/csv/recipes/recipe';
import { recipeSchema } from './recipe-schema';

const recipe: Recipe = {
  signature: 'a|b',
  seenAs: 'a|b',
  encoding: 'utf-8',
  kind: 'orders',
  columns: ['a', 'b'],
  match: { orderId: 'a' },
};

it('a recipe is read as it was kept, and nothing of an unknown kind or a damaged match', () => {
  expect(v.is(recipeSchema, structuredClone(recipe))).toBe(true);
  expect(v.is(recipeSchema, { ...recipe, kind: 'returns' })).toBe(false);
  expect(v.is(recipeSchema, { ...recipe, match: { orderId: 0 } })).toBe(false);
  expect(v.is(recipeSchema, { ...recipe, columns: ['a', null] })).toBe(false);
});
