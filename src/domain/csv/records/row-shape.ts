import type { RejectReason } from '../import-types';
import { tidyHeader } from '../recognition/header-name';
import { sumWords } from '../../vocabulary/sum-rows';
import { isRemark } from '../../vocabulary/remarks';
import { isHeaderLike } from './blocks';
import { ColumnShapes } from './column-shapes';
import { filledWidth } from './detect-dialect';
import type { CsvRecord } from './records';
import { repairShift } from './repair-shift';

/** What is known of every cell, whatever its column holds; `alone` where its row must be read by itself. */
export const cellFlags = { blank: 1, headerName: 2, sumWord: 4, alone: 8, remark: 16 } as const;

/** The cells of a row by what is known of them; column -1 stands for none. */
export interface RowFlags {
  is(column: number, flag: number): boolean;
  /** The first column whose cell is not blank, or -1. */
  firstFilled(): number;
}

/** A row that fills no more cells than this, from the first on, may be a remark below the table. */
const cellsOfRemark = 3;

/**
 * Brings each record of a table into the shape of its header, or says why it is no row of it: its header again
 * (of files joined into one), another table's header and rows, a remark, a row with cells too many or too few.
 */
export class RowShape {
  /** The fields of the record last looked at, in the order of the header. */
  fields: readonly string[] = [];

  /** Columns of the table. */
  readonly width: number;
  /** Names in the header. */
  readonly names: ReadonlySet<string>;
  private readonly shapes: ColumnShapes;
  /** The column by which a header is known when it comes again. */
  private readonly probe: number;
  /** Columns that nearly every row fills. */
  private readonly always: readonly number[];
  /** Per column of the header, where the records have it now; null where they have it in its place. */
  private order: readonly number[] | null = null;
  /** Width of another table's header, while its rows go by. */
  private otherWidth = 0;

  /**
   * @param header empty where the file has none.
   * @param sample the first records.
   * @param delimiter that may have cut a field in two; '' where nothing did.
   * @param isNeeded whether a row without the column is of no use, though it has all the columns before.
   */
  constructor(
    private readonly header: readonly string[],
    sample: readonly CsvRecord[],
    private readonly delimiter: string,
    private readonly isNeeded: (column: number) => boolean,
  ) {
    const rows = sample.map(({ fields }) => fields).filter((fields) => !isBlank(fields));
    const usual = usualLength(rows);
    const columns = header.length > 0 ? header : Array.from({ length: usual }, () => '');
    this.width = columns.length;
    const whole = rows.filter(
      (fields) => fields.length >= Math.min(usual, this.width) && filledWidth(fields) <= this.width,
    );
    this.shapes = new ColumnShapes(columns, whole);
    this.names = new Set(header.filter((name) => name !== ''));
    this.probe = header.findIndex((name) => name !== '');
    this.always = columns.map((_, column) => column).filter((column) => this.shapes.filled(column) > 0.9);
  }

  /**
   * Whether a row that has as many cells as the table has columns is one of it without another look: `check` would find no
   * fault with it and leave its cells as they are.
   */
  isUsual(cells: RowFlags): boolean {
    const { always, probe } = this;
    if (this.isOut || cells.is(probe, cellFlags.headerName)) return false;
    if (always.length < 4)
      return cells.firstFilled() >= 0 && !cells.is(cells.firstFilled(), cellFlags.remark);
    const isEnded = !cells.is(always[always.length - 1]!, cellFlags.blank);
    return isEnded && !cells.is(cells.firstFilled(), cellFlags.remark);
  }

  /** Whether rows do not stand as the header has them: `isUsual` would take none. */
  get isOut(): boolean {
    return this.order !== null || this.otherWidth > 0;
  }

  /** The column by which a header is known, -1 for none. */
  get probeColumn(): number {
    return this.probe;
  }

  /** The column whose cell must not be blank in a usual row, or -1 where any of them may do. */
  get alwaysFilled(): number {
    return this.always.length < 4 ? -1 : this.always[this.always.length - 1]!;
  }

