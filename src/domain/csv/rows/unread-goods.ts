import { versionColumns } from '../../shop/tables/order-joins';
import { changedColumn } from '../../shop/tables/shared-fields';
import { parseDate } from '../cells/dates';
import type { ColumnMatch } from '../import-types';
import { normaliseHeader } from '../recognition/header-name';

const ofVersions = new Set(
  [...versionColumns, changedColumn].flatMap(({ names }) => names.map(normaliseHeader)),
);

/**
 * Whether rows of one order differ in words of a column that nothing reads, in a file that names no goods: they are lines
 * of something then, and none of them says another again.
 * @param rows a sample.
 */
export function tellUnreadGoods(
  rows: readonly (readonly string[])[],
  match: ColumnMatch,
  headers: readonly string[],
): boolean {
  const { orderId, productId, productTitle, items } = match;
  if (orderId === undefined || [productId, productTitle, items].some((column) => column !== undefined))
    return false;
  const taken = new Set(Object.values(match));
  const unread = [...headers.keys()].filter(
    (column) => !taken.has(column) && !ofVersions.has(normaliseHeader(headers[column]!)),
  );
  const isWord = (cell: string) => /\p{L}/u.test(cell) && Number.isNaN(parseDate(cell) ?? 0);
  const first = new Map<string, readonly string[]>();
  return rows.some((row) => {
    const before = first.get(row[orderId] ?? '');
    if (before === undefined) first.set(row[orderId] ?? '', row);
    return (
      before !== undefined &&
      unread.some((column) => {
        const [a, b] = [before[column]?.trim() ?? '', row[column]?.trim() ?? ''];
        return a !== b && isWord(a) && isWord(b);
      })
    );
  });
}
