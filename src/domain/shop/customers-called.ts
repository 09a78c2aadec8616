import type { Customers } from './shop';

/**
 * The number of each customer by her id, and by ids and addresses that were found to be hers. Newer exports join accounts
 * of one address, and may tell people apart by address who had ids before; an id of today comes first.
 */
export function numbersByName({
  ids,
  alsoKnown,
}: Pick<Customers, 'ids' | 'alsoKnown'>): ReadonlyMap<string, number> {
  const numbers = new Map(alsoKnown?.names.map((name, i) => [name, alsoKnown.customers[i]!]));
  for (const [i, id] of ids.entries()) numbers.set(id, i);
  return numbers;
}

/** Which customers some names mean (see `numbersByName`): the number of each, −1 for nobody known. */
export function customersCalled(
  customers: Pick<Customers, 'ids' | 'alsoKnown'>,
  names: readonly string[],
): Int32Array {
  const numbers = numbersByName(customers);
  return Int32Array.from(names, (name) => numbers.get(name) ?? -1);
}

/** Names of an earlier state of the shop as its customers are called by now; strangers keep theirs. */
export function calledToday(
  customers: Pick<Customers, 'ids' | 'alsoKnown'>,
  names: readonly string[],
): readonly string[] {
  const found = customersCalled(customers, names);
  return names.map((name, i) => customers.ids[found[i]!] ?? name);
}