  /** The reason why the record is no row of the table, or null; then `fields` has its cells. */
  check({ fields, flaw }: CsvRecord): RejectReason | null {
    if (flaw !== null) return flaw;
    this.fields = fields;
    if (isBlank(fields)) return 'nothing-to-read';
    if (this.probe >= 0 && this.names.has(tidyCell(fields[this.probe]))) {
      const shared = fields.filter((field) => this.names.has(tidyCell(field))).length;
      if (shared > 1 && shared >= this.names.size / 2) return this.headerAgain(fields);
    }
    if (this.order !== null) this.fields = this.order.map((column) => fields[column] ?? '');
    else if (fields.length !== this.width || this.otherWidth > 0) return this.irregular(fields);
    return this.remarkReason();
  }

  private headerAgain(fields: readonly string[]): RejectReason {
    const places = fields.map(tidyCell);
    const order = this.header.map((name, column) =>
      places[column] === name ? column : places.indexOf(name),
    );
    this.order = order.every((at, column) => at === column) ? null : order;
    this.otherWidth = 0;
    return 'repeated-header';
  }

  private irregular(fields: readonly string[]): RejectReason | null {
    const width = filledWidth(fields);
    if (this.otherWidth > 0) {
      const isBack = width === this.width && this.otherWidth !== width && this.admits(fields);
      if (!isBack) return 'other-table';
      this.otherWidth = 0;
    }
    if (fields.length > this.width) return this.longer(fields, width);
    if (fields.length < this.width) return this.shorter(fields);
    return this.remarkReason();
  }

  private longer(fields: readonly string[], width: number): RejectReason | null {
    if (width <= this.width) return this.remarkReason();
    if (this.isOtherHeader(fields, width)) return 'other-table';
    if (this.delimiter === '') return 'too-many-fields';
    const repaired = repairShift(fields.slice(0, width), this.width, this.shapes, this.delimiter);
    if (repaired === null) return 'too-many-fields';
    this.fields = repaired;
    return null;
  }

  private shorter(fields: readonly string[]): RejectReason | null {
    if (this.isOtherHeader(fields, filledWidth(fields))) return 'other-table';
    if (!this.admits(fields)) return 'too-few-fields';
    for (let column = fields.length; column < this.width; column++)
      if (this.isNeeded(column) && this.shapes.filled(column) > 0.95) return 'too-few-fields';
    return this.remarkReason();
  }

  private isOtherHeader(fields: readonly string[], width: number): boolean {
    if (this.header.length === 0 || !isHeaderLike(fields)) return false;
    this.otherWidth = width;
    return true;
  }

  private admits(fields: readonly string[]): boolean {
    return fields.slice(0, this.width).every((field, column) => this.shapes.admits(column, field));
  }

  /**
   * A few cells from the first on, and blank where the rows have something: a remark, or a sum. So is a cell alone where
   * rows have four and more, and what the words of a few cells say is one.
   */
  private remarkReason(): RejectReason | null {
    const { always, fields } = this;
    const filled = fields.filter((field) => !isBlankCell(field));
    if (filled.every((field) => isRemark(field))) return 'remark';
    const isBare = filled.length <= cellsOfRemark && always.some((column) => isBlankCell(fields[column]));
    if (isRemark(filled[0]!) && (isBare || !this.admits(fields))) return 'remark';
    if (filled.length === 1 && always.length >= 4)
      return sumWords.test(filled[0]!.trim()) ? 'sum-row' : 'remark';
    if (always.length < 4 || !isBlankCell(fields[always.at(-1)!])) return null;
    if (filledWidth(fields) > cellsOfRemark) return null;
    if (always.filter((column) => isBlankCell(fields[column])).length <= always.length / 2) return null;
    return fields.some((field) => sumWords.test(field.trim())) ? 'sum-row' : 'remark';
  }
}

/** The length that most rows have, the greater of two equally frequent ones. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0])[0];
}

function isBlank(fields: readonly string[]): boolean {
  for (const field of fields) if (!isBlankCell(field)) return false;
  return true;
}

export function isBlankCell(cell: string | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  const first = cell.charCodeAt(0);
  return (first <= 32 || first >= 0x80) && cell.trim() === '';
}

/** A cell that may be a name in a header; long ones are none. */
export function tidyCell(cell: string | undefined): string {
  return cell === undefined || cell.length > 80 ? '' : tidyHeader(cell);
}
