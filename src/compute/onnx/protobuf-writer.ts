/** A message in pieces that are still to be laid end to end, so that nested messages are copied once. */
export type Parts = readonly Uint8Array[];

const text = new TextEncoder();

/** A field of an integer from 0 to 2^53. */
export function intField(number: number, value: number): Uint8Array {
  return Uint8Array.from([...varint(number * 8), ...varint(value)]);
}

/** A field of a 32-bit float. */
export function floatField(number: number, value: number): Uint8Array {
  const bytes = new Uint8Array(Float32Array.of(value).buffer);
  return Uint8Array.from([...varint(number * 8 + 5), ...bytes]);
}

export function textField(number: number, value: string): Uint8Array {
  return joinParts(messageField(number, [text.encode(value)]));
}

/** A field of bytes or of a message, with its length in front. */
export function messageField(number: number, parts: Parts): Parts {
  let length = 0;
  for (const part of parts) length += part.length;
  return [Uint8Array.from([...varint(number * 8 + 2), ...varint(length)]), ...parts];
}

export function joinParts(parts: Parts): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Seven bits a byte, the lowest first; not by shifts, since sizes do not fit 32 bits. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
  return bytes;
}
