import type { ShopRows } from '../assembling/shop-rows';
import { fateCode } from './fates';
import type { LedgerWarning } from './warnings';

/** From this share of what a file sells on, it is a column that was not read rather than guests. */
const nearlyAll = 0.9;
const sold = [fateCode('sale'), fateCode('nobody')];

/**
 * Says of each file whose sales nearly all name nobody what they come to.
 * @param paid in the shop's currency.
 */
export function sayNobodyKnown(
  { fileOf }: Pick<ShopRows, 'fileOf'>,
  fate: Uint8Array,
  paid: Float64Array,
  warn: (warning: LedgerWarning) => void,
): void {
  const files = new Map<number, { rows: number; ofRows: number; money: number }>();
  fate.forEach((each, row) => {
    if (!sold.includes(each)) return;
    const own = files.get(fileOf[row]!) ?? { rows: 0, ofRows: 0, money: 0 };
    files.set(fileOf[row]!, own);
    own.ofRows++;
    if (each !== fateCode('nobody')) return;
    own.rows++;
    own.money += paid[row]! || 0;
  });
  for (const [file, own] of files)
    if (own.rows >= nearlyAll * own.ofRows && own.rows > 0) warn({ about: 'nobody-known', file, ...own });
}
