import { isMissing } from '../../vocabulary/missing';

/** The decimal separator of a column; the other of the two then groups thousands. */
export type DecimalMark = '.' | ',';

const plain = /^-?\d+(?:\.\d+)?$/;
const numberInside = /[-+]?\s?(?:\d[\d.,'’\s\u00a0\u202f]*\d|\d|[.,]\d+)(?:e[-+]?\d+)?-?/iu;

/**
 * The number in a cell, with currency symbols, units, thousands separators and brackets taken off.
 * Empty and its spellings ('-', 'N/A' …) give null, text that holds no single number NaN.
 */
export function parseNumber(text: string, mark: DecimalMark = '.'): number | null {
  if (mark === '.' && plain.test(text)) return +text;
  const trimmed = text.normalize('NFKC').trim().replace(/^'/, '');
  if (isMissing(trimmed)) return null;
  const found = numberInside.exec(trimmed);
  if (found === null) return Number.NaN;
  const before = trimmed.slice(0, found.index).trim();
  const after = trimmed.slice(found.index + found[0].length).trim();
  if (!isUnitBefore(before) || !isUnitAfter(after)) return Number.NaN;
  const value = Number(withoutThousands(found[0], mark));
  const negative = (before.startsWith('(') && after.startsWith(')')) || /^-/.test(before);
  return negative ? -Math.abs(value) : value;
}

/** Currency symbols or codes and their like: '$', 'US$', 'Rp', 'EUR', '-£', '(', never a word or a digit. */
function isUnitBefore(text: string): boolean {
  return moneyBefore.test(text.replace(/[-+(\s'"]/g, ''));
}

const moneyBefore =
  /^(?:[\p{Sc}#~≈*]{0,2}|[A-Z]{3}|(?:US|HK|NT|CA|AU|NZ|MX|C|A|R|S)\p{Sc}|(?:Rp|Rs|kr|Fr|RM|zł|Kč|Ft|S\/)[.]?)$/iu;

/** A unit, or a remark in brackets: '元', '%', ' kg', '(estimated …)', '/5', ' out of 5 stars'. */
function isUnitAfter(text: string): boolean {
  if (text === '') return true;
  if (/^[([）)]/.test(text)) return true;
  if (/^(?:\/|out of|von|sur|de)\s*(?:5|10|100)\b/i.test(text)) return true;
  return text.length <= 6 && !/\d/.test(text);
}

function withoutThousands(text: string, mark: DecimalMark): string {
  let body = text.replace(/[\s'’\u00a0\u202f]/g, '');
  if (body.length > 1 && body.endsWith('-')) body = `-${body.slice(0, -1)}`;
  const lastComma = body.lastIndexOf(',');
  const lastPoint = body.lastIndexOf('.');
  // With both in one number the later one is the decimal separator, whatever the column does elsewhere.
  const decimal = lastComma >= 0 && lastPoint >= 0 ? (lastComma > lastPoint ? ',' : '.') : mark;
  const group = decimal === '.' ? ',' : '.';
  return body.replaceAll(group, '').replace(decimal, '.');
}

/**
 * The decimal separator of a column, from a sample of its cells. Cells that can only be read one way vote;
 * where none does, three cells or more of groups of three by points ('25.000', '1.250.000') make it the comma.
 */
export function decimalMark(cells: Iterable<string>): DecimalMark {
  let point = 0;
  let comma = 0;
  let pointGroups = 0;
  let commaGroups = 0;
  for (const cell of cells) {
    const body = /\d[\d.,]*/.exec(cell)?.[0];
    if (body === undefined) continue;
    if (/^(?:0|\d+)[.]\d*$/.test(body) && !/^[1-9]\d{0,2}[.]\d{3}$/.test(body)) point++;
    else if (/^\d+,\d*$/.test(body) && !/^[1-9]\d{0,2},\d{3}$/.test(body)) comma++;
    else if (/^\d[\d,]*[.]\d*$/.test(body) && body.includes(',')) point++;
    else if (/^\d[\d.]*,\d*$/.test(body) && body.includes('.')) comma++;
    else if (/^\d{1,3}(?:[.]\d{3})+$/.test(body)) pointGroups++;
    else if (/^\d{1,3}(?:,\d{3})+$/.test(body)) commaGroups++;
  }
  if (point !== comma) return comma > point ? ',' : '.';
  return pointGroups >= 3 && commaGroups === 0 ? ',' : '.';
}
