/** What a GGUF file holds under one name: a number, a truth, a text, or a list of these. */
export type GgufValue = number | boolean | string | readonly (number | boolean | string)[];

/** Types of values by their number in the file. */
const uint8 = 0;
const int8 = 1;
const uint16 = 2;
const int16 = 3;
const uint32 = 4;
const int32 = 5;
const float32 = 6;
const bool = 7;
const text = 8;
const list = 9;
const uint64 = 10;
const int64 = 11;
const float64 = 12;

/** Least bytes of a value of each type, by which a list's length is checked before memory is taken for it. */
const leastBytes = [1, 1, 2, 2, 4, 4, 4, 1, 8, 12, 8, 8, 8] as const;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Thrown where bytes are asked for that lie behind the end: there may be more in the file, or it is cut. */
export class EndOfBytes extends RangeError {}

/** Reads the little-endian values of a GGUF header one behind the other, never beyond its bytes. */
export class GgufCursor {
  private readonly view: DataView;
  at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  /** A 64-bit count or offset. Throws a RangeError where it is more than any file holds. */
  size(): number {
    const value = Number(this.view.getBigUint64(this.take(8), true));
    if (value > Number.MAX_SAFE_INTEGER) throw new RangeError(`the file speaks of ${value} bytes`);
    return value;
  }

  text(): string {
    const length = this.size();
    const start = this.take(length);
    try {
      return decoder.decode(this.bytes.subarray(start, start + length));
    } catch {
      throw new RangeError('a text of the file is no UTF-8');
    }
  }

  /** A value of the type with this number. 64-bit integers lose their last digits above 2^53. */
  value(type: number): GgufValue {
    if (type !== list) return this.single(type);
    const of = this.uint32();
    const count = this.size();
    const least = leastBytes[of];
    if (of === list || least === undefined) throw new RangeError(`the file has a list of type ${of}`);
    this.check(count * least);
    return Array.from({ length: count }, () => this.single(of));
  }

  private single(type: number): number | boolean | string {
    const { view } = this;
    switch (type) {
      case uint8:
        return view.getUint8(this.take(1));
      case int8:
        return view.getInt8(this.take(1));
      case uint16:
        return view.getUint16(this.take(2), true);
      case int16:
        return view.getInt16(this.take(2), true);
      case uint32:
        return this.uint32();
      case int32:
        return view.getInt32(this.take(4), true);
      case float32:
        return view.getFloat32(this.take(4), true);
      case bool:
        return view.getUint8(this.take(1)) !== 0;
      case text:
        return this.text();
      case uint64:
        return Number(view.getBigUint64(this.take(8), true));
      case int64:
        return Number(view.getBigInt64(this.take(8), true));
      case float64:
        return view.getFloat64(this.take(8), true);
      default:
        throw new RangeError(`the file has a value of type ${type}`);
    }
  }

  /** Where the next `count` bytes start. */
  private take(count: number): number {
    this.check(count);
    const start = this.at;
    this.at += count;
    return start;
  }

  private check(count: number): void {
    if (count > this.bytes.length - this.at) throw new EndOfBytes('the file ends within its header');
  }
}
