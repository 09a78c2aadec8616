import { currencyColumn, currencySign } from '../../vocabulary/currencies';
import { resolveSign } from '../../vocabulary/shared-signs';
import { normaliseHeader } from '../recognition/header-name';

/** How a file says in which currency each amount is. */
export interface CurrencyHabit {
  /** Column of currency codes, or -1. */
  readonly codeColumn: number;
  /** Columns of money in the order in which they are asked, each with the unit in its header ('' without one). */
  readonly columns: readonly number[];
  readonly units: readonly string[];
  /** The currency of rows that show none; '' where the file shows none or several. */
  readonly usual: string;
  /** What a sign that several countries share means in this file; the sign itself where nothing tells. */
  resolve(sign: string): string;
}

/** Without columns of money. */
export const noMoney: CurrencyHabit = {
  codeColumn: -1,
  columns: [],
  units: [],
  usual: '',
  resolve: (sign) => sign,
};

/**
 * Looks for the currencies of a file: a column of codes, signs in the cells, units in the headers.
 * @param columns the columns of money that are read, the most telling first.
 */
export function currencyHabit(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly number[],
): CurrencyHabit {
  if (columns.length === 0) return noMoney;
  const codeColumn = codeColumnOf(headers, rows);
  const units = columns.map((column) => unitOf(headers[column] ?? ''));
  const seen = new Map<string, number>();
  const count = (sign: string) => {
    if (sign !== '') seen.set(sign, (seen.get(sign) ?? 0) + 1);
  };
  for (const row of rows) {
    if (codeColumn >= 0) count(currencySign(row[codeColumn] ?? ''));
    for (const column of columns) count(signIn(row[column] ?? ''));
  }
  const resolve = resolveSign(headers, rows, [...seen.keys(), ...units]);
  const found = new Set(
    [...seen.keys(), ...(seen.size === 0 ? units : [])].map(resolve).filter((c) => c !== ''),
  );
  return {
    codeColumn,
    columns,
    units: units.map(resolve),
    usual: found.size === 1 ? [...found][0]! : '',
    resolve,
  };
}

/**
 * The currency of a row: the sign beside its amount, the code in its column, the header's unit, the file's usual.
 * @param code what the row's cell of codes means, by `codeIn`.
 * @param signs by column of money, the sign in its cell, by `signIn`; null for an empty cell.
 */
export function currencyOfRow(
  { columns, units, usual, resolve }: CurrencyHabit,
  code: string,
  signs: readonly (string | null)[],
): string {
  for (let i = 0; i < columns.length; i++) {
    const sign = signs[i]!;
    if (sign === null) continue;
    if (sign !== '') {
      // '$' beside the code CAD is that dollar; a sign that is one currency's own outweighs the column.
      return sign.length === 3 || code === '' ? resolve(sign) : code;
    }
    if (code === '' && units[i] !== '') return units[i]!;
  }
  return code === '' ? usual : code;
}

/** The currency that a cell of codes names, '' for none. */
export function codeIn({ resolve }: CurrencyHabit, cell: string): string {
  return resolve(currencySign(cell));
}

const signs = new Map<string, string>();
const mostSigns = 20_000;

/** The currency that a cell of money names beside its amount; cells that begin and end in a digit name none. */
export function signIn(cell: string): string {
  if (isDigit(cell.charCodeAt(0)) && isDigit(cell.charCodeAt(cell.length - 1))) return '';
  const known = signs.get(cell);
  if (known !== undefined) return known;
  const sign = findSign(cell);
  if (signs.size >= mostSigns) signs.clear();
  signs.set(cell, sign);
  return sign;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function findSign(cell: string): string {
  const text = cell.normalize('NFC');
  const [before = '', ...rest] = text.split(/[\p{Nd}][\p{Nd}\s.,٫٬'’]*/u);
  for (const part of [before, ...rest]) {
    const sign = currencySign(part.replace(/[-+()[\]\s'"−–△▲\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
    if (sign !== '') return sign;
  }
  return '';
}

/** The column by that name whose cells are currencies, -1 where there is none. */
export function codeColumnOf(headers: readonly string[], rows: readonly (readonly string[])[]): number {
  return headers.findIndex((header, column) => {
    if (!currencyColumn.test(normaliseHeader(header))) return false;
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter((cell) => currencySign(cell) !== '').length > cells.length / 2;
  });
}

/** Codes that a header in small letters may hold as a word; 'all', 'top', 'try' and the like are words. */
const commonCodes =
  /^(?:usd|eur|gbp|cny|rmb|jpy|inr|idr|krw|twd|hkd|sgd|myr|thb|vnd|aud|nzd|brl|mxn|chf|sek|nok|dkk|pln|czk|huf|uah|zar|aed|sar|php)$/i;

/** The unit in a header: 'Price (USD)', '单价(元)', 'Total €', 'price_eur', 'Betrag CHF', 'Сумма, руб.'. */
export function unitOf(header: string): string {
  return currencySign(writtenUnit(header)?.unit ?? '');
}

/** The header without its unit; '' where nothing is left or there is none. */
export function withoutUnit(header: string): string {
  const found = writtenUnit(header);
  if (found === null) return '';
  const rest = `${header.slice(0, found.at)} ${header.slice(found.at + found.unit.length)}`;
  return rest
    .replace(/[([（【]\s*[)\]）】]/g, ' ')
    .replace(/(?<!\p{L})in[\s_]*$/iu, ' ')
    .trim();
}

function writtenUnit(header: string): { readonly unit: string; readonly at: number } | null {
  const inThousands = /(?<=[\p{L})\]([]\s?)[TK](EUR|USD|GBP|CHF)\s*[)\]]?$/du.exec(header);
  if (inThousands !== null) return { unit: inThousands[1]!, at: inThousands.indices![1]![0] };
  const brackets = /[([（【]\s*([^)\]）】]{1,8})\s*[)\]）】]/d.exec(header);
  if (brackets !== null && currencySign(brackets[1]!) !== '')
    return { unit: brackets[1]!, at: brackets.indices![1]![0] };
  const mark = /R\$|US\$|NT\$|HK\$|\p{Sc}|zł|Kč/u.exec(header);
  if (mark !== null) return { unit: mark[0], at: mark.index };
  const words = [...header.matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+/gu)];
  const isMixed = /\p{Ll}/u.test(header);
  const word =
    words.find(([part]) => commonCodes.test(part)) ??
    // In a header of capitals alone 'ALL' and 'TOP' are words.
    words.find(([part]) => isMixed && /^[A-Z]{3}$/.test(part) && currencySign(part) !== '') ??
    words.slice(1).findLast(isSign);
  return word === undefined ? null : { unit: word[0], at: word.index };
}

/** Whether the last word of a header is a currency's short name of more than one letter: 'kr', 'руб', 'TL'. */
function isSign({ 0: part, index, input }: RegExpExecArray): boolean {
  const isLast = /^[\s.)\]]*$/.test(input.slice(index + part.length));
  return isLast && part.length > 1 && !/^[a-z]{3}$/i.test(part) && currencySign(part) !== '';
}
