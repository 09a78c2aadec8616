/** More choices than eight amounts give are not told apart. */
const mostSums = 256;

/** The different sums of every choice of the amounts, that of all of them first, that of none last. */
export function sumsOfSome(amounts: readonly number[]): number[] {
  let sums = [0];
  for (const amount of amounts) {
    if (amount === 0 || Number.isNaN(amount) || sums.length >= mostSums) continue;
    sums = [...new Set([...sums.map((sum) => sum + amount), ...sums])];
  }
  return sums;
}
