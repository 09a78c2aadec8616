import type { ShopContacts } from '../../contracts/tables-api';
import type { ShopAnswers } from '../../domain/shop/answers';
import { emailKey, phoneKey, withCountry } from '../../domain/shop/assembling/people/contacts';
import { assembleShop } from '../../domain/shop/assemble';
import { stringAt, type TableChunk } from '../../domain/shop/columns';
import type { TableKind } from '../../domain/shop/tables/tables';
import { readStored } from '../analysis/load-shop';

/** Tables whose rows are of somebody, those that say best who first. */
const peopled = ['customers', 'orders', 'reviews', 'events'] as const;

/**
 * The address and the number of each of some customers as the shop's files have them, '' where they have none; what
 * many people share is nobody's. Of several the one on most rows, of as many the first in the order of signs.
 */
export function contactsIn(
  chunks: readonly TableChunk[],
  answers: ShopAnswers,
  ids: readonly string[],
): ShopContacts {
  const { shop, people, ledger, customerOfRows } = assembleShop(chunks, answers);
  const place = new Map(ids.map((id, i) => [id, i]));
  const placeOf = Int32Array.from(shop.customers.ids, (id) => place.get(id) ?? -1);
  const shared = new Set(people.shared);
  const emails: Map<string, number>[] = ids.map(() => new Map());
  const phones: Map<string, number>[] = ids.map(() => new Map());
  for (const kind of peopled) {
    const customers = kind === 'orders' ? ledger.customer : customerOfRows[kind];
    visitRows(kind, chunks, ({ columns }, row, at) => {
      const own = placeOf[customers[at]!] ?? -1;
      if (own < 0) return;
      const email = emailKey(stringAt(columns.email, row)) || emailKey(stringAt(columns.customerId, row));
      count(emails[own]!, shared.has(email) ? '' : email);
      const phone = phoneKey(stringAt(columns.phone, row));
      count(phones[own]!, shared.has(phone) ? '' : phone);
    });
  }
  const oneForm = withCountry(phones.flatMap((own) => [...own.keys()]));
  return {
    emails: emails.map(mostOften),
    phones: phones.map((own) => {
      const found = mostOften(own);
      return oneForm.get(found) ?? found;
    }),
  };
}

/** The same of a stored shop. Throws `shop-deleted` and `shop-damaged`. */
export async function contactsOf(shopId: string, ids: readonly string[]): Promise<ShopContacts> {
  const { head, chunks } = await readStored(shopId);
  return contactsIn(chunks, head.answers, ids);
}

/** Visits the rows of a table, with the number of each in the table. */
function visitRows(
  kind: TableKind,
  chunks: readonly TableChunk[],
  visit: (chunk: TableChunk, row: number, at: number) => void,
): void {
  let start = 0;
  for (const chunk of chunks.filter((each) => each.kind === kind)) {
    for (let row = 0; row < chunk.rowCount; row++) visit(chunk, row, start + row);
    start += chunk.rowCount;
  }
}

function count(counts: Map<string, number>, key: string): void {
  if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostOften(counts: ReadonlyMap<string, number>): string {
  let [best, rows] = ['', 0];
  for (const [key, own] of counts) {
    if (own > rows || (own === rows && key < best)) [best, rows] = [key, own];
  }
  return best;
}
