import type { ShopRows } from '../assembling/shop-rows';
import { fateCode } from './fates';
import type { LedgerWarning } from './warnings';

const sale = fateCode('sale');

/**
 * Says of files that write what was sold below zero what their sales come to.
 * @param paid in the shop's currency.
 */
export function saySoldBelowZero(
  { turned, fileOf }: Pick<ShopRows, 'turned' | 'fileOf'>,
  fate: Uint8Array,
  paid: Float64Array,
  warn: (warning: LedgerWarning) => void,
): void {
  for (const file of turned) {
    let [rows, money] = [0, 0];
    fate.forEach((each, row) => {
      if (each !== sale || fileOf[row] !== file) return;
      rows++;
      money += paid[row]! || 0;
    });
    if (rows > 0) warn({ about: 'sold-below-zero', file, rows, money });
  }
}
