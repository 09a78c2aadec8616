import type { TableColumns } from './table';

/** A column over all rows of a table, each value by a number. */
export interface CodedColumn {
  /** Position in `values` of each row's value, -1 where it is missing. */
  readonly codes: Int32Array;
  /** Distinct values in the order of their first rows. */
  readonly values: readonly string[];
}

/** The texts of a column by numbers that hold for all chunks. */
export async function codedTexts(table: TableColumns, field: string): Promise<CodedColumn> {
  const codes = new Int32Array(table.rowCount).fill(-1);
  const numbers = new Map<string, number>();
  await table.each(field, (column, start, rows) => {
    if (column?.type !== 'string') return;
    // Asked for once per entry that a row has rather than once per row.
    const ofCode = new Int32Array(column.dictionary.length).fill(-1);
    for (let row = 0; row < rows; row++) {
      const code = column.codes[row]!;
      if (code < 0) continue;
      if (ofCode[code]! < 0) ofCode[code] = numberOf(numbers, column.dictionary[code]!);
      codes[start + row] = ofCode[code]!;
    }
  });
  return { codes, values: [...numbers.keys()] };
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

/** The numbers (or instants) of a column over all rows, NaN where missing. */
export async function allNumbers(table: TableColumns, field: string): Promise<Float64Array> {
  const values = new Float64Array(table.rowCount).fill(Number.NaN);
  await table.each(field, (column, start) => {
    if (column !== undefined && column.type !== 'string') values.set(column.values, start);
  });
  return values;
}

/** Each row's place among the distinct values of a column in their order, -1 where it has none. */
export interface Ranks {
  readonly ranks: Int32Array;
  readonly distinct: number;
}

/** Texts by the order of the alphabet, in which case and accents count last; numbers and dates by size. */
export async function ranksOf(table: TableColumns, field: string): Promise<Ranks> {
  if (table.fieldOf(field)?.type === 'string') {
    const { codes, values } = await codedTexts(table, field);
    const { compare } = new Intl.Collator();
    const order = Int32Array.from(values.keys()).sort((a, b) => compare(values[a]!, values[b]!));
    const rankOf = new Int32Array(values.length);
    order.forEach((value, rank) => {
      rankOf[value] = rank;
    });
    return { ranks: codes.map((code) => (code < 0 ? -1 : rankOf[code]!)), distinct: values.length };
  }
  const values = await allNumbers(table, field);
  const sorted = distinctSorted(values);
  const ranks = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) {
    ranks[row] = Number.isNaN(values[row]!) ? -1 : placeIn(sorted, values[row]!);
  }
  return { ranks, distinct: sorted.length };
}

/** The distinct numbers, ascending; NaN left out. */
export function distinctSorted(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[kept - 1]) sorted[kept++] = sorted[i]!;
  }
  return sorted.subarray(0, kept);
}

/** Position of a value that is there. */
function placeIn(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
