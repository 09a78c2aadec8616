/** A blade thinner than this cannot be seen. */
const thinnest = 6;

/**
 * Heights in proportion to the groups' sizes, together `room`; small groups stay visible, and then it is a little more.
 */
export function bladeHeights(groups: readonly { readonly size: number }[], room: number): number[] {
  const total = groups.reduce((sum, { size }) => sum + size, 0);
  return groups.map(({ size }) => Math.max(thinnest, total === 0 ? 0 : (room * size) / total));
}
