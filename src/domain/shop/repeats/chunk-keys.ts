import { RowHash } from '../../cleaning/row-hash';
import { fnv1a } from '../../math/hash';
import { cleanedColumn, type Column, fieldsOfState, type TableChunk } from '../columns';
import { orderKey } from '../order-key';
import { KeyNumbers } from './key-numbers';

/** By what rows of order tables are told to be the same, one entry a row. */
export interface OrderKeys {
  /** Number of the order id, -1 where the row has none. */
  readonly order: Int32Array;
  /** Number of the cells of a row that has no order id, else -1: equal rows have one number. */
  readonly unnamed: Int32Array;
  /** What the row says it is of its order: product and direction, or a head with those roles. */
  readonly line: Int32Array;
  /** Hash of all cells. */
  readonly print: Int32Array;
  /** Hash of the fields that are read, the state left out. */
  readonly core: Int32Array;
  /** Number of the status, -1 where the row has none; and how far an order has come by it. */
  readonly status: Int32Array;
  readonly progress: Uint8Array;
  /** Hash of the customer, even for an id, odd for an e-mail; -1 where the row names none. */
  readonly customer: Int32Array;
  readonly at: Float64Array;
}

/** Numbers that must agree over all chunks of a shop. */
export class OrderNumbering {
  readonly orders = new KeyNumbers();
  private readonly unnamed = new KeyNumbers();
  private readonly lines = new KeyNumbers();
  private readonly statuses = new KeyNumbers();
  private readonly hash = new RowHash();

  /** @param progressOf how far an order with that status has come. */
  keysOf(chunk: TableChunk, progressOf: (status: string) => number): OrderKeys {
    const { columns, rowCount, prints } = chunk;
    const core = coreOf(chunk);
    // Versions that kept no fingerprints: what is read of a row stands for all of it.
    const isPrinted = prints.some((print) => print !== 0);
    const order = this.numbered(this.orders, columns.orderId, rowCount, orderKey);
    const unnamed = new Int32Array(rowCount).fill(-1);
    const print = isPrinted ? new Int32Array(rowCount) : core;
    if (isPrinted) {
      for (let row = 0; row < rowCount; row++) {
        print[row] = prints[row * 2]!;
        if (order[row]! < 0) unnamed[row] = this.unnamed.numberOf(prints[row * 2]!, prints[row * 2 + 1]!);
      }
    }
    const progress = new Uint8Array(rowCount);
    fillFrom(progress, 0, columns.status, progressOf);
    return {
      order,
      unnamed,
      line: this.linesOf(chunk),
      print,
      core,
      status: this.numbered(this.statuses, columns.status, rowCount),
      progress,
      customer: this.customersOf(chunk),
      at: instants(columns.orderedAt, rowCount),
    };
  }

  private numbered(
    numbers: KeyNumbers,
    column: Column | undefined,
    rows: number,
    keyOf = (text: string) => text,
  ): Int32Array {
    const found = new Int32Array(rows).fill(-1);
    fillFrom(found, -1, column, (text) => this.numberOf(numbers, keyOf(text)));
    return found;
  }

  private customersOf({ columns, rowCount }: TableChunk): Int32Array {
    const found = new Int32Array(rowCount).fill(-1);
    fillFrom(found, -1, columns.email, (email) => this.hashOf(email.toLowerCase()) * 2 + 1);
    fillFrom(found, -1, columns.customerId, (id) => this.hashOf(id) * 2);
    return found;
  }

  private numberOf(numbers: KeyNumbers, text: string): number {
    this.hash.reset();
    this.hash.addText(0, text);
    return numbers.numberOf(this.hash.low, this.hash.high);
  }

  /** 30 bits: enough for a majority of orders, which is what customers are compared for. */
  private hashOf(text: string): number {
    this.hash.reset();
    this.hash.addText(0, text);
    return this.hash.low >>> 2;
  }

  private linesOf({ columns, rowCount }: TableChunk): Int32Array {
    const has = (field: string) => (columns[field] === undefined ? 0 : 1);
    const roles = has('customerId') + has('email') * 2 + has('orderedAt') * 4 + has('lineTotal') * 8;
    const head = this.numberOf(this.lines, `roles ${roles}`);
    const lines = new Int32Array(rowCount).fill(head * 2);
    const numberOf = (text: string) => this.numberOf(this.lines, `product ${text}`) * 2;
    fillFrom(lines, head * 2, columns.productId, numberOf);
    fillFrom(lines, head * 2, columns.productTitle, numberOf);
    for (const field of ['quantity', 'lineTotal', 'unitPrice']) {
      const column = columns[field];
      if (column === undefined || column.type === 'string') continue;
      const { values } = column;
      for (let row = 0; row < rowCount; row++) if (values[row]! < 0) lines[row] = lines[row]! | 1;
    }
    return lines;
  }
}

/**
 * Gives the rows that have a text its number, which is found once for each text that a row needs it of.
 * @param open what stands at rows that have no number yet; the others keep theirs.
 */
function fillFrom(
  into: Int32Array | Uint8Array,
  open: number,
  column: Column | undefined,
  toNumber: (text: string) => number,
): void {
  if (column?.type !== 'string') return;
  const { codes, dictionary } = column;
  const values = new Int32Array(dictionary.length);
  const isFound = new Uint8Array(dictionary.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0 || into[row] !== open) continue;
    if (isFound[code] === 0) {
      values[code] = toNumber(dictionary[code]!);
      isFound[code] = 1;
    }
    into[row] = values[code]!;
  }
}

function instants(column: Column | undefined, rows: number): Float64Array {
  return column === undefined || column.type === 'string'
    ? new Float64Array(rows).fill(Number.NaN)
    : column.values;
}

function coreOf({ columns, rowCount, core: known }: TableChunk): Int32Array {
  if (known !== undefined) return known;
  const core = new Int32Array(rowCount);
  const hash = new RowHash();
  for (const [field, column] of Object.entries(columns)) {
    // Neither what changes between two exports, nor how a cell was written.
    if (fieldsOfState.includes(field) || field === cleanedColumn) continue;
    const name = fnv1a(field);
    const added = new Int32Array(rowCount);
    fillFrom(added, 0, column, (text) => {
      hash.reset();
      hash.addText(name, text);
      return hash.low;
    });
    for (let row = 0; row < rowCount; row++) {
      if (column.type !== 'string') {
        hash.reset();
        hash.addNumber(name, column.values[row]!);
        added[row] = hash.low;
      }
      core[row] = core[row]! + added[row]!;
    }
  }
  return core;
}
