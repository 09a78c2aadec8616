/** A reason counts from this share of what moved a customer. */
const leastShare = 0.15;

/**
 * What moved a customer from near one centre to near another. Her squared distance to the first less that to the second
 * grew by 2 · Σ (after − before)(second − first), column by column, so that each column's part is exact; columns of one
 * mover are added up. A mover counts where it pushed to where she went, by a fair share of all that did.
 *
 * @param moverOf position of each column's mover among so many. @returns positions, the strongest first.
 */
export function reasonsOf(
  before: Float32Array,
  after: Float32Array,
  [first, second]: readonly [Float32Array, Float32Array],
  moverOf: Int32Array,
  movers: number,
  most: number,
): number[] {
  const pushes = new Float64Array(movers);
  for (let j = 0; j < after.length; j++) {
    pushes[moverOf[j]] += (after[j] - before[j]) * (second[j] - first[j]);
  }
  const whole = pushes.reduce((sum, push) => sum + Math.max(0, push), 0);
  return Array.from(pushes.keys())
    .filter((mover) => pushes[mover] > 0 && pushes[mover] >= leastShare * whole)
    .sort((a, b) => pushes[b] - pushes[a] || a - b)
    .slice(0, most);
}
