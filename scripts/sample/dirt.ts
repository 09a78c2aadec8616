import { type Random, seededRandom } from '../../src/domain/math/random';
import { pick, shuffled } from './chance';
import type { Cell } from './csv';
import type { Table } from './tables';

/** Copies a share of the rows and puts each copy behind its original, as a doubled export does. */
export function duplicateRows(table: Table, count: number, seed: number): Table {
  const random = seededRandom(seed);
  const doubled = new Set(sample(table.rows.length, count, random));
  return {
    header: table.header,
    rows: table.rows.flatMap((row, index) => (doubled.has(index) ? [row, [...row]] : [row])),
  };
}

/** Replaces cells of a column by text that no date or number can be read from. */
export function spoilCells(
  table: Table,
  column: string,
  values: readonly string[],
  count: number,
  seed: number,
): Table {
  const random = seededRandom(seed);
  const at = columnOf(table, column);
  const spoiled = new Set(sample(table.rows.length, count, random));
  const rows = table.rows.map((row, index) =>
    spoiled.has(index) ? row.map((value, j): Cell => (j === at ? pick(values, random) : value)) : row,
  );
  return { header: table.header, rows };
}

/** Adds return lines: the same line once more with a negative quantity, behind the line that it takes back. */
export function returnLines(table: Table, count: number, seed: number): Table {
  const random = seededRandom(seed);
  const [quantity, status] = [columnOf(table, 'Quantity'), columnOf(table, 'Status')];
  const returned = new Set(sample(table.rows.length, count, random));
  const rows = table.rows.flatMap((row, index) => {
    if (!returned.has(index) || row[status] !== 'completed') return [row];
    const back = row.map(
      (value, j): Cell => (j === quantity ? -Number(value) : j === status ? 'refunded' : value),
    );
    return [row, back];
  });
  return { header: table.header, rows };
}

function columnOf(table: Table, column: string): number {
  const at = table.header.indexOf(column);
  if (at < 0) throw new Error(`the table has no column '${column}', only ${table.header.join(', ')}`);
  return at;
}

function sample(length: number, count: number, random: Random): number[] {
  return shuffled(
    Array.from({ length }, (_, index) => index),
    random,
  ).slice(0, count);
}
