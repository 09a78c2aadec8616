import type { Table } from '../../shop/tables/table';
import type { ColumnMatch } from '../import-types';
import { normaliseHeader } from '../recognition/header-name';
import { withoutSharedPrefix } from '../recognition/shared-prefix';
import { withLostLetters } from '../recognition/lost-letters';

export interface FoundJoin {
  /** How the column is called in the chunks. */
  readonly name: string;
  readonly column: number;
}

/**
 * The columns without a field by which this table hangs together with others of its export, as its
 * description names them: a review may name its order only.
 */
export function joinColumns(table: Table, match: ColumnMatch, headers: readonly string[]): FoundJoin[] {
  const taken = new Set(Object.values(match));
  const found: FoundJoin[] = [];
  const joins = table.joins ?? [];
  const wanted = joins.flatMap(({ names }) => names.map(normaliseHeader));
  const whole = headers.map((header) => normaliseHeader(withLostLetters(header, wanted)));
  // Databases write the table's name before each of its columns.
  const bare = withoutSharedPrefix(headers)?.map(normaliseHeader) ?? [];
  for (const { name, names, beside, unless } of joins) {
    if (beside !== undefined && match[beside] === undefined) continue;
    if (unless?.every((field) => match[field] !== undefined)) continue;
    if (found.some((own) => own.name === name)) continue;
    for (const spelling of [whole, bare]) {
      const own = spelling.map((header, at) => (taken.has(at) ? '' : header));
      const best = names.map(normaliseHeader).find((wanted) => wanted !== '' && own.includes(wanted));
      if (best === undefined) continue;
      found.push({ name, column: own.indexOf(best) });
      break;
    }
  }
  const isFound = (wanted: string | undefined) =>
    wanted === undefined || found.some(({ name }) => name === wanted);
  return found.filter((own) => isFound(joins.find(({ name }) => name === own.name)!.with));
}
