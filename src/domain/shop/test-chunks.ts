import type { Column, TableChunk } from './columns';
import { fieldsOf, type TableKind } from './schema';

/** A chunk from rows written out by hand; dates as ISO text, missing values left out or ''. */
export function chunkOf(
  kind: TableKind,
  rows: readonly Readonly<Record<string, string | number>>[],
): TableChunk {
  const columns: Record<string, Column> = {};
  for (const field of fieldsOf(kind)) {
    if (!rows.some((row) => row[field.name] !== undefined)) continue;
    const values = rows.map((row) => row[field.name] ?? '');
    columns[field.name] = columnOf(field.type, values);
  }
  return { kind, rowCount: rows.length, columns };
}

function columnOf(type: string, values: readonly (string | number)[]): Column {
  if (type === 'date') {
    return {
      type: 'date',
      values: Float64Array.from(values, (v) => (v === '' ? Number.NaN : Date.parse(String(v)))),
    };
  }
  if (type === 'number' || type === 'money') {
    return { type: 'number', values: Float64Array.from(values, (v) => (v === '' ? Number.NaN : Number(v))) };
  }
  const dictionary = [...new Set(values.map(String))].filter((v) => v !== '');
  return { type: 'string', codes: Int32Array.from(values, (v) => dictionary.indexOf(String(v))), dictionary };
}
