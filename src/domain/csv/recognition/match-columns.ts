import { type ColumnProfile, type FieldType, fieldTypes } from '../../shop/tables/field-types';
import type { DraftMatch, Field, Table } from '../../shop/tables/table';
import { fieldsOf, type NamedField } from '../../shop/tables/tables';
import type { ColumnMatch } from '../import-types';
import { indexNames, isOtherKey } from './column-names';
import { normaliseHeader } from './header-name';

/** A match with how sure each field is: up to 1 by an exact name, 0.6 by one like it, 0.3 by values alone. */
export interface ScoredMatch {
  readonly columns: ColumnMatch;
  readonly certainty: Readonly<Record<string, number>>;
}

/**
 * Matches the columns of a file to the fields of one kind of table: exact names first, then names like
 * them, then what the table knows of names in company, then values; each column serves one field, and
 * only where its values allow it.
 * @param profiles what the values of each column look like, as many as headers.
 */
export function matchColumns(
  table: Table,
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
): ScoredMatch {
  const match = new MatchUnderWay(headers.map(normaliseHeader));
  const fields = fieldsOf(table);
  const candidates = fields.flatMap((field) => candidatesByName(field, match.names, profiles));
  candidates.sort((a, b) => b.certainty - a.certainty || a.column - b.column);
  for (const { field, column, certainty } of candidates) {
    if (!match.has(field) && match.isFree(column)) match.put(field, column, certainty);
  }
  table.settle?.(match);
  for (const { name, letsGo } of fields) {
    const column = match.columnOf(name);
    if (column !== undefined && letsGo?.(profiles[column]!, match.names[column]!)) match.drop(name);
  }
  for (const field of [...fields].sort(byTellingType)) {
    const column = match.has(field.name) ? -1 : columnByValues(field, match, profiles);
    if (column >= 0) match.put(field.name, column, 0.3);
  }
  return match.result();
}

interface ColumnCandidate {
  readonly field: string;
  readonly column: number;
  readonly certainty: number;
}

function candidatesByName(
  field: NamedField,
  names: readonly string[],
  profiles: readonly ColumnProfile[],
): ColumnCandidate[] {
  const { rank, like } = indexNames(field.names);
  const found: ColumnCandidate[] = [];
  names.forEach((name, column) => {
    if (name === '' || !admits(field, profiles[column]!, name)) return;
    const place = rank.get(name);
    // Between 1 and 0.7: a better place in one field's list must beat a worse place in another's.
    if (place !== undefined) {
      found.push({ field: field.name, column, certainty: 1 - 0.3 * (place / rank.size) });
    } else if (like?.test(name)) {
      found.push({ field: field.name, column, certainty: 0.6 });
    }
  });
  return found;
}

/** Whether the values allow the column to serve the field. */
function admits(field: Field, profile: ColumnProfile, name: string): boolean {
  if (profile.filled === 0) return true;
  return field.admits?.(profile, name) ?? fieldTypes[field.type].admits(profile);
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

function columnByValues(field: NamedField, match: MatchUnderWay, profiles: readonly ColumnProfile[]): number {
  return profiles.findIndex((profile, column) => {
    const name = match.names[column]!;
    if (!match.isFree(column) || profile.filled === 0 || !field.shownBy?.(profile, name)) return false;
    return field.type !== 'id' || !isOtherKey(name);
  });
}

class MatchUnderWay implements DraftMatch<string> {
  private readonly taken = new Map<string, ColumnCandidate>();
  private readonly used = new Set<number>();

  /** @param names the headers, normalised. */
  constructor(readonly names: readonly string[]) {}

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
    for (const other of this.taken.values()) if (other.column === column) this.drop(other.field);
    this.put(field, column, 1);
  }

  drop(field: string): void {
    this.used.delete(this.columnOf(field) ?? -1);
    this.taken.delete(field);
  }

  result(): ScoredMatch {
    const chosen = [...this.taken.values()];
    return {
      columns: Object.fromEntries(chosen.map(({ field, column }) => [field, column])),
      certainty: Object.fromEntries(chosen.map(({ field, certainty }) => [field, certainty])),
    };
  }
}
