import type { ChunkBuilder } from './chunk-builder';
import type { FillDown } from './fill-down';
import type { Ahead, RowCells } from './row-cells';
import type { RowReader } from './row-reader';
import { RowsAhead } from './rows-ahead';
import type { RowValidator } from './validate-row';
import type { FlatCells } from '../records/record-block';
import { cellFlags, type RowShape } from '../records/row-shape';
import type { SumHeads } from './sum-heads';

/** Flags of a cell that ask for a look at its row by itself. */
const alone = cellFlags.sumWord | cellFlags.alone | cellFlags.remark;

/** What reads a row by itself, whose parts say what is usual. */
export interface RowParts {
  readonly shape: RowShape;
  readonly sumHeads: SumHeads;
  readonly cells: RowCells;
  readonly reader: RowReader;
  readonly validator: RowValidator;
  readonly fillDown: FillDown;
  readonly chunk: ChunkBuilder;
}

/** Records that were taken, from one to before another of those ahead. */
export interface UsualRun {
  readonly ahead: RowsAhead;
  readonly from: number;
  readonly to: number;
}

/**
 * Rows that nothing is to be said of but their values: as wide as the table, nothing rejected, noted, masked or carried
 * down. They are told and taken column by column, many at a time; all others are read one by one, and what comes of both
 * ways is the same.
 */
export class UsualRows {
  /** By record that is numbered ahead: 1 where it is to be read by itself. */
  private readonly isOdd: Uint8Array;
  /** By record: 1 where it is of the group of the record before it. */
  private readonly continues: Uint8Array;
  private readonly some: Uint8Array;
  private readonly ahead: RowsAhead;
  private readonly allColumns: readonly number[];
  private readonly isPossible: boolean;
  /** The records that are looked at, as they are numbered ahead. */
  private known: Ahead = { cells: null, from: 0, to: 0 };

  constructor(private readonly parts: RowParts) {
    const { rowsAhead } = parts.cells;
    this.isOdd = new Uint8Array(rowsAhead);
    this.continues = new Uint8Array(rowsAhead);
    this.some = new Uint8Array(rowsAhead);
    this.ahead = new RowsAhead(parts.reader, parts.cells);
    this.allColumns = Array.from({ length: parts.cells.width }, (_, column) => column);
    this.isPossible = parts.reader.isPlain && parts.fillDown.isPlain;
  }

  /**
   * Takes record `i` and those behind it as far as they are usual.
   * @param most how many.
   * @returns the records taken, as they are numbered ahead; none where record `i` is to be read by itself.
   */
  take(cells: FlatCells, i: number, lineOf: (i: number) => number, most: number): UsualRun | null {
    const { shape, sumHeads, fillDown, chunk, reader } = this.parts;
    if (most === 0 || !this.isPossible || shape.isOut || sumHeads.isWaiting) return null;
    this.look(cells, i);
    const { ahead, known, isOdd, continues } = this;
    const from = i - known.from;
    if (isOdd[from] === 1 || fillDown.fills(ahead, from)) return null;
    const end = Math.min(known.to - known.from, from + most);
    let to = from + 1;
    while (to < end && isOdd[to] === 0 && !(continues[to] === 1 && fillDown.fillsFrom(ahead, to))) to++;
    reader.readAhead(ahead, from, to);
    chunk.addAhead(ahead, from, to, (row) => lineOf(known.from + row));
    fillDown.goOnFrom(ahead, to - 1);
    return { ahead, from, to };
  }

  /** Looks at all records that are numbered ahead. */
  private look(cells: FlatCells, i: number): void {
    const known = this.parts.cells.lookAt(cells, i);
    if (known === this.known) return;
    this.known = known;
    const { shape, sumHeads, validator, fillDown } = this.parts;
    const { isOdd, some, ahead } = this;
    const rows = known.to - known.from;
    isOdd.fill(0, 0, rows);
    for (let row = 0; row < rows; row++) {
      const record = known.from + row;
      if (cells.firsts[record + 1]! - cells.firsts[record]! !== shape.width) isOdd[row] = 1;
    }
    this.lookAtFlags(rows);
    this.oddUnless(rows, shape.alwaysFilled < 0 ? this.allColumns : [shape.alwaysFilled], (column) =>
      this.markBlank(column, rows, 0),
    );
    // A head of an order without a product may sum up the rows below.
    const heads = sumHeads.headColumns;
    if (heads !== null) {
      some.fill(0, 0, rows);
      this.markBlank(heads.order, rows, cellFlags.blank);
      this.oddUnless(rows, heads.products, (column) => this.markBlank(column, rows, 0), false);
    }
    ahead.look(rows);
    for (const group of validator.groups) this.oddUnless(rows, group, (f) => ahead.markFilled(f, some, rows));
    fillDown.lookAhead(ahead, rows, this.continues, isOdd);
  }

  private lookAtFlags(rows: number): void {
    const { cells, shape } = this.parts;
    const { isOdd } = this;
    for (let column = 0; column < cells.width; column++) {
      const flags = cells.flagsAhead(column);
      const at = cells.aheadOf(column);
      const wanted = column === shape.probeColumn ? alone | cellFlags.headerName : alone;
      for (let row = 0; row < rows; row++)
        if ((flags[cells.numbersAhead[at + row]!]! & wanted) !== 0) isOdd[row] = 1;
    }
  }

  /** Marks rows for which none of the columns, or fields, sets `some`. */
  private oddUnless(rows: number, which: readonly number[], set: (one: number) => void, begins = true): void {
    const { isOdd, some } = this;
    if (begins) some.fill(0, 0, rows);
    for (const one of which) set(one);
    for (let row = 0; row < rows; row++) isOdd[row] = isOdd[row]! | (some[row]! ^ 1);
  }

  private markBlank(column: number, rows: number, wanted: number): void {
    const { cells } = this.parts;
    const flags = cells.flagsAhead(column);
    const at = cells.aheadOf(column);
    const { some } = this;
    for (let row = 0; row < rows; row++)
      if ((flags[cells.numbersAhead[at + row]!]! & cellFlags.blank) === wanted) some[row] = 1;
  }
}
