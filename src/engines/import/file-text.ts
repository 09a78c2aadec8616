import { isGzip } from '../../domain/csv/encoding/bytes';

export interface HeadBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly compressed: boolean;
  /** True where these are all the bytes that the file holds. */
  readonly whole: boolean;
}

/** The first bytes of a file, decompressed where the bytes (not the name) say gzip. */
export async function headBytes(file: Blob, size: number): Promise<HeadBytes> {
  const compressed = isGzip(new Uint8Array(await file.slice(0, 3).arrayBuffer()));
  const reader = byteStream(file, compressed, () => {}).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  while (length < size && !whole) {
    const { done, value } = await reader.read();
    whole = done;
    if (value) {
      pieces.push(value);
      length += value.length;
    }
  }
  await reader.cancel();
  const bytes = new Uint8Array(Math.min(length, size));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece.subarray(0, bytes.length - at), at);
    at = Math.min(bytes.length, at + piece.length);
  }
  return { bytes, compressed, whole: whole && length <= size };
}

/**
 * The text of a file, piece by piece, through one streaming decoder (a character may be cut anywhere).
 * @param onBytes is told how many bytes of the file, as it lies on disk, have been read so far.
 */
export async function* fileText(
  file: Blob,
  encoding: string,
  compressed: boolean,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding);
  const reader = byteStream(file, compressed, onBytes).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const text = decoder.decode(value, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } finally {
    // Also when the consumer stops early: the file must not be read on.
    await reader.cancel().catch(() => {});
  }
}

function byteStream(
  file: Blob,
  compressed: boolean,
  onBytes: (bytes: number) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let read = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      read += piece.length;
      onBytes(read);
      controller.enqueue(piece);
    },
  });
  const counted = (file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counter);
  return compressed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
}
