import { type ColumnProfile, type FieldType, fieldTypes } from '../../shop/tables/field-types';
import { type NameReading, saysOneOf } from '../../shop/tables/header-concepts';
import type { DraftMatch, Field, Table } from '../../shop/tables/table';
import { fieldsOf, type NamedField } from '../../shop/tables/tables';
import type { ColumnMatch } from '../import-types';
import { addedTax } from './added-tax';
import { indexNames, isOtherKey, type NameIndex } from './column-names';
import { countedPieces } from './counted-pieces';
import { normaliseHeader } from './header-name';
import { multipliedColumns } from './products-of-columns';
import type { HeaderReading, Spelling } from './read-header';
import { wholeTaxMark } from './tax-mark';
import { shareThatFollows } from './share-that-follows';
import { taxedSum } from './taxed-sums';

/** A match with how sure each field is: up to 1 by an exact name, 0.6 by one like it, 0.3 by values alone. */
export interface ScoredMatch {
  readonly columns: ColumnMatch;
  readonly certainty: Readonly<Record<string, number>>;
  /** Field → the share of its filled cells that say what one before them says. */
  readonly repeated: Readonly<Record<string, number>>;
  /** Field → the column that would have served it nearly as well and serves no other. */
  readonly runnersUp: ColumnMatch;
}

/** How much less sure the second-best column of a field may be to be worth a question. */
const close = 0.25;

/**
 * Matches the columns of a file to the fields of one kind of table: exact names first, then names like
 * them, then what the table knows of names in company, then values; each column serves one field, and
 * only where its values allow it.
 * @param header the names as `readHeader` reads them.
 * @param profiles what the values of each column look like, as many as headers.
 */
export function matchColumns(
  table: Table,
  header: HeaderReading,
  profiles: readonly ColumnProfile[],
): ScoredMatch {
  const { headers, names, rows, spellings, twins } = header;
  const match = new MatchUnderWay(names, rows);
  const fields = fieldsOf(table);
  const candidates = fields.flatMap((field) =>
    candidatesByName(field, spellings, profiles).filter(
      ({ column }) => field.type !== 'money' || !twins.has(column),
    ),
  );
  // A column without any value serves a field only where none with values would.
  const isBlank = (column: number) => (profiles[column]!.filled === 0 ? 1 : 0);
  const leftovers = new Set(fields.filter(({ takesLeftovers }) => takesLeftovers).map(({ name }) => name));
  const isLater = ({ field }: ColumnCandidate) => (leftovers.has(field) ? 1 : 0);
  candidates.sort(
    (a, b) =>
      isBlank(a.column) - isBlank(b.column) ||
      isLater(a) - isLater(b) ||
      b.certainty - a.certainty ||
      a.column - b.column,
  );
  for (const { field, column, certainty } of candidates) {
    if (!match.has(field) && match.isFree(column)) match.put(field, column, certainty);
  }
  table.settle?.(match);
  if (table.multiplied) {
    putMultiplied(table.multiplied, match, profiles);
    putCounted(table.multiplied, match, profiles);
    if (!putTaxed(table.multiplied, match, headers)) putAddedTax(table.multiplied, match, headers);
  }
  const has = (field: string) => match.has(field);
  const hasOrJoins = (wanted: string) =>
    match.has(wanted) ||
    (table.joins ?? []).some(
      ({ name, names }) => name === wanted && names.some((each) => match.hasColumn(normaliseHeader(each))),
    );
  for (const { name, letsGo } of fields) {
    const column = match.columnOf(name);
    if (column !== undefined && letsGo?.(profiles[column]!, match.names[column]!, has)) match.drop(name);
  }
  for (const field of [...fields].sort(byTellingType)) {
    const column = match.has(field.name) ? -1 : columnByValues(field, match, profiles, hasOrJoins);
    if (column >= 0) match.put(field.name, column, 0.3);
  }
  return match.result(candidates, profiles);
}

/**
 * Gives pieces, price and sum the columns that are so by their values, where names gave the pieces none or one that is
 * another of the three ('jumlah' is pieces in one language and a sum in the next). Columns of other fields stay.
 */
function putMultiplied(
  fields: NonNullable<Table['multiplied']>,
  match: MatchUnderWay,
  profiles: readonly ColumnProfile[],
): void {
  const own = [fields.quantity, fields.price, fields.total];
  const isOpen = (column: number) =>
    match.isFree(column) || own.some((field) => match.columnOf(field) === column);
  const numeric = [...profiles.keys()].filter((column) => profiles[column]!.numbers >= 0.9 && isOpen(column));
  const known = match.columnOf(fields.quantity);
  if (known !== undefined && numeric.length > 3) return;
  const found = multipliedColumns(match.rows, numeric);
  if (found === null || found.quantity === known) return;
  for (const field of own) match.drop(field);
  match.put(fields.quantity, found.quantity, 0.3);
  match.put(fields.price, found.price, 0.3);
  match.put(fields.total, found.total, 0.3);
}

