import type { ShopAnswers } from '../answers';
import type { JoinedOrders } from '../assembling/join-orders';
import type { ShopRows } from '../assembling/shop-rows';
import { isDocumentKind, namesReturn } from '../../vocabulary/document-kinds';
import { isCancelled, orderState } from '../../vocabulary/order-status';
import { Doubtful, type Warn } from './doubts';
import type { OrderRows } from './order-rows';

/** What tells rows that take back from lines that were taken back. */
export interface RefundSigns {
  readonly table: ShopRows;
  readonly grouped: OrderRows;
  readonly joined: Pick<JoinedOrders, 'customer' | 'at'>;
  /** Product of each row, -1 for none. */
  readonly product: Int32Array;
  readonly quantity: Float64Array;
  readonly answers: ShopAnswers;
}

/** What rows are about in money, and 1 for those that take back by their numbers or their kind. */
interface RowMoney {
  readonly money: Float64Array;
  readonly below: Uint8Array;
}

/** Of the refunds of a file so many must have the sale that they take back. */
const enough = 0.6;
/** Chance that as many of them would have an earlier purchase by their customers' habits alone. */
const byChance = 0.05;
/** A file whose states are 'Sale' and 'Refund' on fewer rows tells states. */
const enoughKinds = 0.95;

/**
 * 1 for rows that take back what another row sold and say so by their status alone, their numbers above zero: a row
 * 'Refund' below the sale, in its order or under a number of its own. A line that was sold and given back is called the
 * same; what tells them apart is looked for by file. A row that takes back stands beside the sale of the same product,
 * on a later day or under a word for a movement ('Refund' beside 'Sale'). Where a sale stands beside and nothing more
 * tells, that is said. Words that the user has said the meaning of are not looked at.
 */
export function refundRowsByStatus(signs: RefundSigns, { money, below }: RowMoney, warn: Warn): Uint8Array {
  const { table, grouped, answers } = signs;
  const back = new Uint8Array(table.count);
  if (!table.has('status')) return back;
  const told = (word: string) => answers.statuses[word.trim().toLowerCase()];
  const word = table.strings('status');
  const isTold = table.mapped('status', (each) => (told(each) === 'takesBack' ? 1 : 0), 0);
  isTold.forEach((is, row) => {
    if (is === 1) back[row] = 1;
  });
  const refunded = table.mapped(
    'status',
    (each) => (told(each) === undefined && orderState(each) === 'refunded' ? 1 : 0),
    0,
  );
  const candidates: number[] = [];
  for (let row = 0; row < table.count; row++)
    if (refunded[row] === 1 && grouped.head[row] === 0 && below[row] === 0) candidates.push(row);
  if (candidates.length === 0) return back;
  const isNoSale = table.mapped('status', (each) => (isCancelled(each) ? 1 : 0), 0);
  below.forEach((is, row) => {
    if (is === 1) isNoSale[row] = 1;
  });
  const open = Doubtful.rows('orders', table.count);
  for (let f = 0; f < grouped.files; f++) {
    const own = candidates.filter((row) => grouped.file[row] === f);
    if (own.length === 0) continue;
    const beside = own.map((row) => saleInOrder(row, isNoSale, signs));
    const isLater = (row: number, sale: number) => signs.joined.at[row]! > signs.joined.at[sale]!;
    const isMovement = (row: number, sale: number) => isLater(row, sale) || namesReturn(word[row]!);
    const found = own.filter((_, i) => beside[i]! >= 0);
    const sure = own.filter((row, i) => beside[i]! >= 0 && isMovement(row, beside[i]!));
    const isOfKinds = tellsKinds(word, grouped, f);
    if (isOfKinds || sure.length >= enough * own.length) {
      for (const row of isOfKinds ? own : sure) back[row] = 1;
      continue;
    }
    own.forEach((row, i) => {
      if (beside[i]! >= 0 && isLater(row, beside[i]!) && namesReturn(word[row]!)) back[row] = 1;
    });
    const alone = own.filter((row, i) => beside[i]! < 0 && namesReturn(word[row]!) && isAlone(row, grouped));
    const later = alone.filter((row) => earlierSale(row, isNoSale, signs));
    if (later.length > 0 && later.length === alone.length) {
      if (habit(f, isNoSale, signs) ** later.length < byChance) for (const row of later) back[row] = 1;
      else for (const row of later) open.add(row, money[row]!);
    } else if (found.length >= enough * own.length)
      for (const row of found) if (back[row] === 0) open.add(row, money[row]!);
  }
  open.say(({ count, money }) => ({ about: 'refund-or-return', rows: count, money }), warn);
  return back;
}

