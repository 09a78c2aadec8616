import { addressIn } from '../cells/addresses';
import type { ColumnProfile } from '../../shop/tables/field-types';
import { isDocumentKind } from '../../vocabulary/document-kinds';
import { isCharge } from '../../vocabulary/service-words';
import { eventTypeOf, isTillMovement, isVisit } from '../../vocabulary/event-types';
import { stockMovement } from '../../vocabulary/stock-movements';
import { isOrganisation } from '../../vocabulary/legal-forms';
import { isMissing } from '../../vocabulary/missing';
import { orderState } from '../../vocabulary/order-status';
import { saysNo, saysYes } from '../../vocabulary/yes-no';
import { dayFirstDates, minguoDay, parseDate, yearFirstDates } from '../cells/dates';
import { packedShares } from '../../shop/items/packed-cells';
import { loginShare } from '../cells/ids';
import { sum } from '../../math/vector';
import { decimalMark, parseNumber } from '../cells/numbers';
import { parseRating } from '../cells/ratings';
import { parseVotes } from '../cells/votes';

/** What no kind of document is called: numbers, addresses and texts need no look at all its words. */
/** Digits are none of a kind's, but for a code before it: '8 - Nota de Crédito B'. */
const isNoKind = /^(?!\d{1,3} ?[-–] ?[^\d@]+$).{0,59}[\d@]|^.{60}/su;

/** Two addresses with names; a longer text may speak of one. */
const longestAddress = 120;
const emailPattern = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** What the values of one column of the first rows look like. */
export function profileColumn(rows: readonly (readonly string[])[], column: number): ColumnProfile {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !isMissing(cell));
  const counts = countsOf(cells);
  const different = [...counts.keys()];
  const mark = decimalMark(cells);
  const share = (test: (cell: string, i: number) => boolean) => shareOf(counts, cells.length, test);
  const amounts = different.map((cell) => parseNumber(cell, mark) ?? Number.NaN);
  const types = different.map(eventTypeOf);
  const written = cells.length - sum(different.map((cell, i) => (amounts[i] === 0 ? counts.get(cell)! : 0)));
  return {
    filled: cells.length,
    percents:
      (share((cell, i) => amounts[i] !== 0 && /[%％]\s*$/.test(cell)) * cells.length) / Math.max(1, written),
    fractions:
      amounts.some((amount) => amount > 0) &&
      amounts.every((amount) => amount >= 0 && amount < 1) &&
      !different.every((cell) => /[.,]\d\d\D*$/.test(cell)),
    numbers: share((_, i) => Number.isFinite(amounts[i])),
    bareNumbers: share((cell) => /^[-+]?[\d.,]+$/.test(cell)),
    logins: loginShare(different),
    organisations: share((cell) => isOrganisation(cell)),
    spaced: share((cell) => /\S\s\S/.test(cell)),
    labelled: labelledShare(counts, cells.length),
    dates: dateShare(counts),
    emails: share((cell) => cell.length < longestAddress && emailPattern.test(addressIn(cell))),
    events: different.every((word) => isTillMovement(word) || stockMovement(word) !== null)
      ? 0
      : share((_, i) => types[i]! >= 0),
    visits: share((_, i) => isVisit(types[i]!)),
    ratings: share((cell) => isRating(parseRating(cell, mark))),
    pieces: share((cell) => piecesOf.test(cell)),
    votes: share((cell) => Number.isFinite(parseVotes(cell, mark) ?? Number.NaN)),
    binary: cells.length > 0 && different.every((cell) => /^[-+]?[01](?:\.0)?$/.test(cell)),
    partsOfOrders: partsOfOrders(cells),
    documents: share((cell) => !isNoKind.test(cell) && isDocumentKind(cell)),
    states: statesShare(counts, cells.length),
    flags: share((cell) => saysYes(cell) || saysNo(cell)),
    ...packedShares(cells),
    meanLength: cells.reduce((length, cell) => length + cell.length, 0) / Math.max(1, cells.length),
    distinct: counts.size,
  };
}

