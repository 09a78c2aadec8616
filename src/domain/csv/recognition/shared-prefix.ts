/** A prefix of fewer columns may be what they have in common. */
const enoughColumns = 3;

/**
 * The names of columns without the words that all of them begin with, as databases write the table before each of its
 * columns: 'order_item_order_id', 'order_item_quantity'. Null where they share none or where nothing would be left.
 */
export function withoutSharedPrefix(headers: readonly string[]): readonly string[] | null {
  const named = headers.map((header) => header.trim().split(/[_\s.]+/));
  if (named.length < enoughColumns) return null;
  const shortest = Math.min(...named.map((words) => words.length));
  let shared = 0;
  while (
    shared < shortest &&
    named.every((words) => words[shared]!.toLowerCase() === named[0]![shared]!.toLowerCase())
  )
    shared++;
  if (shared === 0 || shared >= shortest) return null;
  return named.map((words) => words.slice(shared).join('_'));
}
