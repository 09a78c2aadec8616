import type { ShopRows } from '../assembling/shop-rows';
import { type SaleStage, saleStage, saleStages } from '../../vocabulary/document-kinds';
import { stockMovement } from '../../vocabulary/stock-movements';
import type { LedgerWarning } from './warnings';

const stage = (name: SaleStage) => saleStages.indexOf(name);
/** How Shopify numbers drafts of orders, beside orders '#1001'; the word by which they are said. */
const draftNumber = /^#?D\d+$/;
export const draftWord = '#D…';

/**
 * 1 for drafts of orders: by their numbers, beside orders of other numbers that list most of what stands of them. A
 * draft that was completed is one of these; others have their state.
 */
function leaveDrafts(
  table: ShopRows,
  standing: Uint8Array,
  warn: (warning: LedgerWarning) => void,
): Uint8Array {
  const left = new Uint8Array(table.count);
  const isDraft = table.mapped('orderId', (id) => (draftNumber.test(id) ? 1 : 0), -1);
  if (!isDraft.includes(1) || !isDraft.includes(0)) return left;
  const keys = keysOfLines(table);
  const linesOf = (draft: number) => keys.filter((_, row) => isDraft[row] === draft && standing[row] === 1);
  if (shareAgain(linesOf(1), linesOf(0)) < enough) return left;
  isDraft.forEach((draft, row) => {
    if (draft === 1) left[row] = 1;
  });
  warn({ about: 'documents-left-out', word: draftWord, rows: left.reduce((sum, is) => sum + is, 0) });
  return left;
}

/** Of a journal of stock, whose sales stand below zero, what came in, was counted or moved: nobody bought it. */
function leaveMovements(table: ShopRows, left: Uint8Array, warn: (warning: LedgerWarning) => void): void {
  if (table.turned.size === 0) return;
  const isMoved = table.mapped('amountKind', (word) => (stockMovement(word) === 'other' ? 1 : 0), 0);
  const words = new Map<string, number>();
  table.strings('amountKind').forEach((word, row) => {
    if (isMoved[row] === 0 || !table.turned.has(table.fileOf[row]!)) return;
    left[row] = 1;
    words.set(word, (words.get(word) ?? 0) + 1);
  });
  for (const [word, rows] of words) warn({ about: 'documents-left-out', word, rows });
}

/** The later document of a sale says what it came to. */
const laterFirst = [stage('invoice'), stage('receipt'), stage('order'), stage('delivery')] as const;
/** Share of an earlier kind's rows that a later one must have again, with customer, product and pieces. */
const enough = 0.5;

/**
 * 1 for rows of documents that are no sale: offers, and orders or delivery notes whose goods stand again on invoices (or
 * orders) of the same customers. Kinds that list other goods are sales each. What is left out is said by its word.
 * @param standing 1 for rows that their state leaves a sale.
 */
export function rowsOfNoSale(
  table: ShopRows,
  standing: Uint8Array,
  warn: (warning: LedgerWarning) => void,
): Uint8Array {
  const left = leaveDrafts(table, standing, warn);
  leaveMovements(table, left, warn);
  const stages = table.mapped(
    'amountKind',
    (kind) => {
      const own = saleStage(kind);
      return own === null ? -1 : stage(own);
    },
    -1,
  );
  if (!stages.some((own) => own >= 0 && own !== stage('invoice'))) return left;
  const leave = (own: number) => {
    for (let row = 0; row < left.length; row++) if (stages[row] === own) left[row] = 1;
  };
  leave(stage('offer'));
  // Of one kind alone none can stand again.
  if (laterFirst.filter((own) => stages.includes(own)).length > 1) leaveRepeated();
  const words = new Map<string, number>();
  table.strings('amountKind').forEach((word, row) => {
    if (left[row] === 1 && stages[row]! >= 0) words.set(word, (words.get(word) ?? 0) + 1);
  });
  for (const [word, rows] of words) warn({ about: 'documents-left-out', word, rows });
  return left;

  function leaveRepeated(): void {
    const lines = new Map(laterFirst.map((own) => [own, [] as string[]]));
    const keys = keysOfLines(table);
    for (let row = 0; row < left.length; row++) lines.get(stages[row]!)?.push(keys[row]!);
    laterFirst.forEach((own, place) => {
      const isAgain = laterFirst
        .slice(0, place)
        .some((later) => shareAgain(lines.get(own)!, lines.get(later)!) >= enough);
      if (isAgain) leave(own);
    });
  }
}

function keysOfLines(table: ShopRows): string[] {
  const [ids, emails] = [table.strings('customerId'), table.strings('email')];
  const [products, titles] = [table.strings('productId'), table.strings('productTitle')];
  const pieces = table.numbers('quantity');
  return ids.map((id, row) => {
    const count = Number.isNaN(pieces[row]!) ? 1 : Math.abs(pieces[row]!);
    return [id || emails[row], products[row] || titles[row], count].join('\u0000');
  });
}

/** Share of the lines that others have again, each of these once; 0 of none. */
function shareAgain(lines: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  let again = 0;
  for (const line of lines) {
    const left = counts.get(line) ?? 0;
    if (left > 0) again++;
    counts.set(line, left - 1);
  }
  return again / Math.max(1, lines.length);
}
