import type { TableChunk } from '../../columns';
import { isNobody } from '../../../vocabulary/nobody';
import { rowMark } from '../../repeats/row-marks';
import { codeOfKey, keyNumbering } from '../row-keys';
import type { ShopRows, ShopTables } from '../shop-rows';
import { emailKey, nameKey, phoneKey, withCountry } from './contacts';
import { damagedIds } from './damaged-ids';
import { idSpaces } from './id-spaces';
import { otherNumberings } from './other-numberings';
import { holdsNames, holdsSharedNames, sharedNames } from './names';

/** The tables whose rows are of somebody. */
export const peopledTables = ['customers', 'orders', 'reviews', 'events'] as const;
export type PeopledTable = (typeof peopledTables)[number];

/** By what the rows of one table tell who they are of: numbers into the lists of `PeopleKeys`, -1 for nothing. */
export interface IdentityColumns {
  readonly id: Int32Array;
  readonly email: Int32Array;
  readonly phone: Int32Array;
  readonly name: Int32Array;
  /**
   * Whether a name is all that tells whose a row is, but for a telephone: so it is in orders without any number or address
   * of customers. Under a review a name is none that anybody is known by.
   */
  readonly namesTell: boolean;
  /** Whether the ids are people's names, without an address beside them. */
  readonly idsAreNames: boolean;
}

/** All ids, addresses, numbers and names of a shop, each once. */
export interface PeopleKeys {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly string[];
  /** Each of `names` as it is written first. */
  readonly writtenNames: readonly string[];
  readonly rows: Readonly<Record<PeopledTable, IdentityColumns>>;
  /** Ids that a spreadsheet has damaged: they name nobody. */
  readonly damaged: readonly string[];
  /** Rows of each table that count elsewhere. */
  readonly repeated: Readonly<Record<PeopledTable, number>>;
}

/** Reads who the rows of all tables are of, words for nobody left out. */
export function peopleKeys(shop: ShopTables): PeopleKeys {
  const [ids, emails, phones, names] = [keyNumbering(), keyNumbering(), keyNumbering(), keyNumbering()];
  const writtenNames: string[] = [];
  const personOf = aliasOwners(shop);
  const inSpace = idSpaces(shop);
  const silent = otherNumberings(shop.orders);
  const ownId = (id: string, file: number) => (silent.has(file) ? '' : inSpace(id, file));
  const damaged = new Set<string>();
  const hasIds = peopledTables.some((table) => table !== 'reviews' && shop[table].has('customerId'));
  const hasEmails = peopledTables.some((table) => shop[table].has('email'));
  const oneForm = withCountry(allPhones(shop));
  const columnsOf = (rows: ShopRows): IdentityColumns => {
    const entries = rows.distinct('customerId');
    const isDamaged = damagedIds(entries);
    const unnamed = rows.kind === 'reviews' ? sharedNames(rows) : new Set<string>();
    // Names under which people write tell nobody apart where a shop has ids or addresses.
    const isIgnored =
      rows.kind === 'reviews'
        ? (hasIds || hasEmails) && holdsNames(entries)
        : holdsSharedNames(rows, entries);
    const zero = zeroOfCount(rows, entries);
    const idOf = (id: string, { file }: TableChunk): number => {
      if (isIgnored || (isNobody(id) && id !== zero) || unnamed.has(id)) return -1;
      if (isDamaged(id)) {
        damaged.add(id);
        return -1;
      }
      if (emailKey(id) !== '') return -1;
      const person = rows.kind === 'customers' ? undefined : personOf.get(id);
      return codeOfKey(ids.code, person ?? ownId(id, file));
    };
    const email = rows.mapped('email', (text) => codeOfKey(emails.code, emailKey(text)), -1);
    const emailAsId = rows.mapped('customerId', (text) => codeOfKey(emails.code, emailKey(text)), -1);
    const id = rows.mapped('customerId', idOf, -1);
    const anyEmail = email.map((own, row) => (own >= 0 ? own : emailAsId[row]!));
    const hasEmail = anyEmail.some((own) => own >= 0);
    const known = id.reduce((rows, own, row) => rows + (own >= 0 || anyEmail[row]! >= 0 ? 1 : 0), 0);
    // An address on one order in a hundred is no way to tell the customers of the others apart.
    const named = rows.has('personName') ? rows.mapped('personName', () => 1, 0) : new Int32Array(0);
    const namedRows = named.reduce((sum, each) => sum + each, 0);
    const isKnown = known > 0 && known >= fewKnown * namedRows;
    const idsAreNames = rows.kind === 'orders' && !hasEmail && holdsNames(entries);
    // The list of customers may say who they are.
    const areLookedUp = idsAreNames && shop.customers.has('personName');
    const nameOf = (text: string) => {
      const code = codeOfKey(names.code, nameKey(text));
      if (code === writtenNames.length) writtenNames.push(text.trim());
      return code;
    };
    return {
      id: areLookedUp ? id.fill(-1) : id,
      email: anyEmail,
      phone: rows.mapped(
        'phone',
        (text) => codeOfKey(phones.code, oneForm.get(phoneKey(text)) ?? phoneKey(text)),
        -1,
      ),
      name: areLookedUp
        ? rows.mapped('customerId', nameOf, -1)
        : withoutGuests(rows, namesOf(rows, nameOf), isKnown),
      namesTell: rows.kind === 'orders' && (areLookedUp || !isKnown),
      idsAreNames,
    };
  };
  const rows = {
    customers: columnsOf(shop.customers),
    orders: columnsOf(shop.orders),
    reviews: columnsOf(shop.reviews),
    events: columnsOf(shop.events),
  };
  return {
    ids: ids.keys,
    emails: emails.keys,
    phones: phones.keys,
    names: names.keys,
    writtenNames,
    rows,
    damaged: [...damaged].sort(),
    repeated: {
      customers: repeatedRows(shop.customers),
      orders: repeatedRows(shop.orders),
      reviews: repeatedRows(shop.reviews),
      events: repeatedRows(shop.events),
    },
  };
}

