/** At most so many places of a list, from its first to its last, evenly spread; all where there are no more. */
export function spreadPlaces(length: number, most: number): number[] {
  const count = Math.min(length, most);
  return Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)));
}
