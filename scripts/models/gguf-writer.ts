import type { BlockFormat } from '../../src/compute/gguf/block-formats';

/** A value of a GGUF header with the type that it is stored as. */
export type StoredValue =
  | { readonly type: 'uint32' | 'float32'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'texts'; readonly value: readonly string[] }
  | { readonly type: 'int32s'; readonly value: readonly number[] };

export interface StoredTensor {
  readonly name: string;
  /** Columns first. */
  readonly dims: readonly number[];
  readonly format: BlockFormat;
  readonly raw: Uint8Array;
}

const alignment = 32;
const encoder = new TextEncoder();

/** Bytes of a GGUF file of version 3. */
export function writeGguf(
  metadata: ReadonlyMap<string, StoredValue>,
  tensors: readonly StoredTensor[],
): Uint8Array<ArrayBuffer> {
  const head: Uint8Array[] = [
    encoder.encode('GGUF'),
    uint32(3),
    size(tensors.length),
    size(metadata.size),
    ...[...metadata].flatMap(([key, value]) => [text(key), ...stored(value)]),
  ];
  let start = 0;
  for (const { name, dims, format, raw } of tensors) {
    head.push(text(name), uint32(dims.length), ...dims.map(size), uint32(format.type), size(start));
    start += padded(raw.length);
  }
  const headBytes = head.reduce((sum, part) => sum + part.length, 0);
  const file = new Uint8Array(padded(headBytes) + start);
  let at = 0;
  for (const part of head) {
    file.set(part, at);
    at += part.length;
  }
  at = padded(headBytes);
  for (const { raw } of tensors) {
    file.set(raw, at);
    at += padded(raw.length);
  }
  return file;
}

function stored(entry: StoredValue): Uint8Array[] {
  switch (entry.type) {
    case 'uint32':
      return [uint32(4), uint32(entry.value)];
    case 'float32':
      return [uint32(6), new Uint8Array(Float32Array.of(entry.value).buffer)];
    case 'text':
      return [uint32(8), text(entry.value)];
    case 'texts':
      return [uint32(9), uint32(8), size(entry.value.length), ...entry.value.map(text)];
    case 'int32s':
      return [
        uint32(9),
        uint32(5),
        size(entry.value.length),
        new Uint8Array(Int32Array.from(entry.value).buffer),
      ];
  }
}

function text(value: string): Uint8Array {
  const bytes = encoder.encode(value);
  const whole = new Uint8Array(8 + bytes.length);
  whole.set(size(bytes.length));
  whole.set(bytes, 8);
  return whole;
}

function uint32(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer);
}

function size(value: number): Uint8Array {
  return new Uint8Array(BigUint64Array.of(BigInt(value)).buffer);
}

function padded(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}