/** Rows of one order, one below the other, that show whose the names are. */
const fewestPairs = 5;

/**
 * Names that change within most orders are of those who come along or are sent something, as those on tickets are: they
 * say nothing of whose order it is, where something else does.
 */
function withoutGuests(rows: ShopRows, names: Int32Array, isKnown: boolean): Int32Array {
  if (!isKnown || rows.kind !== 'orders' || !rows.has('personName') || !rows.has('orderId')) return names;
  const orders = rows.strings('orderId');
  let [alike, others] = [0, 0];
  for (let row = 1; row < names.length; row++) {
    const [before, own] = [names[row - 1]!, names[row]!];
    if (own < 0 || before < 0 || orders[row] === '' || orders[row] !== orders[row - 1]) continue;
    if (own === before) alike++;
    else others++;
  }
  return others > alike && alike + others >= fewestPairs ? names.fill(-1) : names;
}

/** The names of a table's rows, put together where they stand in two columns. */
function namesOf(rows: ShopRows, code: (name: string) => number): Int32Array {
  if (!rows.has('givenName')) return rows.mapped('personName', code, -1);
  const given = rows.strings('givenName');
  // A name comes on all lines of all orders of whoever has it, and is taken apart once.
  const known = new Map<string, number>();
  return Int32Array.from(rows.strings('personName'), (family, row) => {
    const name = family === given[row] ? family : `${given[row]!} ${family}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = code(name);
    known.set(name, found);
    return found;
  });
}

/** Where ids and addresses stand on fewer of the rows that bear names, names tell whose the others are. */
const fewKnown = 0.05;

/** Whoever is not logged in has far more rows than people have on average. */
const nobodysRows = 4;

/**
 * '0' where it is the first of people who are counted from 0, in an export that has no gaps and in which 0 does not
 * do more than others or have several addresses, or none where others have some; else ''. In most shops 0 is the id of
 * all who are not logged in.
 */
function zeroOfCount(rows: ShopRows, entries: readonly string[]): string {
  if (!entries.includes('0')) return '';
  let highest = 0;
  for (const entry of entries) {
    if (!/^\d{1,9}$/.test(entry)) return '';
    highest = Math.max(highest, Number(entry));
  }
  if (entries.length < 0.9 * (highest + 1)) return '';
  const isZero = rows.mapped('customerId', (id) => (id === '0' ? 1 : 0), -1);
  let [zeros, known, before] = [0, 0, -1];
  isZero.forEach((each, row) => {
    // Items that stood together in one row of the file are one purchase.
    const { line } = rows.source(row);
    if (each < 0 || line === before) return;
    before = line;
    known++;
    zeros += each;
  });
  if (zeros > (nobodysRows * known) / entries.length) return '';
  const [addresses, others] = [new Set<string>(), new Set<string>()];
  if (rows.has('email'))
    rows.strings('email').forEach((text, row) => {
      if (emailKey(text) !== '') (isZero[row] === 1 ? addresses : others).add(emailKey(text));
    });
  const isLikeOthers = addresses.size === Math.min(1, others.size);
  return isLikeOthers ? '0' : '';
}

function repeatedRows({ repeats }: ShopRows): number {
  return repeats.reduce((rows, mark) => rows + (mark === rowMark.kept ? 0 : 1), 0);
}

function* allPhones(shop: ShopTables): Generator<string> {
  for (const table of peopledTables) {
    for (const text of shop[table].distinct('phone')) {
      const phone = phoneKey(text);
      if (phone !== '') yield phone;
    }
  }
}

/**
 * Ids that orders use for a customer (one an order, in some shops; the bare number of the row beside a number of its own) →
 * the id of the person. Where the one numbering runs into the other, that counts which more of the other tables' ids are of.
 */
function aliasOwners(shop: ShopTables): ReadonlyMap<string, string> {
  const { customers } = shop;
  const owners = new Map<string, string>();
  if (!customers.has('customerAlias')) return owners;
  const ids = customers.strings('customerId');
  customers.strings('customerAlias').forEach((alias, row) => {
    if (alias !== '' && ids[row] !== '') owners.set(alias, ids[row]!);
  });
  const own = new Set(customers.distinct('customerId'));
  if (![...owners].some(([alias, id]) => alias !== id && own.has(alias))) return owners;
  let [ofAliases, ofIds] = [0, 0];
  for (const table of ['orders', 'reviews', 'events'] as const)
    for (const id of shop[table].distinct('customerId')) {
      ofAliases += owners.has(id) ? 1 : 0;
      ofIds += own.has(id) ? 1 : 0;
    }
  return ofAliases > ofIds ? owners : new Map();
}
