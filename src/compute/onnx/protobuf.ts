/** One field of a protocol buffers message: its number, and its bytes or its integer. */
export interface Field {
  readonly number: number;
  /** The integer of a varint or a fixed-width field; 0 for bytes. */
  readonly value: number;
  /** A view of the bytes of a length-delimited field; empty for others. */
  readonly bytes: Uint8Array;
  /** A view of the whole field, key included, to be copied as it stands. */
  readonly whole: Uint8Array;
}

const none = new Uint8Array(0);

/**
 * The fields of a protocol buffers message, in the order of the file, without a schema
 * (protobuf.dev/programming-guides/encoding). Throws a RangeError where the message ends within a field or uses
 * the long-gone groups.
 */
export function* fields(message: Uint8Array): Generator<Field> {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = view.getUint8(at++);
      // Not by shifts: sizes and 64-bit numbers do not fit 32 bits. Above 2^53 the last digits are lost.
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  let start = 0;
  const whole = (end: number) => message.subarray(start, end);
  while (at < message.length) {
    start = at;
    const key = varint();
    const number = key >>> 3;
    switch (key & 7) {
      case 0:
        yield { number, value: varint(), bytes: none, whole: whole(at) };
        break;
      case 1:
        yield { number, value: view.getFloat64(at, true), bytes: none, whole: whole(at + 8) };
        at += 8;
        break;
      case 2: {
        const length = varint();
        if (at + length > message.length) throw new RangeError(`field ${number} ends behind the message`);
        const end = at + length;
        yield { number, value: 0, bytes: message.subarray(at, end), whole: whole(end) };
        at = end;
        break;
      }
      case 5:
        yield { number, value: view.getFloat32(at, true), bytes: none, whole: whole(at + 4) };
        at += 4;
        break;
      default:
        throw new RangeError(`field ${number} has wire type ${key & 7}`);
    }
  }
}