/**
 * Gives the pieces a column that counts some by its name, where prices are of one piece and the column of pieces says 1
 * on every row, or there is none. A number that all rows of an order share counts what is in the order.
 */
function putCounted(
  { quantity, price, total, taxed }: NonNullable<Table['multiplied']>,
  match: MatchUnderWay,
  profiles: readonly ColumnProfile[],
): void {
  if (!match.has(price) || match.has(total) || match.has(taxed)) return;
  const known = match.columnOf(quantity);
  if (known !== undefined && !(profiles[known]!.binary && profiles[known]!.distinct === 1)) return;
  const free = [...profiles.keys()].filter((column) => match.isFree(column));
  const column = countedPieces(free, match.names, profiles, match.rows);
  if (column < 0 || match.follows(match.names[column]!, 'orderId') >= 0.9) return;
  match.drop(quantity);
  match.put(quantity, column, 0.3);
}

/** Gives the sum with tax its column, where the other amounts of the lines are without. */
function putTaxed(
  fields: NonNullable<Table['multiplied']>,
  match: MatchUnderWay,
  headers: readonly string[],
): boolean {
  const column = taxedSum(headers, match.rows, lineColumns(fields, match));
  if (column === null) return false;
  match.free(column);
  match.put(fields.taxed, column, 0.9);
  return true;
}

/** Gives the tax on top of lines its columns, where no column has the lines with it. */
function putAddedTax(
  fields: NonNullable<Table['multiplied']>,
  match: MatchUnderWay,
  headers: readonly string[],
): void {
  const tax = match.columnOf(fields.tax) ?? match.columnOf(fields.orderTax);
  putSumWithoutTax(fields, match, headers);
  const found = addedTax(headers, match.rows, lineColumns(fields, match), tax);
  const put = (field: string, column: number | undefined) => {
    if (column === undefined) return;
    match.free(column);
    match.put(field, column, 0.9);
  };
  put(fields.added, found?.amount);
  put(fields.rate, found?.rate);
  put(fields.isIn, found?.isIn);
}

/** A total that is without tax by its name beside prices that are so is the lines', or that of an order to no use. */
function putSumWithoutTax(
  { price, total }: NonNullable<Table['multiplied']>,
  match: MatchUnderWay,
  headers: readonly string[],
): void {
  const [own, ofPieces] = [match.columnOf('orderTotal'), match.columnOf(price)];
  const isWithout = (column: number | undefined) =>
    column !== undefined && wholeTaxMark(headers[column]!)?.isIn === false;
  if (!isWithout(own) || !isWithout(ofPieces) || match.has(total)) return;
  const isOfOrder = match.follows(match.names[own!]!, 'orderId') >= 0.9;
  match.drop('orderTotal');
  if (!isOfOrder) match.put(total, own!, 0.6);
}

function lineColumns({ quantity, price, total }: NonNullable<Table['multiplied']>, match: MatchUnderWay) {
  return {
    quantity: match.columnOf(quantity),
    price: match.columnOf(price),
    total: match.columnOf(total),
  };
}

interface ColumnCandidate {
  readonly field: string;
  readonly column: number;
  readonly certainty: number;
}

/** 'Discount (%)' is another column than 'Discount', though brackets do not count elsewhere. */
function nameWithShare({ name, whole }: Spelling): string {
  return whole !== name && /(?:%|pct|percent)$/.test(whole) ? `${name}%` : name;
}

/** By how much a name is less sure that says so: of a pair the amount with tax is what customers pay. */
const [taxIn, taxOut] = [0.001, 0.02];
/** A name that is known with the currency in it is known better. */
const unitOff = 0.001;

function candidatesByName(
  field: NamedField,
  spellings: readonly Spelling[],
  profiles: readonly ColumnProfile[],
): ColumnCandidate[] {
  const names = indexNames(field.names);
  const found: ColumnCandidate[] = [];
  spellings.forEach((spelling, column) => {
    const certainty =
      field.type === 'money' ? certaintyOfAmount(names, spelling) : certaintyByName(names, spelling);
    if (certainty === 0 || !admits(field, profiles[column]!, spelling)) return;
    found.push({ field: field.name, column, certainty });
  });
  return found;
}

/** Between 1 and 0.7 by a name of the list: a better place in one field's list must beat a worse place in another's. */
function certaintyByName({ rank, isLike, saying }: NameIndex, { name, whole, reading }: Spelling): number {
  if (name === '') return 0;
  const place = rank.get(whole) ?? rank.get(name);
  if (place !== undefined) return 1 - 0.3 * (place / rank.size);
  return isLike(name) ? 0.6 : certaintyOfSaying(reading, saying);
}

