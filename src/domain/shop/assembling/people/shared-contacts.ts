import type { IdentityColumns } from './people-rows';

/** An address or a number of more accounts, or on orders of more names, is not of one person. */
const mostPeople = 5;

export type IdentityKind = 'id' | 'email' | 'phone';

/** Which ids, addresses and numbers stand for more than one person: 1 for those that do. */
export type Shared = Readonly<Record<IdentityKind, Uint8Array>>;

/**
 * Finds what many people have in common: an office's address on the orders of its guests, the shop's own address, the
 * number of a family, an id for all who bought without an account.
 * @param counts how many ids, emails and phones there are.
 * @param names the names, in the form of `nameKey`.
 */
export function sharedContacts(
  tables: readonly IdentityColumns[],
  counts: Readonly<Record<IdentityKind, number>>,
  names: readonly string[] = [],
): Shared {
  const beside = (of: 'id' | 'email' | 'phone', what: IdentityKind | 'name') =>
    partnersOf(tables, of, what, counts[of]);
  const [emailsOfId, idsOfEmail, namesOfEmail] = [
    beside('id', 'email'),
    beside('email', 'id'),
    beside('email', 'name'),
  ];
  const [idsOfPhone, emailsOfPhone, namesOfPhone] = [
    beside('phone', 'id'),
    beside('phone', 'email'),
    beside('phone', 'name'),
  ];
  const ofStrangers = phonesOfStrangers(tables, names);
  const namesShare = {
    email: tellOthers(namesOfEmail, counts.email),
    phone: tellOthers(namesOfPhone, counts.phone),
  };
  return {
    id: Uint8Array.from({ length: counts.id }, (_, id) => (emailsOfId(id) > 2 * mostPeople ? 1 : 0)),
    email: Uint8Array.from({ length: counts.email }, (_, email) =>
      idsOfEmail(email) > mostPeople || (namesShare.email && namesOfEmail(email) > mostPeople) ? 1 : 0,
    ),
    phone: Uint8Array.from({ length: counts.phone }, (_, phone) => {
      const [emails, names] = [emailsOfPhone(phone), namesOfPhone(phone)];
      // Two people of one household have each an address and a first name of their own.
      const isHousehold = emails > 1 && (names > 1 || (names === 0 && emails > 2));
      const isOfMany = namesShare.phone && names > mostPeople;
      return ofStrangers.has(phone) || isHousehold || isOfMany || idsOfPhone(phone) > mostPeople ? 1 : 0;
    }),
  };
}

/**
 * Whether names beside addresses tell who shares one: where most addresses have many, they are of those to whom things are
 * sent, or who come along, and say nothing of whose the address is. Few may all be the shop's own.
 */
function tellOthers(namesOf: (own: number) => number, count: number): boolean {
  let [named, ofMany] = [0, 0];
  for (let own = 0; own < count; own++) {
    const names = namesOf(own);
    if (names > 0) named++;
    if (names > mostPeople) ofMany++;
  }
  return ofMany < fewestOfMany || ofMany * 2 < named;
}

const fewestOfMany = 5;

/** Telephones of two whose names have no word in common, where nothing but names and telephones tells customers apart. */
function phonesOfStrangers(
  tables: readonly IdentityColumns[],
  names: readonly string[],
): ReadonlySet<number> {
  const wordsOf = new Map<number, ReadonlySet<string>>();
  const strangers = new Set<number>();
  for (const { phone, name, namesTell } of tables) {
    if (!namesTell) continue;
    for (let row = 0; row < phone.length; row++) {
      const [own, named] = [phone[row]!, name[row]!];
      if (own < 0 || named < 0) continue;
      const words = names[named]!.split(' ');
      const before = wordsOf.get(own);
      if (before === undefined) wordsOf.set(own, new Set(words));
      else if (!words.some((word) => before.has(word))) strangers.add(own);
    }
  }
  return strangers;
}

/** How many different partners each has on the rows of all tables, counted up to a few more than may be. */
function partnersOf(
  tables: readonly IdentityColumns[],
  of: IdentityKind,
  what: IdentityKind | 'name',
  count: number,
): (own: number) => number {
  const first = new Int32Array(count).fill(-1);
  const more = new Map<number, Set<number>>();
  for (const columns of tables) {
    const [own, partner] = [columns[of], columns[what]];
    for (let row = 0; row < own.length; row++) {
      const [a, b] = [own[row]!, partner[row]!];
      if (a < 0 || b < 0 || first[a] === b) continue;
      if (first[a] === -1) {
        first[a] = b;
        continue;
      }
      const others = more.get(a);
      if (others === undefined) more.set(a, new Set([b]));
      else if (others.size <= 2 * mostPeople) others.add(b);
    }
  }
  return (own) => (first[own] === -1 ? 0 : 1 + (more.get(own)?.size ?? 0));
}
