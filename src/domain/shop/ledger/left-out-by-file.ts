import type { ShopRows } from '../assembling/shop-rows';
import { type Fate, fates } from './fates';
import { worthOfRow } from './reconcile';
import type { SalesLedger } from './sales-ledger';

/** Fates by which rows that nothing else says are in no sum of what customers paid. */
const leftOut: readonly Fate[] = ['unpaid', 'cancelled', 'refunded', 'test', 'nobody'];

/** Rows of one file that one fate keeps out of the sums. */
export interface LeftOutOfFile {
  readonly file: number;
  readonly fate: Fate;
  readonly rows: number;
  /** What they would have added, in the shop's currency; unknown amounts count as nothing. */
  readonly money: number;
}

/** By file and fate what is left out of the sums, the most rows of a file first. */
export function leftOutByFile(ledger: SalesLedger, { fileOf }: Pick<ShopRows, 'fileOf'>): LeftOutOfFile[] {
  const found = new Map<string, { file: number; fate: Fate; rows: number; money: number }>();
  for (let row = 0; row < ledger.count; row++) {
    const fate = fates[ledger.fate[row]!]!;
    if (!leftOut.includes(fate)) continue;
    const file = fileOf[row]!;
    const own = found.get(`${file} ${fate}`) ?? { file, fate, rows: 0, money: 0 };
    own.rows++;
    own.money += worthOfRow(ledger, row);
    found.set(`${file} ${fate}`, own);
  }
  return [...found.values()].sort((a, b) => a.file - b.file || b.rows - a.rows);
}
