import { stringAt } from '../../columns';
import type { ShopTables } from '../shop-rows';
import { emailKey } from './contacts';

/** Two systems number their customers alike where more of the ids that both name have other addresses than the same. */
interface Votes {
  same: number;
  other: number;
}

/** How the ids of a file's customers are told from equal ids of another system: '' where it cannot be known whose. */
export type IdOf = (id: string, file: number) => string;

/**
 * Tells apart the ids of two systems (two shops, a till and a web shop) that both count from 1, by the addresses
 * beside them. A file without addresses may be of either: ids that both systems have are nobody's there.
 */
export function idSpaces(shop: ShopTables): IdOf {
  const emails = emailsByFile(shop);
  const files = [...emails.keys()].sort((a, b) => a - b);
  const space = new Map<number, number>();
  for (const file of files) {
    const taken = new Set(
      files
        .filter((other) => other < file && areApart(emails, file, other))
        .map((other) => space.get(other)!),
    );
    let free = 0;
    while (taken.has(free)) free++;
    space.set(file, free);
  }
  if ([...space.values()].every((each) => each === 0)) return (id) => id;
  const spacesOfId = new Map<string, Set<number>>();
  for (const [file, ids] of emails) {
    for (const id of ids.keys()) spacesOfId.set(id, (spacesOfId.get(id) ?? new Set()).add(space.get(file)!));
  }
  return (id, file) => {
    const known = space.get(file);
    if (known !== undefined) return known === 0 ? id : `${id} (${known + 1})`;
    const [only, ...more] = spacesOfId.get(id) ?? [0];
    if (more.length > 0) return '';
    return only === 0 || only === undefined ? id : `${id} (${only + 1})`;
  };
}

/** The first address beside each id, by file; files that have none are absent. */
function emailsByFile(shop: ShopTables): Map<number, Map<string, string>> {
  const found = new Map<number, Map<string, string>>();
  const tables = [shop.customers, shop.orders, shop.events].filter(
    (rows) => rows.has('customerId') && rows.has('email'),
  );
  // One file alone has nothing to be told from.
  if (new Set(tables.flatMap((rows) => rows.chunks.map(({ file }) => file))).size < 2) return found;
  for (const { chunks } of tables) {
    for (const { file, rowCount, columns } of chunks) {
      if (!columns.customerId || !columns.email) continue;
      const own = found.get(file) ?? new Map<string, string>();
      found.set(file, own);
      for (let row = 0; row < rowCount; row++) {
        const id = stringAt(columns.customerId, row);
        if (id === '' || own.has(id)) continue;
        const email = emailKey(stringAt(columns.email, row));
        if (email !== '') own.set(id, email);
      }
    }
  }
  return found;
}

function areApart(emails: ReadonlyMap<number, ReadonlyMap<string, string>>, a: number, b: number): boolean {
  const votes: Votes = { same: 0, other: 0 };
  const [own, others] = [emails.get(a)!, emails.get(b)!];
  for (const [id, email] of own) {
    const other = others.get(id);
    if (other === undefined) continue;
    if (other === email) votes.same++;
    else votes.other++;
  }
  return votes.other > votes.same;
}
