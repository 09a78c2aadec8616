import type { ShopAnswers, StatusMeaning } from '../answers';
import type { ShopRows } from '../assembling/shop-rows';
import { type OrderState, orderState, orderStates, speaksOfPayment } from '../../vocabulary/order-status';
import { cancelling, cancellingRows } from './credit-notes';
import { isPaidAtDoor, isPaidForTest } from '../../vocabulary/ways-of-paying';
import { saysNo, saysYes } from '../../vocabulary/yes-no';
import { openBalances } from './open-balances';
import type { OrderRows } from './order-rows';
import { type RowsBackAndForth, refundsToldByRows } from './refunds-told-by-rows';
import { rowsOfNoSale } from './sale-documents';
import type { LedgerWarning } from './warnings';

/** What the status columns of a row say together: the first of these that any of them says. */
export const states = [
  'test',
  'cancelled',
  'refunded',
  'partlyRefunded',
  'unpaid',
  'paid',
  'unknown',
] as const satisfies readonly OrderState[];
type State = (typeof states)[number];

const code = (state: State) => states.indexOf(state);
const unknown = code('unknown');
const meanings: Readonly<Record<StatusMeaning, State>> = {
  sale: 'paid',
  takesBack: 'paid',
  unpaid: 'unpaid',
  cancelled: 'cancelled',
  refunded: 'refunded',
  test: 'test',
};

/** What tells the states of rows. */
export interface RowsOfState extends RowsBackAndForth {
  readonly grouped: OrderRows;
  readonly table: ShopRows;
  readonly answers: ShopAnswers;
}

/**
 * The state of every row, as an index into `states`. Rows without a word of their own have that of their order; what
 * is said on the row of the whole order holds for all its lines.
 */
export function rowStates(rows: RowsOfState, warn: (warning: LedgerWarning) => void): Uint8Array {
  const { table, grouped, answers } = rows;
  const state = new Uint8Array(table.count).fill(unknown);
  const worst = (found: Int32Array | Uint8Array) => {
    for (let row = 0; row < state.length; row++) state[row] = Math.min(state[row]!, found[row]!);
  };
  const words = (['status', 'paymentStatus'] as const).map((field) => {
    const { states, asked } = statesOf(table, field, answers);
    worst(states);
    return asked;
  });
  payOnDelivery(rows, state, warn);
  worst(statesOfParcels(table, answers));
  for (const [field, says, state] of flags)
    worst(table.mapped(field, (word) => (says(word) ? code(state) : unknown), unknown));
  worst(openBalances(table, grouped).map((open) => (open === 1 ? code('unpaid') : unknown)));
  const isLeft = linesLeft(table, grouped);
  worst(
    cancellingRows(table, grouped).map((row) => (row === cancelling.itself ? code('cancelled') : unknown)),
  );
  const isNone = rowsOfNoSale(table, isStanding(state), warn);
  worst(isNone.map((none) => (none === 1 ? code('unpaid') : unknown)));
  markRest(isNone, isLeft, grouped);
  cancelByReason(table, grouped, state, isLeft);
  refundByDay(table, state);
  const cancelledAt = table.numbers('cancelledAt');
  for (let row = 0; row < state.length; row++) {
    if (!Number.isNaN(cancelledAt[row]!)) state[row] = Math.min(state[row]!, code('cancelled'));
  }
  if (isDatedWhenPaid(table)) {
    const paidAt = table.numbers('paidAt');
    for (let row = 0; row < state.length; row++) {
      if (state[row] === unknown) state[row] = code(Number.isNaN(paidAt[row]!) ? 'unpaid' : 'paid');
    }
  }
  for (const [word, rows] of countWords(words, isNone)) warn({ about: 'unknown-status', word, rows });
  refundsToldByRows(state, { refunded: code('refunded'), paid: code('paid') }, rows);
  for (let row = 0; row < state.length; row++)
    if (isLeft[row] === 1 && state[row] === unknown) state[row] = code('paid');
  shareWithinOrders(state, grouped);
  return state;
}

/** 1 for orders of which some row stands: what an order that came to nothing would have cost is nothing to doubt. */
export function standingOrders(
  state: Uint8Array,
  { order, orders }: Pick<OrderRows, 'order' | 'orders'>,
): Uint8Array {
  const standing = new Uint8Array(orders);
  isStanding(state).forEach((stands, row) => {
    if (stands === 1) standing[order[row]!] = 1;
  });
  return standing;
}

const stands = states.map((name) =>
  name === 'paid' || name === 'partlyRefunded' || name === 'unknown' ? 1 : 0,
);

/** 1 for rows whose state leaves them a sale. */
function isStanding(state: Uint8Array): Uint8Array {
  return state.map((each) => stands[each]!);
}

/** Yes, or the word for it in a column of nothing else. */
function saysCancelled(word: string): boolean {
  return saysYes(word) || orderState(word) === 'cancelled';
}

