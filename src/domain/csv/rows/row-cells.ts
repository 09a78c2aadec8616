import { isRemark } from '../../vocabulary/remarks';
import { mayBeSumWord, sumWords } from '../../vocabulary/sum-rows';
import type { FlatCells } from '../records/record-block';
import { cellFlags, isBlankCell, type RowFlags, tidyCell } from '../records/row-shape';
import { type CellTables, PlainCellTables } from './cell-tables';

/** Finds out what a cell of a column means, once for each different cell, and keeps it by the cell's number. */
export interface CellReader {
  /** @returns whether a row with the cell must be read by itself, since something is to be said of it. */
  read(number: number, cell: string): boolean;
  /** Forgets all cells: numbers begin anew. */
  clear(): void;
}

/** Different cells of a column beyond which it begins anew with the next chunk. */
const mostCells = 131_072;
/** Cells of all columns, and signs of these, beyond which they begin anew at once. */
const mostOfAll = { cells: 1 << 21, signs: 1 << 25 };

/** Records, and cells of these, that are numbered at once: so many that their bytes stay in the cache. */
const mostAhead = { rows: 512, cells: 1 << 15 };

/** The flag of a cell that has a number, and that no reader has seen. */
const unread = 0x80;

/** A word for a sum at the head of a row is short. */
const longestSumWord = 16;

/** Records of a block that are numbered. */
export interface Ahead {
  readonly cells: FlatCells | null;
  readonly from: number;
  readonly to: number;
}

/** The cells of the row that is read, each as its number among the different cells of its column. */
export class RowCells implements RowFlags {
  /** By column, the number of the row's cell; 0 for an empty one. */
  readonly numbers: Int32Array;
  /** The records that are numbered already, and the numbers of their cells. */
  private ahead: Ahead = { cells: null, from: 0, to: 0 };
  /** How many records are numbered at once. */
  readonly rowsAhead: number;
  /** Their numbers, column by column (see `aheadOf`). */
  readonly numbersAhead: Int32Array;
  /** Different cells of all columns, and signs of these; and the signs by column. */
  private count = 0;
  private signs = 0;
  private readonly signsOf: Float64Array;
  /** A further column, whose cells are not the file's but what its reader makes of others. */
  readonly added: number;
  private readonly tables: CellTables;
  private readonly newCells: Int32Array;
  private readonly readers: readonly CellReader[][];
  private readonly flags: Uint8Array[];
  private readonly sumWords: readonly Map<number, string>[];
  /** 1 at `nameSlot` of each name: a look into a set hashes the whole cell, which is much for a million of them. */
  private readonly nameSlots = new Uint8Array(nameSlots);

  /**
   * @param width columns of the table.
   * @param names those in its header, by which the header is known when it comes again.
   * @param newTables gives tables of so many columns.
   */
  constructor(
    readonly width: number,
    private readonly names: ReadonlySet<string>,
    newTables: (columns: number) => CellTables = (columns) => new PlainCellTables(columns),
  ) {
    this.added = width;
    for (const name of names) this.nameSlots[nameSlot(name)] = 1;
    this.numbers = new Int32Array(width + 1);
    this.signsOf = new Float64Array(width + 1);
    this.rowsAhead = Math.max(1, Math.min(mostAhead.rows, Math.floor(mostAhead.cells / width)));
    this.numbersAhead = new Int32Array((width + 1) * this.rowsAhead);
    this.newCells = new Int32Array(this.rowsAhead);
    this.tables = newTables(width + 1);
    const columns = Array.from({ length: width + 1 });
    this.readers = columns.map(() => []);
    this.sumWords = columns.map(() => new Map());
    this.flags = columns.map(() => Uint8Array.of(cellFlags.blank, ...new Uint8Array(15).fill(unread)));
  }

  /** Lets a reader see every different cell of a column. */
  attach(column: number, reader: CellReader): void {
    this.readers[column]!.push(reader);
    this.readBy(reader, column, 0, '');
  }

  /**
   * Takes record `i` of a block, which has as many cells as there are columns. Records are numbered some at a time, column by
   * column, so that one table at a time is in the processor's cache.
   */
  takeFlat(cells: FlatCells, i: number): void {
    this.lookAt(cells, i);
    const { numbers, width, rowsAhead, numbersAhead } = this;
    let at = i - this.ahead.from;
    for (let column = 0; column < width; column++) {
      numbers[column] = numbersAhead[at]!;
      at += rowsAhead;
    }
  }

  /** Numbers record `i` of a block and some behind it, unless they are. @returns the same object for the same records. */
  lookAt(cells: FlatCells, i: number): Ahead {
    if (cells !== this.ahead.cells || i < this.ahead.from || i >= this.ahead.to) this.lookAhead(cells, i);
    return this.ahead;
  }

  /** Where a column's numbers of the records ahead begin. */
  aheadOf(column: number): number {
    return column * this.rowsAhead;
  }

  /** By number, the flags of a column's cells. */
  flagsAhead(column: number): Uint8Array {
    return this.flags[column]!;
  }

  /** Takes a row whose cells are strings; cells that it lacks are empty. */
  takeFields(fields: readonly string[]): void {
    for (let column = 0; column < this.width; column++)
      this.numbers[column] = this.numberOf(column, fields[column] ?? '');
  }

