import type { FlatCells } from '../../domain/csv/records/record-block';
import type { PlainRecords, PlainScanner } from '../../domain/csv/records/plain-scanner';
import type { Counter, ReadingKernels } from '../../domain/csv/records/reading-kernels';
import type { CellTables } from '../../domain/csv/rows/cell-tables';
import {
  alignment,
  countedBytes,
  countedContent,
  countedRecords,
  scanBytes,
  scanCells,
  scanLine,
  scanPosition,
  scanRecordCount,
  tableBytes,
  tableCount,
} from '../memory-layout';

/** What the module exports for the reading of tables. Addresses and counts, on the thread that calls. */
interface TableExports {
  beginTables(from: number, seedLow: number, seedHigh: number): void;
  allocateBytes(bytes: number): number;
  clearTable(table: number): void;
  numberCell(table: number, at: number, length: number): number;
  numberCells(
    ...args: [
      table: number,
      bytes: number,
      firsts: number,
      starts: number,
      ends: number,
      column: number,
      from: number,
      to: number,
      numbers: number,
      added: number,
      hashes: number,
    ]
  ): number;
  countRecords(state: number, bytes: number, length: number, delimiter: number, quote: number): void;
  scanRecords(
    ...args: [
      state: number,
      bytes: number,
      length: number,
      delimiter: number,
      quote: number,
      firstCell: number,
      cellRoom: number,
      recordRoom: number,
      starts: number,
      ends: number,
      lines: number,
      rawStarts: number,
      rawEnds: number,
      firsts: number,
    ]
  ): void;
}

/** The first page is left to the module. */
const base = 65_536;

/** Cells and records that one scan gives. */
const [cellRoom, recordRoom] = [1 << 17, 1 << 15];

/** Bytes that may be read behind those that were taken in. */
const roomBehind = 64;

/** Bytes at first, of blocks and of cells that are strings. */
const firstBytes = 1 << 16;

/** A memory of its own, and the kernels that work on it. */
class TableMemory {
  readonly memory = new WebAssembly.Memory({ initial: base / 65_536 });
  readonly kernels: TableExports;

  constructor(module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module, { env: { memory: this.memory } });
    this.kernels = exports as unknown as TableExports;
    const seeds = crypto.getRandomValues(new Int32Array(2));
    this.kernels.beginTables(base, seeds[0]!, seeds[1]!);
  }

  ints(at: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, length);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, length);
  }
}

/** A piece of a kernel memory that is taken anew, larger, where it does not suffice. */
class Room {
  at = 0;
  private size = 0;

  constructor(private readonly own: TableMemory) {}

  /** Address of at least so many bytes, whatever they are. */
  ofBytes(bytes: number): number {
    if (bytes > this.size) {
      this.size = Math.max(2 * this.size, bytes, firstBytes);
      this.at = this.own.kernels.allocateBytes(this.size + alignment);
    }
    return this.at;
  }
}

/** The readers of tables in WebAssembly. @param module a build of the kernels without shared memory. */
export function tableReading(module: WebAssembly.Module): ReadingKernels {
  return {
    scanner: new WasmScanner(module),
    counter: ({ delimiter, quote }) => new WasmCounter(module, delimiter.charCodeAt(0), quote.charCodeAt(0)),
    cellTables: (columns) => new WasmCellTables(module, columns),
  };
}

class WasmScanner implements PlainScanner {
  private readonly own: TableMemory;
  private readonly text: Room;
  private readonly state: number;
  private readonly cells: number;
  private readonly records: number;
  private length = 0;

  constructor(module: WebAssembly.Module) {
    this.own = new TableMemory(module);
    this.text = new Room(this.own);
    const { kernels } = this.own;
    this.state = kernels.allocateBytes(scanBytes);
    this.cells = kernels.allocateBytes(2 * 4 * cellRoom);
    this.records = kernels.allocateBytes(4 * 4 * (recordRoom + 1));
  }

  begin(bytes: Uint8Array): void {
    this.length = bytes.length;
    const at = this.text.ofBytes(bytes.length + roomBehind);
    this.own.bytes(at, bytes.length).set(bytes);
  }

