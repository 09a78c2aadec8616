import { addEvidence, dateOrder, orderEvidence } from '../../csv/cells/date-order';
import { monthFirstDates, parseDate } from '../../csv/cells/dates';
import { RowHash } from '../../cleaning/row-hash';
import { versionInOrderId } from '../order-key';
import { saysNo, saysYes } from '../../vocabulary/yes-no';
import { type Column, numberAt, stringAt, type TableChunk } from '../columns';

/** What each row says of which version of its order, or of its line, it is. */
export interface VersionKeys {
  /**
   * Of what a column numbers versions; `time` where it only says when a row was last changed or recorded, `current`
   * whether it is the latest.
   */
  readonly of: 'order' | 'line' | 'either' | 'time' | 'current';
  /** The later, the larger; NaN where the row does not say. */
  readonly version: Float64Array;
  /** Hash of the number of the line, as far as the file has one. */
  readonly part: Int32Array;
  readonly hasLineNumbers: boolean;
  /** What the row's goods cost, and what its order comes to; NaN where it does not say. */
  readonly worth: Float64Array;
  readonly total: Float64Array;
}

/** The keys of a chunk's rows; null where nothing in it tells versions apart. */
export function versionKeysOf(chunk: TableChunk): VersionKeys | null {
  const { columns, rowCount, tellsPieces } = chunk;
  const found = versionsOf(columns);
  if (found === null) return null;
  // Without goods any row may be a line of something that was not read.
  const namesGoods = ['productId', 'productTitle', 'items'].some((field) => columns[field] !== undefined);
  if (!namesGoods && tellsPieces !== false) return null;
  const hasLineNumbers = columns.orderLineId !== undefined;
  // A row for each piece, seat or parcel is changed by itself, and is no version of the others.
  if (found.of === 'time' && tellsPieces !== false && !hasLineNumbers) return null;
  const part = new Int32Array(rowCount);
  const worth = new Float64Array(rowCount);
  const total = new Float64Array(rowCount);
  const hash = new RowHash();
  const [sums, prices, totals] = [lineSums, linePrices, orderSums].map((fields) =>
    fields.flatMap((field) => columns[field] ?? []),
  );
  for (let row = 0; row < rowCount; row++) {
    hash.reset();
    hash.addText(0, stringAt(columns.orderLineId, row));
    part[row] = hash.low;
    const pieces = columns.quantity === undefined ? 1 : numberAt(columns.quantity, row);
    const sum = firstNumber(sums!, row);
    worth[row] = Number.isNaN(sum) ? firstNumber(prices!, row) * pieces : sum;
    total[row] = firstNumber(totals!, row);
  }
  return { ...found, part, hasLineNumbers, worth, total };
}

const lineSums = ['lineTotal', 'lineGross', 'lineTaxed'];
const linePrices = ['finalPrice', 'unitPrice'];
const orderSums = ['orderTotal', 'orderSubtotal'];

/** Of the first column that has one in a row; NaN where none has. */
function firstNumber(columns: readonly Column[], row: number): number {
  for (const column of columns) {
    const value = numberAt(column, row);
    if (!Number.isNaN(value)) return value;
  }
  return Number.NaN;
}

const numbered = [
  ['orderVersion', 'order'],
  ['lineVersion', 'line'],
  ['version', 'either'],
] as const;

function versionsOf(columns: TableChunk['columns']): Pick<VersionKeys, 'of' | 'version'> | null {
  for (const [name, of] of numbered) {
    // An empty column tells nothing that the time of the last change does not tell better.
    if (isEmpty(columns[name]) && !isEmpty(columns.updatedAt)) continue;
    const version = valuesOf(columns[name], (texts) => texts.map(numberOfVersion));
    if (version !== null) return { of, version };
  }
  const ofIds = versionsInIds(columns.orderId);
  if (ofIds !== null) return { of: 'order', version: ofIds };
  const current = valuesOf(columns.isCurrent, (texts) => texts.map(currentOrNot));
  if (current !== null) return { of: 'current', version: current };
  const times = valuesOf(columns.recordedAt, instantsOf) ?? valuesOf(columns.updatedAt, instantsOf);
  return times === null ? null : { of: 'time', version: times };
}

/** By row, where the numbers of some orders end in a version; the first has none. */
function versionsInIds(column: Column | undefined): Float64Array | null {
  if (column?.type !== 'string') return null;
  const versions = column.dictionary.map(versionInOrderId);
  if (versions.every(Number.isNaN)) return null;
  return Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : versions[code]! || 1));
}

function isEmpty(column: Column | undefined): boolean {
  return column?.type !== 'string' || column.dictionary.length === 0;
}

/** By row, null where the column is absent or one of its words cannot be read. */
function valuesOf(
  column: Column | undefined,
  read: (texts: readonly string[]) => readonly number[],
): Float64Array | null {
  if (column?.type !== 'string') return null;
  const values = read(column.dictionary);
  if (values.some(Number.isNaN)) return null;
  return Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : values[code]!));
}

const written =
  /^(?:v|ver|vers|version|versión|versao|versão|versione|versie|wersja|версия|r|rev|revision|révision|revisión|revisao|edit|amendment|no|nr|#|第|版本|修订)?[\s.:_#-]*(\d{1,9})(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?\s*(?:版|次|版本|次修订|차|회)?$/iu;

/** 'v2', 'Rev. 3', '1.10', '第2版', 'B': NaN for what numbers no version. */
export function numberOfVersion(text: string): number {
  const plain = text.trim();
  if (/^(?:original|initial|first|base|初版|原始|原始版本)$/i.test(plain)) return 0;
  if (/^(?:rev(?:ision)?[\s.]*)?[A-Z]$/i.test(plain)) return plain.toUpperCase().charCodeAt(plain.length - 1);
  const parts = written.exec(plain);
  if (parts === null) return Number.NaN;
  const [whole, second, third] = parts.slice(1).map((part) => Number(part ?? 0));
  return whole! * 1e8 + second! * 1e4 + third!;
}

function currentOrNot(text: string): number {
  return saysYes(text) ? 1 : saysNo(text) ? 0 : Number.NaN;
}

function instantsOf(texts: readonly string[]): number[] {
  const evidence = orderEvidence();
  for (const text of texts) addEvidence(evidence, text);
  const habit = { ...monthFirstDates, order: dateOrder(evidence, null, true) };
  return texts.map((text) => parseDate(text, habit) ?? Number.NaN);
}
