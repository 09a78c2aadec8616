import { isOrganisation } from '../../../vocabulary/legal-forms';
import { type IdentityColumns, type PeopledTable, peopledTables, type PeopleKeys } from './people-rows';
import { type Shared, sharedContacts } from './shared-contacts';
import { UnionFind } from './union-find';

/** Ids and addresses that are one person's. */
export interface PersonMerge {
  /** The id under which the person is known here. */
  readonly id: string;
  readonly merged: readonly string[];
  /** What they have in common. */
  readonly by: 'email' | 'phone';
}

/** Who is who in a shop, and how that was found. */
export interface People {
  readonly merges: readonly PersonMerge[];
  /** Addresses and numbers that many people have in common, and ids of nobody in particular. */
  readonly shared: readonly string[];
  /** Ids that a spreadsheet has damaged. */
  readonly damaged: readonly string[];
  /** How many people a name alone tells from others, who may have the same. */
  readonly byName: number;
  /** Rows of each table that name nobody. */
  readonly nobody: Readonly<Record<PeopledTable, number>>;
}

/**
 * Makes one person of all ids, addresses and numbers that stand beside each other on a row, but for those that
 * many people share. A person is known by the id as the export has it; where the export tells many apart by
 * address (guests without an id, two ids of one address), by the address, if there is one.
 * @returns the label of each row's person, '' for nobody, as codes into `labels`.
 */
export function tellPeople(keys: PeopleKeys) {
  const tables = peopledTables.map((table) => keys.rows[table]);
  const counts = { id: keys.ids.length, email: keys.emails.length, phone: keys.phones.length };
  const shared = sharedContacts(tables, counts, keys.names);
  const nodes = new IdentityNodes({ ...counts, name: keys.names.length });
  const sets = new UnionFind(nodes.count);
  for (const columns of tables) joinRows(columns, shared, nodes, sets);
  joinNames(keys, shared, nodes, sets);
  const { labels, labelOf, merges, byName } = labelPeople(keys, tables, shared, nodes, sets);
  const codes = {} as Record<PeopledTable, Int32Array>;
  const nobody = {} as Record<PeopledTable, number>;
  for (const table of peopledTables) {
    codes[table] = personCodes(keys.rows[table], shared, nodes, (node) => labelOf[sets.find(node)]!);
    nobody[table] = codes[table].reduce((rows, code) => rows + (code < 0 ? 1 : 0), 0) - keys.repeated[table];
  }
  const sharedKeys = [
    ...keys.ids.filter((_, i) => shared.id[i] === 1),
    ...keys.emails.filter((_, i) => shared.email[i] === 1),
    ...keys.phones.filter((_, i) => shared.phone[i] === 1),
  ];
  const people: People = { merges, shared: sharedKeys.sort(), damaged: keys.damaged, byName, nobody };
  return {
    codes,
    labels,
    people,
    also: otherNames(keys, labels, (node) => labelOf[sets.find(node)]!, nodes),
  };
}

/** Ids and addresses that are not what their person is called, with the label of that person. */
function otherNames(
  { ids, emails }: PeopleKeys,
  labels: readonly string[],
  labelOf: (node: number) => number,
  nodes: IdentityNodes,
): { readonly names: readonly string[]; readonly labels: Int32Array } {
  const names: string[] = [];
  const own: number[] = [];
  const add = (name: string, node: number) => {
    const label = labelOf(node);
    if (label < 0 || labels[label] === name) return;
    names.push(name);
    own.push(label);
  };
  for (const [i, id] of ids.entries()) add(id, nodes.id(i));
  for (const [i, email] of emails.entries()) add(email, nodes.email(i));
  return { names, labels: Int32Array.from(own) };
}

/** Numbers ids, addresses, telephones and names as nodes of one graph. */
class IdentityNodes {
  readonly count: number;

  constructor(readonly counts: Readonly<Record<'id' | 'email' | 'phone' | 'name', number>>) {
    this.count = counts.id + counts.email + counts.phone + counts.name;
  }

  id(id: number): number {
    return id;
  }

  email(email: number): number {
    return this.counts.id + email;
  }

  phone(phone: number): number {
    return this.counts.id + this.counts.email + phone;
  }

  name(name: number): number {
    return this.counts.id + this.counts.email + this.counts.phone + name;
  }
}

function joinRows(columns: IdentityColumns, shared: Shared, nodes: IdentityNodes, sets: UnionFind): void {
  for (let row = 0; row < columns.id.length; row++) {
    const first = nodeOf(columns, row, shared, nodes);
    if (first < 0) continue;
    const [email, phone] = [columns.email[row]!, columns.phone[row]!];
    if (email >= 0 && shared.email[email] === 0) sets.join(first, nodes.email(email));
    if (phone >= 0 && shared.phone[phone] === 0) sets.join(first, nodes.phone(phone));
  }
}

/** What names the person of a row best, -1 where nothing does. */
function nodeOf(columns: IdentityColumns, row: number, shared: Shared, nodes: IdentityNodes): number {
  const [id, email, phone] = [columns.id[row]!, columns.email[row]!, columns.phone[row]!];
  if (id >= 0 && shared.id[id] === 0) return nodes.id(id);
  if (email >= 0 && shared.email[email] === 0) return nodes.email(email);
  if (phone >= 0 && shared.phone[phone] === 0) return nodes.phone(phone);
  const name = columns.name[row]!;
  return columns.namesTell && name >= 0 ? nodes.name(name) : -1;
}

/**
 * In orders that names tell apart, a name without a telephone is whoever has it elsewhere, if that is one person: by the
 * telephone of other orders, or by the id or the address in the list of customers.
 */
