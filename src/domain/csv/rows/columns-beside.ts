import type { Table } from '../../shop/tables/table';
import type { ColumnMatch } from '../import-types';
import { type FoundJoin, joinColumns } from './join-columns';
import { numberedLines } from './numbered-lines';

/** The columns that are read beside those of the match: those that join tables, and those of further lines in a row. */
export function columnsBeside(table: Table, match: ColumnMatch, headers: readonly string[]): FoundJoin[] {
  const further = numberedLines(table, match, headers)?.lines.slice(1) ?? [];
  return [
    ...joinColumns(table, match, headers),
    ...further.flatMap((line) => Object.entries(line).map(([name, column]) => ({ name, column }))),
  ];
}
