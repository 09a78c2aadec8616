import { sumsOfSome } from './sums-of-some';

/** A cent, and what rounding each piece may add. */
export const isSame = (a: number, b: number) => Math.abs(a - b) <= 0.0101 + 1e-9 * Math.abs(a);

/**
 * What a line's goods come to where other amounts of its row explain why its sum is not its pieces times their price:
 * single discounts of those it has, or what its further columns charge or take off; NaN where none does.
 * @param whole pieces times price, above 0.
 * @param sums the line's sum, with and without what may be on top of it.
 * @param offs discounts of the line.
 * @param further other amounts of the row (`furtherFields`), NaN where it has none.
 */
export function explainedGoods(
  whole: number,
  sums: readonly number[],
  offs: readonly number[],
  further: readonly number[],
): number {
  // What is as much as the goods is a sum by another name.
  const parts = further.filter((each) => Math.abs(each) < whole - 0.01);
  const reductions = sumsOfSome([...offs, ...parts.map((each) => Math.abs(each))]).reverse();
  for (const charge of sumsOfSome(parts).reverse()) {
    for (const sum of sums) {
      const goods = sum - charge;
      if (goods > 0 && reductions.some((reduction) => isSame(goods, whole - reduction))) return goods;
    }
  }
  return Number.NaN;
}
