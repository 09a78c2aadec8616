import { commaDialect, type Dialect } from './dialect';

/** Lines below which chance may make a list of anything. */
const fewestLines = 20;
const nearlyAll = 0.98;
const code = /^[\w-]*\d[\w-]*$/;

interface Line {
  readonly owner: string;
  readonly items: readonly string[];
}

/**
 * Texts of which each line is somebody and the items that they took, '17 203 5 881', as recommenders are trained on. What
 * must hold so that measurements, drawn numbers, baskets of nobody and the neighbours of a graph are none: the first code
 * of each line is a number of its own, counted up, or of another form than all others; lines are of many lengths; no
 * line names an item twice, and lines share items. Signs of weights ('3:0.5') and fractions make it none.
 */
export function listsOfItems(lines: readonly string[]): Dialect[] {
  for (const delimiter of [' ', '\t', ','] as const) {
    const cellsOf = (line: string) => line.trim().split(delimiter === ' ' ? / +/ : delimiter);
    const isCodes = lines.every((line) => cellsOf(line).every((cell) => code.test(cell)));
    if (!isCodes || lines.length < fewestLines) continue;
    const read = lines.map(cellsOf).map(([owner = '', ...items]): Line => ({ owner, items }));
    if (areLists(read)) return [{ ...commaDialect, delimiter, mostFields: 2 }];
  }
  return [];
}

function areLists(lines: readonly Line[]): boolean {
  const lengths = lines.map(({ items }) => items.length).sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1]!;
  const isOfManyLengths = new Set(lengths).size >= 5 && lengths.at(-1)! >= 3 * Math.max(1, lengths[0]!);
  if (median < 2 || !isOfManyLengths || isTriangle(lines)) return false;
  const owners = lines.map(({ owner }) => owner);
  if (new Set(owners).size < owners.length) return false;
  const items = lines.flatMap((line) => line.items);
  if (!isCountedUp(owners) && !isOtherForm(owners, items)) return false;
  const withoutRepeats = lines.filter((line) => new Set(line.items).size === line.items.length).length;
  if (withoutRepeats < nearlyAll * lines.length) return false;
  return new Set(items).size <= 0.9 * items.length && !areNeighbours(lines);
}

/** Each line one longer than the one before: half of a table of distances. */
function isTriangle(lines: readonly Line[]): boolean {
  const steps = lines.filter(
    (line, i) => i > 0 && line.items.length === lines[i - 1]!.items.length + 1,
  ).length;
  return steps > 0.5 * lines.length;
}

/** Numbers that grow from line to line, mostly by one. */
function isCountedUp(owners: readonly string[]): boolean {
  let byOne = 0;
  for (let i = 1; i < owners.length; i++) {
    const step = Number(owners[i]) - Number(owners[i - 1]);
    if (!(step > 0)) return false;
    if (step === 1) byOne++;
  }
  return byOne >= 0.9 * (owners.length - 1);
}

/** Whether the letters in front of the owners' codes are those of no item: 'u17' beside 'i203'. */
function isOtherForm(owners: readonly string[], items: readonly string[]): boolean {
  const form = (cell: string) => /^\D*/.exec(cell)![0];
  const own = new Set(owners.map(form));
  return own.size === 1 && !own.has('') && !items.some((item) => own.has(form(item)));
}

/** Where 3 names 7 and 7 names 3, again and again, both are of one kind: people who know each other. */
function areNeighbours(lines: readonly Line[]): boolean {
  const itemsOf = new Map(lines.map(({ owner, items }) => [owner, new Set(items)]));
  let [both, one] = [0, 0];
  for (const { owner, items } of lines) {
    for (const item of items) {
      if (item === owner || !itemsOf.has(item)) continue;
      one++;
      if (itemsOf.get(item)!.has(owner)) both++;
    }
  }
  return one >= 20 && both > 0.5 * one;
}
