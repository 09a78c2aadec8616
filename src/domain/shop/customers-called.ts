import type { Customers } from './shop';

/**
 * Which customers some names mean: ids as the shop has them now, else ids and addresses that were found to be theirs.
 * Newer exports join accounts of one address, and may tell people apart by address who had ids before.
 * @returns the number of each, −1 for nobody known.
 */
export function customersCalled(
  { ids, alsoKnown }: Pick<Customers, 'ids' | 'alsoKnown'>,
  names: readonly string[],
): Int32Array {
  const number = new Map(ids.map((id, i) => [id, i]));
  const found = Int32Array.from(names, (name) => number.get(name) ?? -1);
  if (alsoKnown === undefined || !found.includes(-1)) return found;
  const wanted = new Map<string, number>();
  for (const name of names) if (!number.has(name)) wanted.set(name, -1);
  alsoKnown.names.forEach((name, i) => {
    if (wanted.has(name)) wanted.set(name, alsoKnown.customers[i]!);
  });
  return found.map((own, i) => (own >= 0 ? own : wanted.get(names[i]!)!));
}

/** Names of an earlier state of the shop as its customers are called by now; strangers keep theirs. */
export function calledToday(
  customers: Pick<Customers, 'ids' | 'alsoKnown'>,
  names: readonly string[],
): readonly string[] {
  const found = customersCalled(customers, names);
  return names.map((name, i) => customers.ids[found[i]!] ?? name);
}
