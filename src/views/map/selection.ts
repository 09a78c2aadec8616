/** Selected customers, 1 each, with some added, or alone; null where nobody is left. */
export function selectedWith(
  before: Uint8Array | null,
  customers: Int32Array,
  adds: boolean,
  count: number,
): Uint8Array | null {
  const selected = adds && before ? before.slice() : new Uint8Array(count);
  for (const customer of customers) selected[customer] = 1;
  return selected.includes(1) ? selected : null;
}

/** The same with one taken in or out. */
export function toggled(before: Uint8Array | null, customer: number, count: number): Uint8Array | null {
  const selected = before?.slice() ?? new Uint8Array(count);
  selected[customer] = selected[customer] === 1 ? 0 : 1;
  return selected.includes(1) ? selected : null;
}

/** What part of some customers is in each segment, by its position, the largest first; segments without any left out. */
export function segmentShares(
  customers: readonly number[],
  labels: Int32Array,
  segments: number,
): { readonly position: number; readonly share: number }[] {
  const counts = new Float64Array(segments);
  for (const customer of customers) counts[labels[customer]!]! += 1;
  return Array.from(counts, (size, position) => ({ position, share: size / Math.max(1, customers.length) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.position - b.position);
}
