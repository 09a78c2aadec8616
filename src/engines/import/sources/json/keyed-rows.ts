import { stringEnd } from './flatten';

/** How rows stand in a JSON object that has no list of them. */
export interface KeyedRows {
  /** Objects whose members are rows, each under its own key, by the names that lead to them: 'orders', '' for the whole. */
  readonly lists: ReadonlySet<string>;
  /** True where members are columns, each with its values under the numbers of the rows, as pandas writes them. */
  readonly byColumn: boolean;
}

export const noKeyedRows: KeyedRows = { lists: new Set(), byColumn: false };

/** An object outside of lists, as far as it was seen. */
interface Frame {
  readonly path: string;
  readonly names: Set<string>;
  readonly objects: Frame[];
  /** Members that are no objects. */
  others: number;
}

/** Objects around rows, {"data": {"orders": {…}}}. */
const deepest = 4;
/** Rows that are compared. */
const compared = 50;

/**
 * Objects of a text whose members are rows: nothing but objects with the same names.
 * @param text from the start; it may be cut anywhere.
 */
export function keyedRowsIn(text: string): KeyedRows {
  const root = framesOf(text);
  const lists = new Set<string>();
  let byColumn = false;
  const look = (frame: Frame, depth: number): void => {
    if (frame.others === 0 && frame.objects.length >= 2) {
      if (depth === 0 && frame.objects.every(isNumbered)) {
        byColumn = true;
        return;
      }
      if (areAlike(frame.objects.slice(0, compared))) {
        lists.add(frame.path);
        return;
      }
    }
    if (depth < deepest) for (const inside of frame.objects) look(inside, depth + 1);
  };
  if (root !== null) look(root, 0);
  return { lists, byColumn };
}

/** Whether its names are 0, 1, 2 …: numbers of rows. */
function isNumbered({ names, objects }: Frame): boolean {
  if (objects.length > 0 || names.size === 0) return false;
  let next = 0;
  for (const name of names) if (name !== String(next++)) return false;
  return true;
}

/** Whether most names of each are names of most. */
function areAlike(rows: readonly Frame[]): boolean {
  const counts = new Map<string, number>();
  for (const { names } of rows) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // The last may have been cut off.
  return rows.slice(0, -1).every(({ names }) => {
    const shared = [...names].filter(
      (name) => counts.get(name)! >= Math.min(2, rows.length) && counts.get(name)! >= rows.length / 2,
    );
    return names.size >= 2 && shared.length >= 0.5 * names.size;
  });
}

/** The objects of a text that stand in no list, down to the members of rows. */
function framesOf(text: string): Frame | null {
  const newFrame = (path: string): Frame => ({ path, names: new Set(), objects: [], others: 0 });
  let root: Frame | null = null;
  const around: Frame[] = [];
  let key: string | null = null;
  /** Brackets that are open inside of a list, or of an object too deep to matter. */
  let passed = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const parent = around.at(-1);
    if (sign === '"') {
      const end = stringEnd(text, at);
      if (end < 0) break;
      const value = text.slice(at + 1, end);
      at = end;
      if (passed > 0 || parent === undefined) continue;
      if (key === null) {
        key = value;
        parent.names.add(value);
      } else {
        parent.others++;
        key = null;
      }
    } else if (sign === '{' || sign === '[') {
      const isTooDeep = around.length > deepest + 1;
      if (passed > 0 || sign === '[' || isTooDeep) {
        if (passed === 0) {
          if (parent === undefined) return null;
          parent.others++;
          key = null;
        }
        passed++;
        continue;
      }
      const path = [parent?.path ?? '', key ?? ''].filter((name) => name !== '').join('.');
      const frame = newFrame(path);
      if (parent === undefined) root = frame;
      else parent.objects.push(frame);
      around.push(frame);
      key = null;
    } else if (sign === '}' || sign === ']') {
      if (passed > 0) passed--;
      else around.pop();
    } else if (sign === ',' || sign === ':' || sign <= ' ') continue;
    else if (passed === 0 && parent !== undefined && key !== null) {
      // A number or a word, once.
      parent.others++;
      key = null;
    }
  }
  return root;
}
