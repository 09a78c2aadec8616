import type { Recipe } from '../domain/csv/recipes/recipe';
import { database } from './database';
import { stored } from './errors';
import { checked } from './schemas/checks';
import { recipeSchema } from './schemas/recipe-schema';

/** All recipes that can be read; damaged ones are as good as none. */
export async function listRecipes(): Promise<readonly Recipe[]> {
  const records: unknown[] = await stored(() => database.recipes.toArray());
  return records.flatMap((record) => checked(recipeSchema, record) ?? []);
}

/** Keeps a recipe in the place of the one for the same columns. */
export async function putRecipe(recipe: Recipe): Promise<void> {
  await stored(() => database.recipes.put(recipe));
}

export async function deleteRecipe(signature: string): Promise<void> {
  await stored(() => database.recipes.delete(signature));
}
