import type { TableChunk } from '../shop/columns';

/** Which customer is meant by a name, position by position. */
export interface Pseudonyms {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** Every name begins so, so that none is taken for an id of the shop's own. */
const mark = 'cw-';

/**
 * A name for every id, those that have one keep it. Names are drawn and say nothing of whom they are of: only the list
 * joins them again (pseudonymisation in the sense of GDPR, article 4 (5)).
 * @param draw 8 random bytes.
 */
export function nameCustomers(
  ids: readonly string[],
  known: Pseudonyms | null,
  draw: () => Uint8Array,
): Pseudonyms {
  const nameOf = new Map(known?.ids.map((id, i) => [id, known.names[i]!]));
  const taken = new Set(nameOf.values());
  for (const id of ids) {
    if (nameOf.has(id)) continue;
    let name: string;
    do name = mark + Array.from(draw(), (byte) => byte.toString(16).padStart(2, '0')).join('');
    while (taken.has(name));
    taken.add(name);
    nameOf.set(id, name);
  }
  return { ids: [...nameOf.keys()], names: [...nameOf.values()] };
}

/** Events of a file that was taken along, by the ids of the customers who are meant; a name of another shop stays. */
export function withOwnIds(chunk: TableChunk, pseudonyms: Pseudonyms | null): TableChunk {
  const { customerId } = chunk.columns;
  if (pseudonyms === null || chunk.kind !== 'events' || customerId?.type !== 'string') return chunk;
  if (!customerId.dictionary.some((id) => id.startsWith(mark))) return chunk;
  const idOf = new Map(pseudonyms.names.map((name, i) => [name, pseudonyms.ids[i]!]));
  const dictionary = customerId.dictionary.map((id) => idOf.get(id) ?? id);
  return { ...chunk, columns: { ...chunk.columns, customerId: { ...customerId, dictionary } } };
}
