/** Bounds of the ratios that the amounts seen so far allow. */
interface Ratio {
  least: number;
  most: number;
}

/**
 * Whether amounts are a few fixed ratios of others, as taxes and fees make them and discounts of single orders do not.
 * @param wholes amounts, each above 0 or below it; `parts` what they are compared with, as many.
 * @param most ratios that count as few.
 * @param slack by how much a part may be off for rounding.
 * @returns the ratios whole / part, each in the middle of what the amounts allow; null where there are more.
 */
export function fewRatios(
  wholes: readonly number[],
  parts: readonly number[],
  most: number,
  slack: number,
): number[] | null {
  const found: Ratio[] = [];
  for (const [i, whole] of wholes.entries()) {
    const [a, b] = [whole / (parts[i]! - slack), whole / (parts[i]! + slack)];
    const [least, highest] = [Math.min(a, b), Math.max(a, b)];
    if (!(least > 0)) return null;
    const fits = found.find((ratio) => ratio.least <= highest && least <= ratio.most);
    if (fits === undefined) found.push({ least, most: highest });
    else [fits.least, fits.most] = [Math.max(fits.least, least), Math.min(fits.most, highest)];
    if (found.length > most) return null;
  }
  return found.map(({ least, most: highest }) => (least + highest) / 2);
}
