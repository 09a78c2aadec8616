import type { TableKind } from '../../shop/tables/tables';
import type { ColumnMatch } from '../import-types';
import { normaliseWhole } from '../recognition/header-name';

/** How the user had a file read, where that was otherwise than it was found: the same holds of the next such file. */
export interface Recipe {
  /** Of the names of the columns as they are read with the recipe. */
  readonly signature: string;
  /** Of the names as they were read at first; another where the encoding was corrected. */
  readonly seenAs: string;
  readonly encoding: string;
  readonly kind: TableKind;
  /** Keys of all columns that the file had. */
  readonly columns: readonly string[];
  /** Field → key of the column that serves it. */
  readonly match: Readonly<Record<string, string>>;
}

/** What a look at a file found, as far as recipes are about it. */
export interface Findings {
  readonly headers: readonly string[];
  readonly encoding: string;
  readonly kind: TableKind | null;
  readonly matches: Readonly<Record<TableKind, ColumnMatch>>;
}

/** The user's word on how the file is to be read. */
export interface Chosen {
  readonly kind: TableKind;
  readonly match: ColumnMatch;
}

/** A recipe brought to a file. */
export interface FollowedRecipe extends Chosen {
  /** Fields whose column of last time the file does not have: to be asked again, and nothing else. */
  readonly unfit: readonly string[];
}

/** Of a changed file, the share of its columns and of the recipe's that must be the same. */
const enoughInCommon = 0.7;
const fewestInCommon = 4;

/** What tells columns apart whatever their order and spelling: the name, and which of several of that name. */
export function columnKeys(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const name = normaliseWhole(header);
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : `${name} ${number}`;
  });
}

/** The set of names, in whatever order they stand. */
export function signatureOf(headers: readonly string[]): string {
  return columnKeys(headers).sort().join('|');
}

/**
 * The recipe to keep of what the user chose, or null where it is what was found anyway.
 * @param found the file as it was found, in the encoding that it is read in.
 * @param first the file as it was found at first.
 */
export function recipeOf(found: Findings, first: Findings, { kind, match }: Chosen): Recipe | null {
  const isAsFound =
    kind === first.kind && found.encoding === first.encoding && sameMatch(match, found.matches[kind]);
  if (isAsFound || found.headers.length === 0) return null;
  const columns = columnKeys(found.headers);
  return {
    signature: signatureOf(found.headers),
    seenAs: signatureOf(first.headers),
    encoding: found.encoding,
    kind,
    columns,
    match: Object.fromEntries(Object.entries(match).map(([field, column]) => [field, columns[column]!])),
  };
}

/** The recipe for a file with these columns: of the very same, else of nearly the same; null where none is. */
export function chooseRecipe(recipes: readonly Recipe[], headers: readonly string[]): Recipe | null {
  const signature = signatureOf(headers);
  const exact = recipes.find((recipe) => recipe.signature === signature || recipe.seenAs === signature);
  if (exact !== undefined) return exact;
  const keys = new Set(columnKeys(headers));
  let best: Recipe | null = null;
  let most = 0;
  for (const recipe of recipes) {
    const common = recipe.columns.filter((key) => keys.has(key)).length;
    const share = common / Math.max(keys.size, recipe.columns.length);
    if (common < fewestInCommon || share < enoughInCommon || share <= most) continue;
    best = recipe;
    most = share;
  }
  return best;
}

/**
 * The user's choice of last time on a file of today. Columns that last time had keep what they were chosen for,
 * and stay unused where they were; new columns serve as they are found.
 */
export function followRecipe(recipe: Recipe, found: Findings): FollowedRecipe {
  const keys = columnKeys(found.headers);
  const match: Record<string, number> = {};
  const unfit: string[] = [];
  for (const [field, key] of Object.entries(recipe.match)) {
    const column = keys.indexOf(key);
    if (column >= 0) match[field] = column;
    else unfit.push(field);
  }
  const before = new Set(recipe.columns);
  const used = new Set(Object.values(match));
  for (const [field, column] of Object.entries(found.matches[recipe.kind])) {
    if (match[field] !== undefined || used.has(column)) continue;
    if (!before.has(keys[column]!)) match[field] = column;
  }
  return { kind: recipe.kind, match, unfit };
}

function sameMatch(one: ColumnMatch, other: ColumnMatch): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => one[field] === other[field]);
}
