/** A category, or one that holds others: 'Dog' as well as 'Dog > Food'. */
export interface CategoryNode {
  /** The last step of its path, with the one before where several paths end in it: 'Dog › Food', 'Cat › Food'. */
  readonly name: string;
}

/** Categories with those that hold them. */
export interface CategoryTree {
  /** Whoever holds others stands before them. */
  readonly nodes: readonly CategoryNode[];
  /** Of each category as products state it the numbers of the nodes on its path; without letters there is none. */
  readonly nodesOf: ReadonlyMap<string, readonly number[]>;
}

/** What parts the steps of a path, and what does so only where it is used for that. */
const arrows = /[>›»]/;
const arrowsOrStrokes = /[>›»/|\\]/;

/**
 * The tree that categories make where they are paths ('Home > Coffee > Beans', 'Men/Shoes'). A stroke parts steps only
 * where several categories have the same first one: 'Tea/Coffee' beside 'TV/Audio' are two names. Steps without letters
 * (bare numbers) are no names.
 */
export function categoryTree(categories: Iterable<string>): CategoryTree {
  const different = [...new Set(categories)].sort();
  const separator = branches(different) ? arrowsOrStrokes : arrows;
  const paths = new Map(different.map((category) => [category, stepsOf(category, separator)]));
  const numbers = new Map<string, number>();
  const steps: (readonly string[])[] = [];
  const nodesOf = new Map<string, number[]>();
  for (const [category, path] of paths) {
    const own = path.map((_, at) => {
      const upTo = path.slice(0, at + 1);
      const key = upTo.join('\n');
      if (!numbers.has(key)) numbers.set(key, steps.push(upTo) - 1);
      return numbers.get(key)!;
    });
    nodesOf.set(category, own);
  }
  const ends = new Map<string, number>();
  for (const path of steps) ends.set(path.at(-1)!, (ends.get(path.at(-1)!) ?? 0) + 1);
  const nodes = steps.map((path) => {
    const [holding, last] = [path.at(-2), path.at(-1)!];
    return { name: holding !== undefined && ends.get(last)! > 1 ? `${holding} › ${last}` : last };
  });
  return { nodes, nodesOf };
}

/** Whether strokes part steps: several categories go on from one first step. */
function branches(categories: readonly string[]): boolean {
  const first = new Set<string>();
  return categories.some((category) => {
    const steps = stepsOf(category, arrowsOrStrokes);
    if (steps.length < 2 || arrows.test(category)) return false;
    if (first.has(steps[0]!)) return true;
    first.add(steps[0]!);
    return false;
  });
}

function stepsOf(category: string, separator: RegExp): string[] {
  return category
    .split(separator)
    .map((step) => step.trim())
    .filter((step) => /\p{L}/u.test(step));
}