/** Columns of yes and no, and the way of paying, and what they say of an order. */
const flags = [
  ['test', (word: string) => saysYes(word) || /^test$/i.test(word.trim()), 'test'],
  ['isCancelled', saysCancelled, 'cancelled'],
  ['isRefunded', saysYes, 'refunded'],
  ['isPaid', saysNo, 'unpaid'],
  ['paymentMethod', isPaidForTest, 'test'],
] as const;

/**
 * 1 for lines of which a column says that they were not called off or given back, beside lines of their order that
 * were.
 */
function linesLeft(table: ShopRows, { order, orders }: OrderRows): Uint8Array {
  const left = new Uint8Array(table.count);
  for (const field of ['isCancelled', 'isRefunded'] as const) {
    if (!table.has(field)) continue;
    const says = field === 'isCancelled' ? saysCancelled : saysYes;
    const isOff = table.mapped(field, (word) => (says(word) ? 1 : 0), -1);
    const hasOff = new Uint8Array(orders);
    isOff.forEach((off, row) => {
      if (off === 1) hasOff[order[row]!] = 1;
    });
    isOff.forEach((off, row) => {
      if (off === 0 && hasOff[order[row]!] === 1) left[row] = 1;
    });
  }
  return left;
}

/**
 * Where neither amounts, pieces nor words tell what was given back, the day of it tells that all was. A day on most rows is
 * that of bringing back what was hired.
 */
function refundByDay(table: ShopRows, state: Uint8Array): void {
  if (
    !table.has('refundedAt') ||
    ['refundedAmount', 'refundedQuantity', 'totalLeft'].some((field) => table.has(field))
  )
    return;
  if (state.includes(code('refunded')) || state.includes(code('partlyRefunded'))) return;
  const isBack = table.numbers('refundedAt').map((at) => (Number.isNaN(at) ? 0 : 1));
  // Rows of files that have no such day say nothing of how many come back.
  const files = new Set(table.chunks.filter(({ columns }) => columns.refundedAt).map(({ file }) => file));
  const said = table.fileOf.reduce((all, file) => all + (files.has(file) ? 1 : 0), 0);
  if (isBack.reduce((all, each) => all + each, 0) > mostCancelled * said) return;
  isBack.forEach((each, row) => {
    if (each === 1) state[row] = Math.min(state[row]!, code('refunded'));
  });
}

/** Where more rows have a reason to be called off, it is one of something else. */
const mostCancelled = 0.6;
const noReason = /^(?:-+|0|none|no|n\/?a|not applicable|nein|non|keine[r]?|无|無|なし|없음)?$/i;

/**
 * Where no status tells, a reason for calling off tells which rows were; beside them the lines of an order without one
 * are left.
 */
function cancelByReason(
  table: ShopRows,
  { order, orders }: OrderRows,
  state: Uint8Array,
  isLeft: Uint8Array,
): void {
  if (!table.has('cancelReason') || table.has('status') || table.has('isCancelled')) return;
  const isOff = table.mapped('cancelReason', (word) => (noReason.test(word.trim()) ? 0 : 1), 0);
  const off = isOff.reduce((all, each) => all + each, 0);
  if (off > mostCancelled * isOff.length) return;
  const hasOff = new Uint8Array(orders);
  isOff.forEach((each, row) => {
    if (each === 0) return;
    state[row] = Math.min(state[row]!, code('cancelled'));
    hasOff[order[row]!] = 1;
  });
  isOff.forEach((each, row) => {
    if (each === 0 && hasOff[order[row]!] === 1) isLeft[row] = 1;
  });
}

/** Whether nothing but the day of payment tells orders that were paid from those that were not. */
function isDatedWhenPaid(table: ShopRows): boolean {
  return table.has('paidAt') && !table.has('status') && !table.has('paymentStatus');
}

/** States of rows, and of each the word that nothing is known of, -1 for none. */
interface StatesSaid {
  readonly states: Int32Array;
  readonly asked: { readonly list: readonly string[]; readonly words: Int32Array };
}

function statesOf(
  table: ShopRows,
  field: 'status' | 'paymentStatus' | 'fulfilmentStatus',
  answers: ShopAnswers,
): StatesSaid {
  const none = new Int32Array(table.count);
  if (!table.has(field)) return { states: none.fill(unknown), asked: { list: [], words: none } };
  const all = new Set(
    table.chunks.flatMap(({ columns }) => {
      const column = columns[field];
      return column?.type === 'string' ? column.dictionary : [];
    }),
  );
  const inCompany = orderStates(all);
  const list = [...all];
  const index = new Map(list.map((word, i) => [word, i]));
  const stateOf = list.map((word) => {
    const told = answers.statuses[word.trim().toLowerCase()];
    return code(told === undefined ? (inCompany.get(word) ?? orderState(word)) : meanings[told]);
  });
  const words = table.mapped(field, (word) => index.get(word) ?? -1, -1);
  return {
    states: words.map((word) => (word < 0 ? unknown : stateOf[word]!)),
    asked: { list, words: words.map((word) => (word >= 0 && stateOf[word] === unknown ? word : -1)) },
  };
}