/** Each different cell with how often it stands: what it says is found once. */
function countsOf(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

/** @param test is told the cell and its place among the different ones. */
function shareOf(
  counts: ReadonlyMap<string, number>,
  all: number,
  test: (cell: string, i: number) => boolean,
): number {
  let [passed, i] = [0, 0];
  for (const [cell, count] of counts) if (test(cell, i++)) passed += count;
  return passed / Math.max(1, all);
}

/** Cells whose words say what became of an order; texts, numbers and addresses are not asked. */
function statesShare(words: ReadonlyMap<string, number>, all: number): number {
  if (words.size < 2 || words.size > mostStates) return 0;
  let known = 0;
  for (const [word, count] of words)
    if (word.length <= longestLabel && !isNoState.test(word) && orderState(word) !== 'unknown')
      known += count;
  return known / all;
}

/** A number and what pieces are called, and nothing else. */
const piecesOf =
  /^-?\d+(?:[.,]0+)?\s*(?:pcs?|pieces?|units?|stk|stück|st|szt|шт|ks|pz|pezzi|uds?|unid(?:ades)?|adet|cái|buah|db|kpl|件|个|個|点|개|ชิ้น)\.?$/iu;

const mostStates = 25;
const isNoState = /^[\d.,:/\s-]+$|@/;

/** Names of several parts seldom begin with the same word: where these do and end in a number or a letter, they are labels. */
function labelledShare(cells: ReadonlyMap<string, number>, all: number): number {
  const heads = new Map<string, number>();
  for (const [cell, count] of cells) {
    const head = cell.length > longestLabel ? undefined : label.exec(cell)?.[1]?.toLowerCase();
    if (head !== undefined) heads.set(head, (heads.get(head) ?? 0) + count);
  }
  return Math.max(0, ...heads.values()) / Math.max(1, all);
}

/** Characters; a text of reviews would be looked through for nothing. */
const longestLabel = 40;
const label =
  /^(\p{L}[\p{L}\p{M}.'’ -]*?)\s*[_#.:-]?\s*(?:(?:[Nn][or]|n°|№)\.?\s*)?(?:\d+|(?<=\s)\p{Lu}{1,2})$/u;

/** Cells that stand for no date ('0000-00-00') speak neither for dates nor against them. */
function dateShare(cells: ReadonlyMap<string, number>): number {
  if (cells.size > 0 && [...cells.keys()].every((cell) => Number.isFinite(minguoDay(cell)))) return 1;
  let [dates, others] = [0, 0];
  for (const [cell, count] of cells) {
    const at = parseDate(cell);
    if (at === null) continue;
    const isDate =
      Number.isFinite(at) ||
      [dayFirstDates, yearFirstDates].some((habit) => Number.isFinite(parseDate(cell, habit)));
    if (isDate) dates += count;
    else others += count;
  }
  return dates === 0 ? 0 : dates / (dates + others);
}

function isRating(value: number | null): boolean {
  return (
    value !== null &&
    value >= 0 &&
    (value <= 10 ? Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 : value <= 100)
  );
}

const goods =
  /^(?:item|line[ _-]?item|product|goods|article|artikel|ware|produit|article|producto|prodotto|товар|商品|产品|상품)s?$/i;
const more = /^(?:tax|discount|coupon|refund|fee)s?$/i;

/** Share of the cells that say of a row what part of an order it is, where some say goods and others postage or a fee. */
function partsOfOrders(cells: readonly string[]): number {
  const words = new Set(cells);
  if (words.size < 2 || words.size > 12) return 0;
  const kinds = [...words];
  if (!kinds.some((word) => goods.test(word)) || !kinds.some((word) => isCharge(word.toLowerCase())))
    return 0;
  const known = new Set(
    kinds.filter((word) => goods.test(word) || more.test(word) || isCharge(word.toLowerCase())),
  );
  return cells.filter((cell) => known.has(cell)).length / cells.length;
}