/** Of a name of money, with what it says of tax and of its currency taken off or not, whichever is surer. */
function certaintyOfAmount(names: NameIndex, spelling: Spelling): number {
  const { taxed, amount } = spelling;
  const withUnit =
    taxed === undefined ? certaintyByName(names, spelling) : certaintyOfTaxed(names, spelling, taxed);
  return amount === undefined ? withUnit : Math.max(withUnit, certaintyOfAmount(names, amount) - unitOff);
}

function certaintyOfTaxed(names: NameIndex, whole: Spelling, rest: NonNullable<Spelling['taxed']>): number {
  const best = Math.max(certaintyByName(names, whole), certaintyByName(names, rest));
  return best === 0 ? 0 : best - (rest.isIn ? taxIn : taxOut);
}

/** A part before the rest that means nothing to us, as systems write before the names of their columns, is a doubt. */
function certaintyOfSaying(reading: NameReading, saying: ReadonlySet<string>): number {
  if (reading.concepts.length === 0 || reading.unknown.length > 1) return 0;
  if (!saysOneOf(reading, saying)) return 0;
  const [unknown] = reading.unknown;
  if (unknown === undefined) return 0.6;
  return unknown.length <= 3 && reading.concepts.length > 1 ? 0.45 : 0;
}

/** Whether the values allow the column to serve the field. 'Discount (%)' is a share and no money, whatever its values. */
function admits(field: Field, profile: ColumnProfile, spelling: Spelling): boolean {
  if (field.type === 'money' && spelling.whole.includes('%')) return false;
  if (profile.filled === 0) return true;
  return field.admits?.(profile, nameWithShare(spelling)) ?? fieldTypes[field.type].admits(profile);
}

/** Types in the order in which their values tell what they are: an id shows by the end of its name only. */
const byTelling: readonly FieldType[] = [
  'email',
  'date',
  'text',
  'url',
  'rating',
  'votes',
  'money',
  'number',
  'category',
  'id',
];

function byTellingType(a: Field, b: Field): number {
  return byTelling.indexOf(a.type) - byTelling.indexOf(b.type);
}

function columnByValues(
  field: NamedField,
  match: MatchUnderWay,
  profiles: readonly ColumnProfile[],
  has: (other: string) => boolean,
): number {
  return profiles.findIndex((profile, column) => {
    const name = match.names[column]!;
    if (!match.isFree(column) || profile.filled === 0 || !field.shownBy?.(profile, name, has)) return false;
    return field.identifies !== 'product' || !isOtherKey(name);
  });
}

class MatchUnderWay implements DraftMatch<string> {
  private readonly taken = new Map<string, ColumnCandidate>();
  private readonly used = new Set<number>();

  /**
   * @param names the headers, normalised.
   * @param rows the first rows.
   */
  constructor(
    readonly names: readonly string[],
    readonly rows: readonly (readonly string[])[],
  ) {}

  has(field: string): boolean {
    return this.taken.has(field);
  }

  columnOf(field: string): number | undefined {
    return this.taken.get(field)?.column;
  }

  nameOf(field: string): string {
    return this.names[this.columnOf(field) ?? -1] ?? '';
  }

  hasColumn(name: string): boolean {
    return this.names.includes(name);
  }

  follows(name: string, field: string): number {
    return shareThatFollows(this.rows, this.names.indexOf(name), this.columnOf(field) ?? -1);
  }

  isFree(column: number): boolean {
    return !this.used.has(column);
  }

  put(field: string, column: number, certainty: number): void {
    this.taken.set(field, { field, column, certainty });
    this.used.add(column);
  }

  assign(field: string, name: string): void {
    const column = this.names.indexOf(name);
    this.drop(field);
    this.free(column);
    this.put(field, column, 1);
  }

  /** Takes a column from the field that it serves. */
  free(column: number): void {
    for (const { field, column: own } of this.taken.values()) if (own === column) this.drop(field);
  }

  drop(field: string): void {
    this.used.delete(this.columnOf(field) ?? -1);
    this.taken.delete(field);
  }

  /** @param candidates all columns that a name gave a field, best first. */
  result(candidates: readonly ColumnCandidate[], profiles: readonly ColumnProfile[]): ScoredMatch {
    const chosen = [...this.taken.values()];
    const runnersUp = chosen.flatMap(({ field, column, certainty }) => {
      const next = candidates.find(
        (other) =>
          other.field === field &&
          other.column !== column &&
          this.isFree(other.column) &&
          other.certainty >= certainty - close,
      );
      return next === undefined ? [] : [[field, next.column] as const];
    });
    return {
      columns: Object.fromEntries(chosen.map(({ field, column }) => [field, column])),
      certainty: Object.fromEntries(chosen.map(({ field, certainty }) => [field, certainty])),
      repeated: Object.fromEntries(
        chosen.map(({ field, column }) => {
          const { filled, distinct } = profiles[column]!;
          return [field, filled === 0 ? 0 : 1 - distinct / filled];
        }),
      ),
      runnersUp: Object.fromEntries(runnersUp),
    };
  }
}