  /** The number of a cell in a column. */
  numberOf(column: number, cell: string): number {
    const number = this.tables.numberOfText(column, cell);
    if (this.flagsOf(column, number)[number] === unread) this.readNew(column, number, cell);
    return number;
  }

  /** Whether the row's cell in a column, -1 for none, is of that kind. */
  is(column: number, flag: number): boolean {
    return column >= 0 && (this.flags[column]![this.numbers[column]!]! & flag) !== 0;
  }

  /** The row's cell in a column, where it is a word for a sum. */
  sumWord(column: number): string {
    return this.sumWords[column]!.get(this.numbers[column]!) ?? '';
  }

  /** The first column whose cell is not blank, or -1. */
  firstFilled(): number {
    const { flags, numbers, width } = this;
    for (let column = 0; column < width; column++)
      if ((flags[column]![numbers[column]!]! & cellFlags.blank) === 0) return column;
    return -1;
  }

  /** True where some columns should begin anew with the next chunk. */
  get isLarge(): boolean {
    return this.isFull || this.flags.some((_, column) => this.tables.size(column) > mostCells);
  }

  /** True where they must begin anew at once, lest columns of long texts fill the memory. */
  get isFull(): boolean {
    return this.count > mostOfAll.cells || this.signs > mostOfAll.signs;
  }

  /**
   * Lets the columns begin anew that have grown large, or all where they are full together: the numbers of their cells
   * that were given before mean nothing any more.
   */
  beginAnew(): void {
    const all = this.isFull;
    for (let column = 0; column <= this.width; column++)
      if (all || this.tables.size(column) > mostCells) this.clear(column);
    this.forget();
  }

  /** What was read ahead is of a block that is gone. */
  forget(): void {
    this.ahead = { cells: null, from: 0, to: 0 };
  }

  private clear(column: number): void {
    const size = this.tables.size(column);
    this.count -= size - 1;
    this.signs -= this.signsOf[column]!;
    this.signsOf[column] = 0;
    this.numbers[column] = 0;
    this.tables.clear(column);
    this.flags[column]!.fill(unread, 1, size);
    this.sumWords[column]!.clear();
    for (const reader of this.readers[column]!) {
      reader.clear();
      this.readBy(reader, column, 0, '');
    }
  }

  private lookAhead(cells: FlatCells, from: number): void {
    const { starts, ends } = cells;
    const { tables, width, rowsAhead, numbersAhead, newCells } = this;
    if (this.ahead.cells !== cells) tables.begin(cells);
    const to = Math.min(from + rowsAhead, cells.count);
    for (let column = 0; column < width; column++) {
      const size = tables.size(column);
      const numbers = numbersAhead.subarray(column * rowsAhead, (column + 1) * rowsAhead);
      const count = tables.number(column, from, to, numbers, newCells);
      for (let k = 0; k < count; k++) {
        // A reader may have asked for the cell meanwhile.
        if (this.flagsOf(column, size + k)[size + k] !== unread) continue;
        const cell = newCells[k]!;
        this.readNew(column, size + k, cells.textOf(starts[cell]!, ends[cell]!));
      }
    }
    this.ahead = { cells, from, to };
  }

  private isName(cell: string): boolean {
    return this.nameSlots[nameSlot(cell)] === 1 && this.names.has(cell);
  }

  /** The flags of a column's cells, with room for one of that number. */
  private flagsOf(column: number, number: number): Uint8Array {
    const flags = this.flags[column]!;
    if (number < flags.length) return flags;
    const more = new Uint8Array(Math.max(flags.length * 4, number + 1)).fill(unread, flags.length);
    more.set(flags);
    this.flags[column] = more;
    return more;
  }

  private readNew(column: number, number: number, cell: string): void {
    this.count++;
    this.signs += cell.length;
    this.signsOf[column] = this.signsOf[column]! + cell.length;
    const flags = this.flagsOf(column, number);
    let flag = 0;
    if (isBlankCell(cell)) flag = cellFlags.blank;
    else {
      // A name may be written with blanks around it, and with signs that have no width.
      const isPlain = isAscii(cell) && !isBlank(cell, 0) && !isBlank(cell, cell.length - 1);
      if (this.isName(isPlain ? cell : tidyCell(cell))) flag |= cellFlags.headerName;
      if (cell.length <= longestSumWord && mayBeSumWord(cell) && sumWords.test(cell.trim())) {
        flag |= cellFlags.sumWord;
        this.sumWords[column]!.set(number, cell.trim());
      }
      if (isRemark(cell)) flag |= cellFlags.remark;
    }
    flags[number] = flag;
    for (const reader of this.readers[column]!) this.readBy(reader, column, number, cell);
  }

  private readBy(reader: CellReader, column: number, number: number, cell: string): void {
    if (!reader.read(number, cell)) return;
    // What reads a cell may have numbered others meanwhile, for which the flags were moved.
    const flags = this.flags[column]!;
    flags[number] = flags[number]! | cellFlags.alone;
  }
}

const nameSlots = 1024;

/** By length and first sign, one of the slots; most cells that are no name are told so by them alone. */
function nameSlot(cell: string): number {
  return cell === '' ? 0 : (cell.length * 37 + cell.charCodeAt(0)) % nameSlots;
}

function isAscii(cell: string): boolean {
  for (let i = 0; i < cell.length; i++) if (cell.charCodeAt(i) >= 0x80) return false;
  return true;
}

function isBlank(cell: string, at: number): boolean {
  return cell.charCodeAt(at) <= 32;
}
