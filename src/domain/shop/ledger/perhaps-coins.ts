import type { ShopRows } from '../assembling/shop-rows';
import type { RowCurrencies } from './row-currencies';
import type { LedgerWarning } from './warnings';

/** Currencies whose prices have cents in shops: a whole amount in one of them is a round price or written in cents. */
const withCents = new Set('USD EUR GBP CAD AUD NZD CHF $ £ €'.split(' '));
/** How prices in cents end. */
const endings = new Set([99, 95, 90, 49, 50, 0]);
const [mostly, fewest] = [0.8, 20];

/**
 * Says where all amounts look like cents: whole numbers of three digits and more, in a currency that has cents, that
 * end as prices in cents do and mostly in 99 or 95.
 */
export function sayPerhapsCoins(
  table: ShopRows,
  { currency, names }: Pick<RowCurrencies, 'currency' | 'names'>,
  warn: (warning: LedgerWarning) => void,
): void {
  const field = ['unitPrice', 'lineTotal', 'orderTotal', 'amountPaid'].find((each) => table.has(each));
  if (field === undefined) return;
  const amounts = table.numbers(field);
  const seen = new Set<number>();
  let [rows, ended, typical, highest] = [0, 0, 0, 0];
  for (let row = 0; row < amounts.length; row++) {
    const amount = Math.abs(amounts[row]!);
    if (!(amount > 0)) continue;
    if (!Number.isInteger(amount) || amount < 100 || !withCents.has(names[currency[row]!] ?? '')) return;
    rows++;
    seen.add(amount);
    highest = Math.max(highest, amount);
    const end = amount % 100;
    if (endings.has(end)) ended++;
    if (end === 99 || end === 95) typical++;
  }
  if (rows < fewest || seen.size < 3 || ended < mostly * rows || typical < rows / 2) return;
  warn({ about: 'perhaps-coins', rows, highest });
}
