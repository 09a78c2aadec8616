import { chooseRecipe, type Recipe, recipeOf } from '../domain/csv/recipes/recipe';
import type { FileInspection } from '../contracts/import-api';
import type { ColumnMatch } from '../domain/csv/import-types';
import type { TableKind } from '../domain/shop/tables/tables';
import { deleteRecipe, listRecipes, putRecipe } from '../storage/recipes';

/** How the user had a table with these columns read before, or null. Nothing depends on it: where storage fails there is none. */
export async function recipeFor(headers: readonly string[]): Promise<Recipe | null> {
  const recipes = await listRecipes().catch(() => []);
  return chooseRecipe(recipes, headers);
}

/** A table as it goes into an import. */
export interface ReadTable {
  readonly inspection: FileInspection;
  /** The look at it before any correction. */
  readonly firstLook: FileInspection;
  readonly kind: TableKind;
  readonly match: ColumnMatch;
}

/** Keeps what the user corrected, for the next tables with the same columns. */
export async function keepRecipes(tables: readonly ReadTable[]): Promise<void> {
  for (const { inspection, firstLook, kind, match } of tables) {
    const recipe = recipeOf(inspection, firstLook, { kind, match });
    if (recipe !== null) await putRecipe(recipe).catch(() => undefined);
  }
}

export async function forgetRecipe(signature: string): Promise<void> {
  await deleteRecipe(signature).catch(() => undefined);
}
