import { isNobody } from '../../../vocabulary/nobody';
import { isOrganisation } from '../../../vocabulary/legal-forms';
import type { ShopRows } from '../shop-rows';
import { emailKey } from './contacts';

/** At least this share of a column's entries must look like names for the column to be one of names. */
const enough = 0.6;

/** Words of letters, with the marks that names have in them; no handle, which has digits or is of one word in small letters. */
const nameLike = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,4}$/u;
const ideographs = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/**
 * The entries of a table's column of customers that name nobody in particular, where it holds the names under which
 * people write: words for nobody, hidden names, and first names or initials that several rows have. A full name,
 * or one that stands once, is all that such a table knows of a person.
 */
export function sharedNames(rows: ShopRows): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of rows.strings('customerId'))
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const named = [...counts.keys()].filter((name) => !isNobody(name));
  const isOfNames = named.filter(isName).length >= enough * named.length;
  const shared = new Set<string>();
  for (const [name, count] of counts) {
    if (name.includes('**') || (isOfNames && count > 1 && !isFullName(name))) shared.add(name);
  }
  return shared;
}

/** Whether a column of customers holds people's names rather than ids. */
export function holdsNames(entries: readonly string[]): boolean {
  const named = entries.filter((name) => !isNobody(name));
  return named.length > 0 && named.filter(isName).length >= enough * named.length;
}

/** Few people have several addresses: with more than such a share, and than so many, names are several people's. */
const fewShare = 0.1;
const few = 1;

/**
 * Whether a table's column of customers holds names that several people have, as the addresses beside them tell: 'Anna',
 * of three addresses. Companies have several, and are one.
 * @param entries the different ones of the column.
 */
export function holdsSharedNames(rows: ShopRows, entries: readonly string[]): boolean {
  if (!rows.has('email')) return false;
  if (!holdsNames(entries) || entries.filter(isOrganisation).length > fewShare * entries.length) return false;
  const addresses = new Map<string, Set<string>>();
  const emails = rows.strings('email');
  rows.strings('customerId').forEach((name, row) => {
    const email = emailKey(emails[row]!);
    if (name === '' || email === '') return;
    const before = addresses.get(name);
    if (before === undefined) addresses.set(name, new Set([email]));
    else before.add(email);
  });
  const several = [...addresses.values()].filter(({ size }) => size > 1).length;
  const isOfAll = addresses.size <= few && several > 0;
  return isOfAll || (several > few && several > fewShare * addresses.size);
}

function isName(text: string): boolean {
  return nameLike.test(text) && !/\d/.test(text) && !(ideographs.test(text) && text.length > 5);
}

/** Two parts that are more than initials, or three signs of Chinese, Japanese or Korean. */
function isFullName(name: string): boolean {
  if (ideographs.test(name)) return name.length >= 3;
  return name.split(' ').filter((part) => part.replace(/\./g, '').length > 1).length >= 2;
}