function joinNames(keys: PeopleKeys, shared: Shared, nodes: IdentityNodes, sets: UnionFind): void {
  const { orders, customers } = keys.rows;
  if (!orders.namesTell) return;
  const several = -2;
  const owner = new Int32Array(keys.names.length).fill(-1);
  for (const columns of [customers, orders]) {
    columns.name.forEach((name, row) => {
      const node = nodeOf(columns, row, shared, nodes);
      if (name < 0 || node < 0 || node === nodes.name(name)) return;
      const before = owner[name]!;
      if (before === -1) owner[name] = node;
      else if (before >= 0 && sets.find(before) !== sets.find(node)) owner[name] = several;
    });
  }
  owner.forEach((node, name) => {
    if (node >= 0) sets.join(nodes.name(name), node);
  });
}

function personCodes(
  columns: IdentityColumns,
  shared: Shared,
  nodes: IdentityNodes,
  codeOf: (node: number) => number,
): Int32Array {
  return columns.id.map((_, row) => {
    const node = nodeOf(columns, row, shared, nodes);
    return node < 0 ? -1 : codeOf(node);
  });
}

function labelPeople(
  keys: PeopleKeys,
  tables: readonly IdentityColumns[],
  shared: Shared,
  nodes: IdentityNodes,
  sets: UnionFind,
) {
  const members = new Map<number, { ids: number[]; emails: number[]; phones: number[]; names: number[] }>();
  const used = usedNodes(tables, shared, nodes);
  const own = (node: number) => {
    const root = sets.find(node);
    const set = members.get(root) ?? { ids: [], emails: [], phones: [], names: [] };
    members.set(root, set);
    return set;
  };
  for (let i = 0; i < keys.ids.length; i++) if (used[nodes.id(i)] === 1) own(nodes.id(i)).ids.push(i);
  for (let i = 0; i < keys.emails.length; i++)
    if (used[nodes.email(i)] === 1) own(nodes.email(i)).emails.push(i);
  for (let i = 0; i < keys.phones.length; i++)
    if (used[nodes.phone(i)] === 1) own(nodes.phone(i)).phones.push(i);
  for (let i = 0; i < keys.names.length; i++) if (used[nodes.name(i)] === 1) own(nodes.name(i)).names.push(i);
  const byEmail = tellsApartByEmail(tables, shared, [...members.values()]);
  const labels: string[] = [];
  const labelOf = new Int32Array(nodes.count).fill(-1);
  const merges: PersonMerge[] = [];
  let byName = 0;
  for (const [root, { ids, emails, phones, names: written }] of members) {
    const hasContact = emails.length + phones.length > 0;
    const known = ids.map((i) => keys.ids[i]!).concat(written.map((i) => keys.writtenNames[i]!));
    const isNamed = ids.length === 0 || keys.rows.orders.idsAreNames;
    // Two companies are hardly ever called the same.
    if (!hasContact && isNamed && !known.every(isOrganisation)) byName++;
    const names = { ids: ids.map((i) => keys.ids[i]!), emails: emails.map((i) => keys.emails[i]!) };
    const order = byEmail ? [names.emails, names.ids] : [names.ids, names.emails];
    const further = [phones.map((i) => keys.phones[i]!), written.map((i) => keys.writtenNames[i]!)];
    const label = [...order, ...further].map(first).find((name) => name !== '') ?? '';
    labelOf[root] = labels.length;
    labels.push(label);
    const merged = names.ids.length > 1 ? names.ids : names.emails.length > 1 ? names.emails : [];
    if (merged.length > 1) {
      const by = names.ids.length > 1 && names.emails.length > 0 ? 'email' : 'phone';
      merges.push({ id: label, merged: [...merged].sort(), by });
    }
  }
  merges.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { labels, labelOf, merges, byName };
}

/** The first in the order of signs, so that it does not depend on the order of rows; '' of none. */
function first(names: readonly string[]): string {
  return names.reduce((least, name) => (least === '' || name < least ? name : least), '');
}

function usedNodes(tables: readonly IdentityColumns[], shared: Shared, nodes: IdentityNodes): Uint8Array {
  const used = new Uint8Array(nodes.count);
  for (const columns of tables) {
    for (let row = 0; row < columns.id.length; row++) {
      const best = nodeOf(columns, row, shared, nodes);
      if (best < 0) continue;
      used[best] = 1;
      const [id, email, phone] = [columns.id[row]!, columns.email[row]!, columns.phone[row]!];
      if (id >= 0 && shared.id[id] === 0) used[nodes.id(id)] = 1;
      if (email >= 0 && shared.email[email] === 0) used[nodes.email(email)] = 1;
      if (phone >= 0 && shared.phone[phone] === 0) used[nodes.phone(phone)] = 1;
    }
  }
  return used;
}

/** From this share of people that no single id names, a shop's people are told apart by address. */
const enoughByAddress = 0.05;

/**
 * Whether enough people have several ids of one address, or stand in a table that has ids with an address alone; a few
 * such people do not rename all others.
 */
function tellsApartByEmail(
  tables: readonly IdentityColumns[],
  shared: Shared,
  people: readonly { ids: readonly number[]; emails: readonly number[] }[],
): boolean {
  const guests = new Set<number>();
  for (const { id, email } of tables) {
    const named = id.map((own) => (own >= 0 && shared.id[own] === 0 ? 1 : 0));
    if (!named.includes(1)) continue;
    email.forEach((own, row) => {
      if (named[row] === 0 && own >= 0 && shared.email[own] === 0) guests.add(own);
    });
  }
  const byAddress = people.filter(
    ({ ids, emails }) =>
      (ids.length > 1 && emails.length > 0) ||
      (ids.length === 0 && emails.some((email) => guests.has(email))),
  );
  return byAddress.length > 0 && byAddress.length >= enoughByAddress * people.length;
}
