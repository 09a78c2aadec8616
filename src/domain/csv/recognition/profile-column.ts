import type { ColumnProfile } from '../../shop/tables/field-types';
import { isDocumentKind } from '../../vocabulary/document-kinds';
import { eventTypeOf, isTillMovement, isVisit } from '../../vocabulary/event-types';
import { isOrganisation } from '../../vocabulary/legal-forms';
import { isMissing } from '../../vocabulary/missing';
import { orderState } from '../../vocabulary/order-status';
import { saysNo, saysYes } from '../../vocabulary/yes-no';
import { dayFirstDates, minguoDay, parseDate, yearFirstDates } from '../cells/dates';
import { packedShares } from '../../shop/items/packed-cells';
import { decimalMark, parseNumber } from '../cells/numbers';
import { parseRating } from '../cells/ratings';
import { parseVotes } from '../cells/votes';

/** What no kind of document is called: numbers, addresses and texts need no look at all its words. */
const isNoKind = /[\d@]|^.{60}/;

const emailPattern = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** What the values of one column of the first rows look like. */
export function profileColumn(rows: readonly (readonly string[])[], column: number): ColumnProfile {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !isMissing(cell));
  const mark = decimalMark(cells);
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const kinds = new Map<string, boolean>();
  const isKnownKind = (cell: string) => {
    const known = kinds.get(cell) ?? isDocumentKind(cell);
    kinds.set(cell, known);
    return known;
  };
  const amounts = cells.map((cell) => parseNumber(cell, mark) ?? Number.NaN);
  const isWritten = cells.filter((_, i) => amounts[i] !== 0);
  return {
    filled: cells.length,
    percents: isWritten.filter((cell) => /[%％]\s*$/.test(cell)).length / Math.max(1, isWritten.length),
    fractions:
      amounts.some((amount) => amount > 0) &&
      amounts.every((amount) => amount >= 0 && amount < 1) &&
      !cells.every((cell) => /[.,]\d\d\D*$/.test(cell)),
    numbers: share((cell) => Number.isFinite(parseNumber(cell, mark) ?? Number.NaN)),
    bareNumbers: share((cell) => /^[-+]?[\d.,]+$/.test(cell)),
    organisations: share((cell) => isOrganisation(cell)),
    spaced: share((cell) => /\S\s\S/.test(cell)),
    labelled: labelledShare(cells),
    dates: dateShare(cells),
    emails: share((cell) => emailPattern.test(cell)),
    events: cells.every(isTillMovement) ? 0 : share((cell) => eventTypeOf(cell) >= 0),
    visits: share((cell) => isVisit(cell)),
    ratings: share((cell) => isRating(parseRating(cell, mark))),
    pieces: share((cell) => piecesOf.test(cell)),
    votes: share((cell) => Number.isFinite(parseVotes(cell, mark) ?? Number.NaN)),
    binary: cells.length > 0 && cells.every((cell) => /^[-+]?[01](?:\.0)?$/.test(cell)),
    documents: share((cell) => !isNoKind.test(cell) && isKnownKind(cell)),
    states: statesShare(cells),
    flags: share((cell) => saysYes(cell) || saysNo(cell)),
    ...packedShares(cells),
    meanLength: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
    distinct: new Set(cells).size,
  };
}

/** Cells whose words say what became of an order; texts, numbers and addresses are not asked. */
function statesShare(cells: readonly string[]): number {
  const words = new Map<string, number>();
  for (const cell of cells) words.set(cell, (words.get(cell) ?? 0) + 1);
  if (words.size < 2 || words.size > mostStates) return 0;
  let known = 0;
  for (const [word, count] of words)
    if (word.length <= longestLabel && !isNoState.test(word) && orderState(word) !== 'unknown')
      known += count;
  return known / cells.length;
}

/** A number and what pieces are called, and nothing else. */
const piecesOf =
  /^-?\d+(?:[.,]0+)?\s*(?:pcs?|pieces?|units?|stk|stück|st|szt|шт|ks|pz|pezzi|uds?|unid(?:ades)?|adet|cái|buah|db|kpl|件|个|個|点|개|ชิ้น)\.?$/iu;

const mostStates = 25;
const isNoState = /^[\d.,:/\s-]+$|@/;

/** Names of several parts seldom begin with the same word: where these do and end in a number or a letter, they are labels. */
function labelledShare(cells: readonly string[]): number {
  const heads = new Map<string, number>();
  for (const cell of cells) {
    const head = cell.length > longestLabel ? undefined : label.exec(cell)?.[1]?.toLowerCase();
    if (head !== undefined) heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  return Math.max(0, ...heads.values()) / Math.max(1, cells.length);
}

/** Characters; a text of reviews would be looked through for nothing. */
const longestLabel = 40;
const label =
  /^(\p{L}[\p{L}\p{M}.'’ -]*?)\s*[_#.:-]?\s*(?:(?:[Nn][or]|n°|№)\.?\s*)?(?:\d+|(?<=\s)\p{Lu}{1,2})$/u;

/** Cells that stand for no date ('0000-00-00') speak neither for dates nor against them. */
function dateShare(cells: readonly string[]): number {
  if (cells.length > 0 && cells.every((cell) => Number.isFinite(minguoDay(cell)))) return 1;
  let [dates, others] = [0, 0];
  for (const cell of cells) {
    const at = parseDate(cell);
    if (at === null) continue;
    const isDate = [dayFirstDates, yearFirstDates].some((habit) => Number.isFinite(parseDate(cell, habit)));
    if (Number.isFinite(at) || isDate) dates++;
    else others++;
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