/** The words that nothing is known of, with the number of their rows; rows that are no sale ask nothing. */
function countWords(said: readonly StatesSaid['asked'][], isNone: Uint8Array): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { list, words } of said)
    words.forEach((word, row) => {
      const text = list[word];
      if (text !== undefined && isNone[row] === 0) counts.set(text, (counts.get(text) ?? 0) + 1);
    });
  return counts;
}

/** Marks the rows of orders that have rows of no sale: their other documents are what was sold. */
function markRest(isNone: Uint8Array, isLeft: Uint8Array, { order, orders }: OrderRows): void {
  if (!isNone.includes(1)) return;
  const hasNone = new Uint8Array(orders);
  isNone.forEach((none, row) => {
    if (none === 1) hasNone[order[row]!] = 1;
  });
  isNone.forEach((none, row) => {
    if (none === 0 && hasNone[order[row]!] === 1) isLeft[row] = 1;
  });
}

/** What the parcel's state says of the money: one that is not sent yet says nothing, 'waiting for payment' does. */
function statesOfParcels(table: ShopRows, answers: ShopAnswers): Int32Array {
  const found = statesOf(table, 'fulfilmentStatus', answers).states;
  const unpaid = table.mapped('fulfilmentStatus', (word) => (speaksOfPayment(word) ? 1 : 0), 0);
  return found.map((state, row) =>
    state <= code('refunded') || (state === code('unpaid') && unpaid[row] === 1) ? state : unknown,
  );
}

/** What a parcel's state says where it has been sent out or has arrived. */
const isSent =
  /^(?:fulfilled|shipped|dispatched|despatched|delivered|sent|完成|已发货|已送达|已签收|versendet|geliefert)$/i;

/** 1 for orders that are paid for at the door by their way of paying; null where no row tells one. */
function ordersPaidAtDoor(table: ShopRows, { order, orders }: OrderRows): Uint8Array | null {
  if (!table.has('paymentMethod')) return null;
  const ways = table.mapped('paymentMethod', (way) => (isPaidAtDoor(way) ? 1 : 0), -1);
  if (!ways.some((way) => way >= 0)) return null;
  const paid = new Uint8Array(orders);
  ways.forEach((way, row) => {
    if (way === 1) paid[order[row]!] = 1;
  });
  return paid;
}

/**
 * Where goods are paid for at the door, shop systems are often never told: the way of paying says so, or no order of the
 * whole export is paid, and parcels go out all the same. What went out counts as a sale then, and what waits does not.
 */
function payOnDelivery(
  { table, grouped, answers }: RowsOfState,
  state: Uint8Array,
  warn: (warning: LedgerWarning) => void,
): void {
  if (!table.has('paymentStatus') || !table.has('fulfilmentStatus')) return;
  const open = table.mapped('paymentStatus', (word) => (/^pending$/i.test(word.trim()) ? 1 : 0), 0);
  const said = statesOf(table, 'paymentStatus', answers).states;
  const paysAtDoor = ordersPaidAtDoor(table, grouped);
  // Where nothing tells how an order is paid, one that was paid shows that the shop is told.
  const isTold = paysAtDoor === null && said.includes(code('paid'));
  if (answers.statuses.pending !== undefined || isTold) return;
  const byOrder = statesOf(table, 'status', answers).states;
  const sent = table.mapped('fulfilmentStatus', (word) => (isSent.test(word.trim()) ? 1 : 0), 0);
  let rows = 0;
  for (let row = 0; row < state.length; row++) {
    const isOpen = open[row] === 1 && sent[row] === 1 && state[row] === code('unpaid');
    if (paysAtDoor?.[grouped.order[row]!] === 0) continue;
    // What the order itself says of its money, such as 'draft' or 'on hold', stands.
    if (!isOpen || byOrder[row] === code('unpaid')) continue;
    state[row] = code('paid');
    rows++;
  }
  if (rows > 0) warn({ about: 'paid-on-delivery', rows });
}

function shareWithinOrders(state: Uint8Array, { orders, order, head }: OrderRows): void {
  const ofHead = new Uint8Array(orders).fill(unknown);
  const ofAny = new Uint8Array(orders).fill(unknown);
  for (let row = 0; row < state.length; row++) {
    const o = order[row]!;
    ofAny[o] = Math.min(ofAny[o]!, state[row]!);
    if (head[row] === 1) ofHead[o] = Math.min(ofHead[o]!, state[row]!);
  }
  for (let row = 0; row < state.length; row++) {
    const o = order[row]!;
    if (state[row] === unknown) state[row] = ofAny[o]!;
    state[row] = Math.min(state[row]!, ofHead[o]!);
  }
}
