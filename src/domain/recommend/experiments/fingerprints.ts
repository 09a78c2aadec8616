import { murmur3 } from '../../math/murmur3';
import type { HeldOut } from '../evaluation/held-out';
import type { Interactions } from '../interactions';
import type { ContentVectors } from '../models/content-vectors';
import type { SavedModel } from '../models/recommender';

type Table = Int32Array | Float32Array | Float64Array | Uint8Array;

/** Of several interactions and test sets each is hashed once: many models are fitted on the same. */
const known = new WeakMap<object, string>();

/**
 * Fingerprint of what a model learns from: who took what, how surely and when; with the vectors of texts where it reads
 * any. Equal for equal shops, whatever their files are called.
 */
export function dataFingerprint(
  interactions: Interactions,
  vectors: readonly (ContentVectors | null)[] = [],
): string {
  const taken = once(interactions, () => {
    const { rows, columns, starts, indices, values } = interactions.matrix;
    const { customer, product, at } = interactions.facts;
    const size = Int32Array.of(rows, columns);
    return hashOf({ size, starts, indices, values, lastAt: interactions.lastAt, customer, product, at });
  });
  if (vectors.length === 0) return taken;
  const read = vectors.map((each) => each && once(each, () => hashOf({ all: each.vectors.values })));
  return murmur3(new TextEncoder().encode([taken, ...read].join()));
}

/** Fingerprint of a test: the customers, and what was hidden from each. */
export function testFingerprint(held: HeldOut): string {
  return once(held, () =>
    hashOf({
      customers: held.customers,
      starts: held.targets.starts,
      products: held.targets.products,
    }),
  );
}

/** Hash of all tables of a fitted model; the same bytes give the same. */
export function modelHash({ tables }: Pick<SavedModel, 'tables'>): string {
  return hashOf(tables);
}

/** Hash of named tables: names, kinds, lengths and bytes. */
function hashOf(tables: Readonly<Record<string, Table>>): string {
  const parts = Object.keys(tables)
    .sort()
    .map((name) => {
      const table = tables[name];
      const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
      return `${name}:${table.constructor.name}:${table.length}:${murmur3(bytes)}`;
    });
  return murmur3(new TextEncoder().encode(parts.join('\n')));
}

function once(of: object, make: () => string): string {
  const kept = known.get(of);
  if (kept !== undefined) return kept;
  const made = make();
  known.set(of, made);
  return made;
}
