import { CountingDecoder } from '../../../domain/csv/encoding/counting-decoder';
import { newTally, type TextTally } from '../../../domain/csv/records/text-tally';
import { gunzip } from './gunzip';
import { SourceRefused } from './source-refused';

/** Told how many of a source's bytes, as they lie on the disk, have been read so far. */
export type OnBytes = (bytes: number) => void;

/** Bytes out of a file, unpacked: of the file itself or of something that it holds. */
export interface ByteSource {
  /** Bytes that they take on the disk, packed as they may be. */
  readonly size: number;
  readonly packed: boolean;
  /** Opens them from the start, as often as wanted; whoever stops early cancels the stream. */
  open(onBytes: OnBytes): ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Where they lie on the disk as they are, so that any part of them can be read; null for packed bytes. */
  readonly blob: Blob | null;
}

export function plainBytes(blob: Blob): ByteSource {
  return { size: blob.size, packed: false, blob, open: (onBytes) => counted(blob, onBytes) };
}

/** The bytes that a part of a file unfolds to. */
export function unpackedBytes(
  blob: Blob,
  unpack: () => TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>,
): ByteSource {
  return {
    size: blob.size,
    packed: true,
    blob: null,
    open: (onBytes) => counted(blob, onBytes).pipeThrough(unpack()).pipeThrough(bearable(blob.size)),
  };
}

/** Bytes unpacked once more: a .csv.gz inside a zip. */
export function gunzipped(source: ByteSource): ByteSource {
  return {
    size: source.size,
    packed: true,
    blob: null,
    open: (onBytes) => source.open(onBytes).pipeThrough(gunzip()).pipeThrough(bearable(source.size)),
  };
}

/**
 * Packed bytes unfold to at most so many, and to more only where that is in proportion: no table of a shop packs better
 * than 1 to 200, while deflate reaches 1,032 with nothing but repetition.
 */
const bearableUnfolding = { bytes: 1 << 30, ratio: 200 };

/** Lets bytes pass until they are more than any export unfolds to, so that a bomb ends in a sentence and not in hours. */
export function bearable(
  packed: number,
  { bytes, ratio } = bearableUnfolding,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const most = Math.max(bytes, packed * ratio);
  let length = 0;
  return new TransformStream({
    transform(piece, controller) {
      length += piece.length;
      if (length > most) controller.error(new SourceRefused('archive-too-full'));
      else controller.enqueue(piece);
    },
  });
}

function counted(blob: Blob, onBytes: OnBytes): ReadableStream<Uint8Array<ArrayBuffer>> {
  let read = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      read += piece.length;
      onBytes(read);
      controller.enqueue(piece);
    },
  });
  return (blob.stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(counter);
}

/** Packed bytes unfold to at most so many where any part of them must be at hand: a workbook inside an archive. */
const longestUnfolded = 1 << 29;

/**
 * Bytes of which any part can be read: where they are packed they are unpacked into a blob, which the browser may
 * keep on the disk.
 * @returns null where they unfold to more than is bearable.
 */
export async function atHand(source: ByteSource): Promise<Blob | null> {
  if (source.blob !== null) return source.blob;
  const pieces: Blob[] = [];
  let batch: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of piecesOf(source, () => {})) {
    length += piece.length;
    if (length > longestUnfolded) return null;
    batch.push(piece);
    if (batch.length < 256) continue;
    pieces.push(new Blob(batch));
    batch = [];
  }
  return new Blob([...pieces, ...batch]);
}

export interface HeadBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** True where these are all the bytes that there are. */
  readonly whole: boolean;
}

/** The first bytes, at most `size` of them. */
export async function headOf(source: ByteSource, size: number): Promise<HeadBytes> {
  const bytes = new Uint8Array(size);
  let length = 0;
  for await (const piece of piecesOf(source, () => {})) {
    const part = piece.subarray(0, size - length);
    bytes.set(part, length);
    length += part.length;
    if (part.length < piece.length) return { bytes, whole: false };
  }
  return { bytes: bytes.subarray(0, length), whole: true };
}

/**
 * Bytes of a plain file that are read at once: at first fewer, since many callers want no more than the head; then so
 * many that asking the browser for them costs little beside their work.
 */
const firstRead = 1 << 18;
const furtherRead = 1 << 22;

/** Bytes of a piece: what is found in it shall stay in the processor's cache. */
const longestPiece = 1 << 20;

/**
 * The bytes piece by piece: of a plain file as they are cut, each while the one before is worked on; of packed bytes as the
 * stream gives them.
 * @throws UnreadableBytes where they cannot be read on: broken packing, or a file that changed meanwhile.
 */
export function piecesOf(
  source: ByteSource,
  onBytes: OnBytes,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  return source.blob === null ? streamedPieces(source, onBytes) : cutPieces(source.blob, onBytes);
}

async function* cutPieces(blob: Blob, onBytes: OnBytes): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const ahead = (from: number, size: number) => {
    const reading = from < blob.size ? bytesAt(blob, from, Math.min(from + size, blob.size)) : null;
    // Whoever stops early leaves a piece behind, and with it what may be wrong with it.
    reading?.catch(() => {});
    return reading;
  };
  let read = 0;
  let next = ahead(0, firstRead);
  while (next !== null) {
    const bytes = new Uint8Array(await next);
    const from = read;
    next = ahead(from + bytes.length, furtherRead);
    for (let at = 0; at < bytes.length; at += longestPiece) {
      const piece = bytes.subarray(at, at + longestPiece);
      read = from + at + piece.length;
      onBytes(read);
      yield piece;
    }
  }
}

async function* streamedPieces(
  source: ByteSource,
  onBytes: OnBytes,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const reader = source.open(onBytes).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw error instanceof SourceRefused ? error : new UnreadableBytes(error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Also when the consumer stops early: the file must not be read on.
    await reader.cancel().catch(() => {});
  }
}

/** The bytes from `from` to before `to`. Throws UnreadableBytes. */
export async function bytesAt(blob: Blob, from: number, to: number): Promise<ArrayBuffer> {
  return blob
    .slice(from, to)
    .arrayBuffer()
    .catch((error: unknown) => {
      throw new UnreadableBytes(error);
    });
}

/** What the platform threw when it was asked for bytes: each browser has its own class and words for that. */
export class UnreadableBytes extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** The text piece by piece, through one streaming decoder (a character may be cut anywhere). */
export async function* textOf(
  source: ByteSource,
  encoding: string,
  onBytes: OnBytes,
  tally: TextTally = newTally(),
): AsyncGenerator<string, void> {
  const decoder = new CountingDecoder(encoding);
  for await (const piece of piecesOf(source, onBytes)) {
    const text = decoder.decode(piece);
    tally.replacedCharacters = decoder.replaced;
    if (text !== '') yield text;
  }
  const rest = decoder.finish();
  tally.replacedCharacters = decoder.replaced;
  if (rest !== '') yield rest;
}
