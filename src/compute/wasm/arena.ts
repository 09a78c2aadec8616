import { alignment } from '../memory-layout';

const pageBytes = 65_536;

/**
 * An arena allocator: hands out pieces of a kernel memory, one behind the other, and grows it where needed. Nothing is
 * freed singly.
 */
export class Arena {
  private next: number;

  /** Pieces start at `base` bytes. */
  constructor(
    readonly memory: WebAssembly.Memory,
    base: number,
  ) {
    this.next = align(base);
  }

  /** Address of `bytes` new bytes, zeros. Throws a RangeError where the memory cannot grow so far. */
  allocate(bytes: number): number {
    const start = this.next;
    this.next = align(start + bytes);
    const missing = this.next - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
    return start;
  }

  /** Address of a copy of `values`. */
  place(values: Float32Array | Int32Array | Int8Array | Uint8Array): number {
    const start = this.allocate(values.byteLength);
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    new Uint8Array(this.memory.buffer).set(bytes, start);
    return start;
  }

  /** Writes a record's words, each at its offset in bytes from `start` (see memory-layout.ts). */
  writeFields(start: number, fields: Readonly<Record<number, number>>): void {
    const view = new DataView(this.memory.buffer, start);
    for (const [offset, value] of Object.entries(fields)) view.setInt32(Number(offset), value, true);
  }

  /** A place to come back to. */
  mark(): number {
    return this.next;
  }

  /** Forgets everything allocated since the mark. What lies there is not zeroed. */
  reset(mark: number): void {
    this.next = mark;
  }

  /** Bytes of the memory in use, the reserved beginning included. */
  get used(): number {
    return this.next;
  }

  /** Views hold good until the memory grows: take them anew after `allocate`. */
  floats(start: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, start, length);
  }

  doubles(start: number, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, start, length);
  }

  ints(start: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, start, length);
  }
}

function align(address: number): number {
  return Math.ceil(address / alignment) * alignment;
}
