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
  const shared = sharedContacts(tables, counts);
  const nodes = new IdentityNodes(counts);
  const sets = new UnionFind(nodes.count);
  for (const columns of tables) joinRows(columns, shared, nodes, sets);
  const { labels, labelOf, merges } = labelPeople(keys, tables, shared, nodes, sets);
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
  const people: People = { merges, shared: sharedKeys.sort(), damaged: keys.damaged, nobody };
  return { codes, labels, people };
}

/** Numbers ids, addresses and numbers as nodes of one graph. */
class IdentityNodes {
  readonly count: number;

  constructor(readonly counts: Readonly<Record<'id' | 'email' | 'phone', number>>) {
    this.count = counts.id + counts.email + counts.phone;
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
  return phone >= 0 && shared.phone[phone] === 0 ? nodes.phone(phone) : -1;
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
  const members = new Map<number, { ids: number[]; emails: number[]; phones: number[] }>();
  const used = usedNodes(tables, shared, nodes);
  const own = (node: number) => {
    const root = sets.find(node);
    const set = members.get(root) ?? { ids: [], emails: [], phones: [] };
    members.set(root, set);
    return set;
  };
  for (let i = 0; i < keys.ids.length; i++) if (used[nodes.id(i)] === 1) own(nodes.id(i)).ids.push(i);
  for (let i = 0; i < keys.emails.length; i++)
    if (used[nodes.email(i)] === 1) own(nodes.email(i)).emails.push(i);
  for (let i = 0; i < keys.phones.length; i++)
    if (used[nodes.phone(i)] === 1) own(nodes.phone(i)).phones.push(i);
  const byEmail = tellsApartByEmail(tables, shared, [...members.values()]);
  const labels: string[] = [];
  const labelOf = new Int32Array(nodes.count).fill(-1);
  const merges: PersonMerge[] = [];
  for (const [root, { ids, emails, phones }] of members) {
    const names = { ids: ids.map((i) => keys.ids[i]!), emails: emails.map((i) => keys.emails[i]!) };
    const order = byEmail ? [names.emails, names.ids] : [names.ids, names.emails];
    const label = [...order, phones.map((i) => keys.phones[i]!)].map(first).find((name) => name !== '') ?? '';
    labelOf[root] = labels.length;
    labels.push(label);
    const merged = names.ids.length > 1 ? names.ids : names.emails.length > 1 ? names.emails : [];
    if (merged.length > 1) {
      const by = names.ids.length > 1 && names.emails.length > 0 ? 'email' : 'phone';
      merges.push({ id: label, merged: [...merged].sort(), by });
    }
  }
  merges.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { labels, labelOf, merges };
}

/** The first in the order of signs, so that it does not depend on the order of rows; '' of none. */
function first(names: readonly string[]): string {
  return names.reduce((least, name) => (least === '' || name < least ? name : least), '');
}

function usedNodes(tables: readonly IdentityColumns[], shared: Shared, nodes: IdentityNodes): Uint8Array {
  const used = new Uint8Array(nodes.count);
  for (const columns of tables) {
    for (let row = 0; row < columns.id.length; row++) {
      if (nodeOf(columns, row, shared, nodes) < 0) continue;
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
