import type { ShopRows } from './shop-rows';

/** Dates as programs write them, which sort as texts do. */
const sortable = /^\d{4}[-/.]\d{2}[-/.]\d{2}/;

/**
 * The files of a table, the oldest export first: by the last change that a row tells of, else by the last date of a
 * row, else by the sum of the rows' fingerprints, so that neither names nor the order of dropping have a say.
 * @param date the field that dates a row, where the table has one.
 */
export function filesByAge(rows: ShopRows, date?: string): number[] {
  const changed = rows.strings('updatedAt');
  const dates = date === undefined ? null : rows.numbers(date);
  const ages = new Map<number, { file: number; changed: string; last: number; sum: number }>();
  for (let row = 0; row < rows.count; row++) {
    const file = rows.fileOf[row]!;
    let age = ages.get(file);
    if (age === undefined) {
      age = { file, changed: '', last: Number.NEGATIVE_INFINITY, sum: rows.printOf(file) };
      ages.set(file, age);
    }
    const text = changed[row]!;
    if (text > age.changed && sortable.test(text)) age.changed = text;
    if (dates !== null && dates[row]! > age.last) age.last = dates[row]!;
  }
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...ages.values()]
    .sort((a, b) => order(a.changed, b.changed) || a.last - b.last || a.sum - b.sum)
    .map(({ file }) => file);
}