/** A row of the same order that sold the same product in at least as many pieces; -1 without one. */
function saleInOrder(row: number, isNoSale: Int32Array, { grouped, product, quantity }: RefundSigns): number {
  const { order, starts, rows, head } = grouped;
  const o = order[row]!;
  for (let i = starts[o]!; i < starts[o + 1]!; i++) {
    const other = rows[i]!;
    if (other === row || head[other] === 1 || isNoSale[other] === 1) continue;
    if (product[other] === product[row] && quantity[other]! >= quantity[row]!) return other;
  }
  return -1;
}

function isAlone(row: number, { order, starts }: OrderRows): boolean {
  const o = order[row]!;
  return starts[o + 1]! - starts[o]! === 1;
}

const keysOf = new WeakMap<Int32Array, Map<string, number>>();

/** Whether the customer of a row bought its product before. */
function earlierSale(row: number, isNoSale: Int32Array, signs: RefundSigns): boolean {
  const first = firstSales(isNoSale, signs);
  return (first.get(pairOf(row, signs)) ?? Number.POSITIVE_INFINITY) < signs.joined.at[row]!;
}

/** When each customer first bought each product. */
function firstSales(isNoSale: Int32Array, signs: RefundSigns): Map<string, number> {
  const known = keysOf.get(isNoSale);
  if (known !== undefined) return known;
  const first = new Map<string, number>();
  keysOf.set(isNoSale, first);
  const { at, customer } = signs.joined;
  for (let row = 0; row < at.length; row++) {
    if (isNoSale[row] === 1 || customer[row]! < 0 || Number.isNaN(at[row]!)) continue;
    const key = pairOf(row, signs);
    if (!(first.get(key)! <= at[row]!)) first.set(key, at[row]!);
  }
  return first;
}

const pairOf = (row: number, { joined, product }: RefundSigns) => `${joined.customer[row]} ${product[row]}`;

/** Share of a file's sales whose customers had bought the same product before. */
function habit(f: number, isNoSale: Int32Array, signs: RefundSigns): number {
  let [again, all] = [0, 0];
  for (let row = 0; row < isNoSale.length; row++) {
    if (signs.grouped.file[row] !== f || isNoSale[row] === 1) continue;
    all++;
    if (earlierSale(row, isNoSale, signs)) again++;
  }
  return all === 0 ? 1 : again / all;
}

/** Whether a file's states are kinds of movements: 'Sale' and 'Refund', not 'Paid' and 'Refund'. */
function tellsKinds(word: readonly string[], { file, head }: OrderRows, f: number): boolean {
  let [kinds, all, forth] = [0, 0, 0];
  const known = new Map<string, readonly [kind: boolean, back: boolean]>();
  for (let row = 0; row < word.length; row++) {
    if (file[row] !== f || head[row] === 1 || word[row] === '') continue;
    const own = known.get(word[row]!) ?? ([isDocumentKind(word[row]!), namesReturn(word[row]!)] as const);
    known.set(word[row]!, own);
    all++;
    if (own[0]) kinds++;
    if (own[0] && !own[1] && orderState(word[row]!) !== 'refunded') forth++;
  }
  return forth > 0 && kinds >= enoughKinds * all;
}
