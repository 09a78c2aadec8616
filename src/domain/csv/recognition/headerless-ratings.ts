import type { ColumnProfile } from '../../shop/tables/field-types';
import { parseDate } from '../cells/dates';

type Rows = readonly (readonly string[])[];

/** So few rows of numbers may be anything. */
const fewestRows = 20;
const nearlyAll = 0.95;
const code = /^[\w-]*\d[\w-]*$/;
/** Amazon's numbers of products, and those of its customers. */
const productForms = /^(?:B[0-9A-Z]{9}|\d{9}[\dX])$/;
const personForms = /^A[0-9A-Z]{9,}$/;

/**
 * Names for four columns without any: who rated what, with how many stars, when. Each rates a product once, and
 * stars are mostly good, which tells them from pieces bought; null where that does not hold. Who is a customer and what
 * a product shows where a customer's ratings lie closer together in time; else the customer is taken to stand first.
 */
export function namesOfRatings(profiles: readonly ColumnProfile[], rows: Rows): string[] | null {
  if (profiles.length !== 4 || rows.length < fewestRows) return null;
  const times = columnsOf(profiles, (p, i) => p.dates > nearlyAll && p.meanLength >= 8 && areTimes(rows, i));
  const stars = columnsOf(profiles, (_, i) => areStars(rows.map((row) => row[i] ?? '')));
  const [time] = times;
  const [star] = stars;
  const codes = columnsOf(profiles, (_, i) => i !== time && i !== star && isCode(rows, i));
  const [one, other] = codes;
  if (times.length !== 1 || stars.length !== 1 || one === undefined || other === undefined) return null;
  const pairs = new Set(rows.map((row) => `${row[one]} ${row[other]}`));
  if (pairs.size < nearlyAll * rows.length) return null;
  const customer = isCustomer(rows, other, one, time!) ? other : one;
  return profiles.map((_, i) =>
    i === time ? 'timestamp' : i === star ? 'rating' : i === customer ? 'customer_id' : 'product_id',
  );
}

function columnsOf(
  profiles: readonly ColumnProfile[],
  test: (profile: ColumnProfile, column: number) => boolean,
): number[] {
  return profiles.flatMap((profile, i) => (test(profile, i) ? [i] : []));
}

/** Seconds or milliseconds of this century or the last years before, or written days; not numbers of ten digits. */
function areTimes(rows: Rows, column: number): boolean {
  return rows.every(
    (row) => !/^\d+$/.test(row[column] ?? '') || /^(?:[89]\d{8}|1\d{9}|1\d{12})$/.test(row[column]!),
  );
}

/**
 * Few different values from 0.5 to 5, or to 10, in steps of a half and in no order, of which the lowest is not the
 * usual one.
 */
function areStars(cells: readonly string[]): boolean {
  const values = cells.map(Number);
  if (!values.every((value) => value >= 0 && value <= 10 && Number.isInteger(value * 2))) return false;
  const distinct = new Set(values);
  if (distinct.size < 3 || distinct.size > 11) return false;
  const again = values.filter((value, i) => i > 0 && value === values[i - 1]).length;
  if (again > 0.8 * values.length) return false;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return (
    mean > 0.5 * Math.max(...values) && values.filter((value) => value <= 1).length < 0.4 * values.length
  );
}

function isCode(rows: Rows, column: number): boolean {
  return rows.every((row) => code.test(row[column] ?? ''));
}

function isCustomer(rows: Rows, column: number, other: number, time: number): boolean {
  const share = (at: number, form: RegExp) =>
    rows.filter((row) => form.test(row[at] ?? '')).length / rows.length;
  if (share(column, personForms) > 0.9 && share(other, productForms) > 0.9) return true;
  const [own, others] = [gapOf(rows, column, time), gapOf(rows, other, time)];
  return own * 5 < others;
}

/** The usual time between two ratings of one code; NaN where hardly any comes twice. */
function gapOf(rows: Rows, column: number, time: number): number {
  const timesOf = new Map<string, number[]>();
  for (const row of rows) {
    const at = parseDate(row[time] ?? '') ?? Number.NaN;
    const before = timesOf.get(row[column]!);
    if (before === undefined) timesOf.set(row[column]!, [at]);
    else before.push(at);
  }
  const gaps = [...timesOf.values()].flatMap((times) => {
    const sorted = times.sort((a, b) => a - b);
    return sorted.slice(1).map((at, i) => at - sorted[i]!);
  });
  if (gaps.length < 5) return Number.NaN;
  return gaps.sort((a, b) => a - b)[gaps.length >> 1]! + 1;
}
