import { detectEncoding } from '../../src/domain/csv/encoding/encoding';
import { looksBinary } from '../../src/domain/csv/encoding/bytes';
import { declaresDelimiter, detectDialect } from '../../src/domain/csv/records/detect-dialect';
import { isBlankCell } from '../../src/domain/csv/records/row-shape';
import { splitRecords } from '../../src/domain/csv/records/split-records';
import { isMissing } from '../../src/domain/vocabulary/missing';

/** A table of numbers as its file has it. */
export interface PointsTable {
  /** Names of the columns of numbers; 'column 3' where the file names none. */
  readonly columns: readonly string[];
  /** Of each column its values, NaN where a cell holds none. */
  readonly values: readonly Float64Array[];
  readonly rows: number;
  readonly id: { readonly name: string; readonly values: readonly string[] } | null;
  /** Columns that are not clustered on, and why. */
  readonly leftOut: readonly { readonly column: string; readonly why: string }[];
}

/** A table that cannot be clustered, as one sentence. */
export class PointsError extends Error {}

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const commaNumber = /^[-+]?(?:\d+,?\d*|,\d+)(?:e[-+]?\d+)?$/i;
const notFinite = /^[-+]?(?:inf|infinity)$/i;
const idName = /^(?:id|key|index|row|name|label_?id|unnamed: 0|)$|(?:^|[_\s-])id$|[a-z]I[dD]$/i;
/** Bytes by which delimiter and quotes are told. */
const headLength = 65_536;

/**
 * Reads a table of numbers: any encoding and delimiter, with or without a header. The first column that is named as an
 * id or holds other things than numbers, each once, is kept as the id. @throws PointsError
 */
export function readPoints(bytes: Uint8Array, name: string): PointsTable {
  if (bytes.length === 0) throw new PointsError(`${name} is empty.`);
  if (looksBinary(bytes)) throw new PointsError(`${name} is not a text file; --points takes a CSV file.`);
  const text = new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);
  const dialect = detectDialect([text.slice(0, headLength)]);
  const records = splitRecords(text, dialect).filter(
    ({ fields, flaw }) => flaw || !fields.every(isBlankCell),
  );
  if (declaresDelimiter(text)) records.shift();
  const flawed = records.find(({ flaw }) => flaw !== null);
  if (flawed) throw new PointsError(`${name}: line ${flawed.line} cannot be read as a row.`);
  const isNumber = dialect.delimiter !== ',' && usesCommas(records) ? commaNumber : number;
  const rows = records.map(({ fields }) => fields.map((cell) => cell.trim()));
  const header = hasHeader(rows, isNumber) ? rows.shift()! : null;
  if (rows.length === 0) throw new PointsError(`${name} holds no rows.`);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const uneven = rows.findIndex(({ length }) => length !== (header?.length ?? width));
  if (uneven >= 0) {
    const { line } = records[uneven + (header ? 1 : 0)]!;
    throw new PointsError(
      `${name}: line ${line} has ${rows[uneven]!.length} cells, others ${header?.length ?? width}.`,
    );
  }
  return divideColumns(rows, header, width, isNumber);
}

/** Whether commas stand where decimal points would: some do, and no number has a point. */
function usesCommas(records: readonly { readonly fields: readonly string[] }[]): boolean {
  const cells = records.slice(0, 500).flatMap(({ fields }) => fields.map((cell) => cell.trim()));
  return (
    cells.some((cell) => /^[-+]?\d*,\d+/.test(cell)) && !cells.some((cell) => /^[-+]?\d*\.\d+$/.test(cell))
  );
}

/**
 * The first row names the columns where it has words above numbers, or numbers them from 0, or where no column holds
 * numbers without it.
 */
function hasHeader(rows: readonly string[][], isNumber: RegExp): boolean {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return false;
  if (first.length > 1 && first.every((cell, j) => cell === String(j))) return true;
  const below = others.slice(0, 200);
  return first.some((cell, j) => {
    if (isNumber.test(cell) || isMissing(cell) || notFinite.test(cell)) return false;
    const numbers = below.filter((row) => isNumber.test(row[j] ?? '')).length;
    return numbers > 0 && numbers >= below.filter((row) => !isMissing(row[j] ?? '')).length;
  });
}

function divideColumns(
  rows: readonly string[][],
  header: readonly string[] | null,
  width: number,
  isNumber: RegExp,
): PointsTable {
  const columns: string[] = [];
  const values: Float64Array[] = [];
  const leftOut: { column: string; why: string }[] = [];
  let id: PointsTable['id'] = null;
  for (let j = 0; j < width; j++) {
    const cells = rows.map((row) => row[j]!);
    const name = header?.[j] || `column ${j + 1}`;
    const filled = cells.filter((cell) => !isMissing(cell) && !notFinite.test(cell));
    const areNumbers = filled.length > 0 && filled.every((cell) => isNumber.test(cell));
    const eachOnce = new Set(cells).size === cells.length;
    if (id === null && eachOnce && (!areNumbers || (header !== null && idName.test(header[j]!)))) {
      id = { name, values: cells };
    } else if (filled.length === 0) {
      leftOut.push({ column: name, why: 'it holds no values' });
    } else if (!areNumbers) {
      leftOut.push({ column: name, why: 'it holds other things than numbers' });
    } else {
      columns.push(name);
      values.push(
        Float64Array.from(cells, (cell) =>
          isNumber.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN,
        ),
      );
    }
  }
  if (columns.length === 0) throw new PointsError('The table has no column of numbers.');
  return { columns, values, rows: rows.length, id, leftOut };
}