  scan(position: number, line: number, delimiter: number, quote: number, firstCell: number): PlainRecords {
    const { own, state, cells, records, length } = this;
    const column = (i: number) => records + i * 4 * (recordRoom + 1);
    const before = own.ints(state, scanBytes / 4);
    before[scanPosition / 4] = position;
    before[scanLine / 4] = line;
    own.kernels.scanRecords(
      state,
      this.text.at,
      length,
      delimiter,
      quote,
      firstCell,
      cellRoom,
      recordRoom,
      cells,
      cells + 4 * cellRoom,
      column(0),
      column(1),
      column(2),
      column(3),
    );
    const found = own.ints(state, scanBytes / 4);
    const [cellCount, count] = [found[scanCells / 4]!, found[scanRecordCount / 4]!];
    return {
      position: found[scanPosition / 4]!,
      line: found[scanLine / 4]!,
      starts: own.ints(cells, cellCount),
      ends: own.ints(cells + 4 * cellRoom, cellCount),
      lines: own.ints(column(0), count),
      rawStarts: own.ints(column(1), count),
      rawEnds: own.ints(column(2), count),
      cellsUpTo: own.ints(column(3) + 4, count),
    };
  }
}

/** Bytes that are counted at once. */
const countedAtOnce = 1 << 20;

class WasmCounter implements Counter {
  private readonly own: TableMemory;
  private readonly state: number;
  private readonly text: number;

  constructor(
    module: WebAssembly.Module,
    private readonly delimiter: number,
    private readonly quote: number,
  ) {
    this.own = new TableMemory(module);
    this.state = this.own.kernels.allocateBytes(countedBytes);
    this.text = this.own.kernels.allocateBytes(countedAtOnce + roomBehind);
  }

  get records(): number {
    return this.own.ints(this.state, countedBytes / 4)[countedRecords / 4]!;
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += countedAtOnce) {
      const piece = bytes.subarray(at, at + countedAtOnce);
      this.own.bytes(this.text, piece.length).set(piece);
      this.own.kernels.countRecords(this.state, this.text, piece.length, this.delimiter, this.quote);
    }
  }

  finish(): void {
    const state = this.own.ints(this.state, countedBytes / 4);
    if (state[countedContent / 4] === 1) state[countedRecords / 4]!++;
    state[countedContent / 4] = 0;
  }
}

const encoder = new TextEncoder();

class WasmCellTables implements CellTables {
  private readonly own: TableMemory;
  private readonly tables: number;
  private readonly text: Room;
  private readonly firsts: Room;
  private readonly starts: Room;
  private readonly ends: Room;
  private readonly numbers: Room;
  private readonly added: Room;
  private readonly hashes: Room;
  private readonly written: Room;

  constructor(module: WebAssembly.Module, columns: number) {
    this.own = new TableMemory(module);
    this.tables = this.own.kernels.allocateBytes(columns * tableBytes);
    for (let column = 0; column < columns; column++) this.clear(column);
    const room = () => new Room(this.own);
    [this.text, this.firsts, this.starts, this.ends] = [room(), room(), room(), room()];
    [this.numbers, this.added, this.hashes, this.written] = [room(), room(), room(), room()];
  }

  size(column: number): number {
    return this.own.ints(this.tables + column * tableBytes, tableBytes / 4)[tableCount / 4]!;
  }

  clear(column: number): void {
    this.own.kernels.clearTable(this.tables + column * tableBytes);
  }

  numberOfText(column: number, text: string): number {
    if (text === '') return 0;
    const { own, written } = this;
    const room = 3 * text.length + roomBehind;
    const at = written.ofBytes(room);
    const { written: length } = encoder.encodeInto(text, own.bytes(at, room));
    return own.kernels.numberCell(this.tables + column * tableBytes, at, length);
  }

  begin({ bytes, firsts, starts, ends, count }: FlatCells): void {
    const cells = firsts[count]!;
    const { own } = this;
    // All room is taken before any is written to: a memory that grows takes its views with it.
    const text = this.text.ofBytes(bytes.length + roomBehind);
    const at = [
      this.firsts.ofBytes(4 * (count + 1)),
      this.starts.ofBytes(4 * cells),
      this.ends.ofBytes(4 * cells),
    ];
    own.bytes(text, bytes.length).set(bytes);
    own.ints(at[0]!, count + 1).set(firsts.subarray(0, count + 1));
    own.ints(at[1]!, cells).set(starts.subarray(0, cells));
    own.ints(at[2]!, cells).set(ends.subarray(0, cells));
  }

  number(column: number, from: number, to: number, numbers: Int32Array, added: Int32Array): number {
    const { own } = this;
    const into = this.numbers.ofBytes(4 * (to - from));
    const news = this.added.ofBytes(4 * (to - from));
    const hashes = this.hashes.ofBytes(4 * (to - from));
    const count = own.kernels.numberCells(
      this.tables + column * tableBytes,
      this.text.at,
      this.firsts.at,
      this.starts.at,
      this.ends.at,
      column,
      from,
      to,
      into,
      news,
      hashes,
    );
    numbers.set(own.ints(into, to - from));
    added.set(own.ints(news, count));
    return count;
  }
}
