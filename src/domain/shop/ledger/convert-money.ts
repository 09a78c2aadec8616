import { fateCode, fates } from './fates';
import type { RowCurrencies } from './row-currencies';
import type { SalesLedger } from './sales-ledger';
import type { LedgerWarning } from './warnings';

/** Brings money to the main currency; what has no rate is not known in it, and said. */
export function convertMoney(
  { currency, names, worth, worthOfRows }: RowCurrencies,
  fate: Uint8Array,
  paid: Float64Array,
  refunded: Float64Array,
  warn: (warning: LedgerWarning) => void,
): void {
  const unknown = names.map(() => ({ rows: 0, money: 0 }));
  for (let row = 0; row < paid.length; row++) {
    const own = currency[row]! < 0 ? 1 : worth[currency[row]!]!;
    const rate = Number.isNaN(own) ? (worthOfRows?.[row] ?? own) : own;
    if (rate === 1) continue;
    if (Number.isNaN(rate) && isCounted[fate[row]!] === 1) {
      const lost = unknown[currency[row]!]!;
      lost.rows++;
      lost.money += paid[row]! || 0;
    }
    paid[row] = paid[row]! * rate;
    refunded[row] = refunded[row]! * rate;
  }
  for (const [i, { rows, money }] of unknown.entries()) {
    if (rows > 0) warn({ about: 'no-rate', currency: names[i]!, rows, money });
  }
}

const isCounted = Uint8Array.from(fates, (fate) =>
  fate === 'sale' || fate === 'return' || fate === 'service' ? 1 : 0,
);

/** Sales whose money nothing tells, and returns of what was bought before the export begins. */
export function sayWhatIsMissing(
  { count, fate, paid, currency, currencies, mainCurrency, keptPaid, keptQuantity }: SalesLedger,
  warn: (warning: LedgerWarning) => void,
): void {
  const [sale, takesBack] = [fateCode('sale'), fateCode('return')];
  const main = currencies.indexOf(mainCurrency);
  let [unpriced, unmatched, money] = [0, 0, 0];
  for (let row = 0; row < count; row++) {
    const isMain = currency[row]! < 0 || currency[row] === main;
    if (fate[row] === sale && Number.isNaN(paid[row]!) && isMain) unpriced++;
    if (fate[row] === takesBack && keptQuantity[row]! < 0) {
      unmatched++;
      money += keptPaid[row]! || 0;
    }
  }
  if (unpriced > 0) warn({ about: 'money-not-known', rows: unpriced });
  if (unmatched > 0) warn({ about: 'unmatched-returns', rows: unmatched, money });
}
