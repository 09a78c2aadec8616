import type { Table } from '../../shop/tables/table';
import type { ColumnMatch } from '../import-types';
import { normaliseHeader } from '../recognition/header-name';
import type { ReadField } from './read-field';

export interface NumberedLines {
  /** Into which the lines are packed. */
  readonly field: ReadField;
  /** The fields of which a line has at least one. */
  readonly named: readonly string[];
  /** The columns of each line, by field, in the order of their numbers. */
  readonly lines: readonly ColumnMatch[];
}

/**
 * Some exports write an order into one row, its lines side by side: 'Item 1 name', 'Item 1 qty', 'Item 2 name', …, or
 * 'Product', 'Product 2'. The match names the columns of the first line; those of the others bear the same names with
 * the numbers that follow. Null where no second line names a product.
 */
export function numberedLines(
  { numbered }: Table,
  match: ColumnMatch,
  headers: readonly string[],
): NumberedLines | null {
  if (numbered === undefined || match[numbered.into] !== undefined) return null;
  const columnOf = new Map(headers.map((header, column) => [nameWith(header), column]));
  // Names with two numbers, or without a letter, count nothing.
  columnOf.delete('');
  const first = Object.fromEntries(
    numbered.fields.flatMap((field) => (match[field] === undefined ? [] : [[field, match[field]]])),
  );
  const lines: ColumnMatch[] = [first];
  for (;;) {
    const further: Record<string, number> = {};
    for (const [field, column] of Object.entries(first)) {
      const header = headers[column] ?? '';
      const next = columnOf.get(nameWith(header, lines.length));
      if (next !== undefined && next !== column) further[field] = next;
    }
    if (numbered.named.every((field) => further[field] === undefined)) break;
    lines.push(further);
  }
  if (lines.length < 2 || !isOneThing(lines[1]!, headers)) return null;
  return { field: { name: numbered.into, type: 'text' }, named: numbered.named, lines };
}

const digits = /\d+/g;

/** A name's letters and its number; `more` is added to the number, which a name without one counts as 1. */
function nameWith(header: string, more = 0): string {
  const found = header.match(digits) ?? [];
  if (found.length > 1) return '';
  const letters = normaliseHeader(header.replace(/[[\]()]/g, ' ').replace(digits, ' '));
  return letters === '' ? '' : `${letters} ${Number(found[0] ?? 1) + more}`;
}

/** One column of names may be another language, colour or code; with its quantity or price, or as an item, it is a line. */
function isOneThing(line: ColumnMatch, headers: readonly string[]): boolean {
  const columns = Object.values(line);
  if (columns.length > 1) return true;
  return /item|article|artikel|product|produ[ck]t|positi/i.test(headers[columns[0]!] ?? '');
}
