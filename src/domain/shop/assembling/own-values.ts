import type { ShopRows } from './shop-rows';
import { Tally } from './tally';

/** A table of entities, whose exports follow each other: the later one is believed, but for what it leaves blank. */
export interface OwnTable {
  readonly rows: ShopRows;
  /** The customer or product of each row, or -1. */
  readonly entity: Int32Array;
  readonly entities: number;
  /** Files of the table by age. */
  readonly oldestFirst: readonly number[];
}

/** What the latest export that says anything of an entity says most often, '' where none does. */
export function ownTexts({ rows, entity, entities, oldestFirst }: OwnTable, field: string): string[] {
  const values = new Array<string>(entities).fill('');
  for (const file of oldestFirst) {
    const tally = new Tally();
    const codes = rows.mapped(field, (text, chunk) => (chunk.file === file ? tally.code(text) : -1), -1);
    for (let row = 0; row < rows.count; row++) tally.add(entity[row]!, codes[row]!);
    tally.mostFrequent(entities).forEach((value, i) => {
      if (value !== '') values[i] = value;
    });
  }
  return values;
}

/** The first number above 0 that the latest export which has one gives an entity, NaN where none does. */
export function ownNumbers(table: OwnTable, numbers: Float64Array): Float64Array {
  const above = numbers.map((number) => (number > 0 ? number : Number.NaN));
  return ofLatest(table, above, (first) => first);
}

/** The numbers of all rows of an entity in the latest export that has one, added up; NaN where none has. */
export function ownSums(table: OwnTable, numbers: Float64Array): Float64Array {
  return ofLatest(table, numbers, (sum, number) => sum + number);
}

/** What the rows of an entity come to in the latest export that has a number for it. */
function ofLatest(
  { rows, entity, entities, oldestFirst }: OwnTable,
  numbers: Float64Array,
  together: (before: number, number: number) => number,
): Float64Array {
  const values = new Float64Array(entities).fill(Number.NaN);
  const place = new Map(oldestFirst.map((file, i) => [file, i]));
  const from = new Int32Array(entities).fill(-1);
  for (let row = 0; row < rows.count; row++) {
    const own = entity[row]!;
    const at = place.get(rows.fileOf[row]!)!;
    if (own < 0 || Number.isNaN(numbers[row]!) || at < from[own]!) continue;
    values[own] = at === from[own] ? together(values[own]!, numbers[row]!) : numbers[row]!;
    from[own] = at;
  }
  return values;
}
