import type { FileRefusal } from '../../../../domain/csv/inspect';
import { type ByteSource, bytesAt, plainBytes, unpackedBytes } from '../byte-source';
import { type DirectoryEntry, readDirectory } from './directory';

/** One file of an archive. */
export type ZipMember = {
  readonly name: string;
  /** Bytes that it takes on the disk. */
  readonly size: number;
} & ({ readonly refusal: null; readonly bytes: ByteSource } | { readonly refusal: FileRefusal });

/** More files than these are no export of a shop. */
const mostMembers = 2_000;

const headerSignature = 0x04034b50;
const headerSize = 30;
const stored = 0;
const deflated = 8;

/** The files of an archive, without folders and what systems add for themselves, or why there are none. */
export async function membersOf(
  zip: Blob,
): Promise<{ readonly members: readonly ZipMember[] } | { readonly refusal: FileRefusal }> {
  const entries = await readDirectory(zip);
  if (entries === null || !areApart(entries, zip.size)) return { refusal: 'file-broken' };
  const files = entries.filter(isExport);
  if (files.length === 0) return { refusal: 'archive-without-tables' };
  if (files.length > mostMembers) return { refusal: 'archive-too-full' };
  const names = distinct(files.map(({ name }) => name.replaceAll('\\', '/')));
  const members: ZipMember[] = [];
  for (const [i, entry] of files.entries()) members.push(await memberOf(zip, entry, names[i]!));
  return { members };
}

/** Members that lie over each other, or outside of the file, are a directory's lie. */
function areApart(entries: readonly DirectoryEntry[], fileSize: number): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.every(({ offset, packedSize }, i) => {
    const end = offset + headerSize + packedSize;
    return end <= (sorted[i + 1]?.offset ?? fileSize);
  });
}

function isExport({ name }: DirectoryEntry): boolean {
  const parts = name.split(/[/\\]/);
  return parts.at(-1) !== '' && !parts.some((part) => part === '__MACOSX' || /^\.[^.]/.test(part));
}

/** Two files of one name in one archive are told apart by a number. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; seen.has(own); number++) own = `${name} (${number})`;
    seen.add(own);
    return own;
  });
}

async function memberOf(zip: Blob, entry: DirectoryEntry, name: string): Promise<ZipMember> {
  const size = entry.packedSize;
  if ((entry.flags & 1) !== 0) return { name, size, refusal: 'file-encrypted' };
  if (entry.method !== stored && entry.method !== deflated) return { name, size, refusal: 'packing-unknown' };
  const header = new DataView(await bytesAt(zip, entry.offset, entry.offset + headerSize));
  if (header.byteLength < headerSize || header.getUint32(0, true) !== headerSignature)
    return { name, size, refusal: 'file-broken' };
  const start = entry.offset + headerSize + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + size > zip.size) return { name, size, refusal: 'file-broken' };
  const packed = zip.slice(start, start + size);
  const bytes =
    entry.method === stored ? plainBytes(packed) : unpackedBytes(packed, () => inflated(entry.size));
  return { name, size, refusal: null, bytes };
}

/** Inflates, and fails where it does not come to the size that the directory states: the member is damaged. */
function inflated(size: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const inflate = new DecompressionStream('deflate-raw');
  let length = 0;
  const check = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      length += piece.length;
      if (length > size) controller.error(new TypeError(`more than the ${size} bytes that were stated`));
      else controller.enqueue(piece);
    },
    flush(controller) {
      if (length < size) controller.error(new TypeError(`${length} of ${size} bytes`));
    },
  });
  return {
    writable: inflate.writable,
    readable: (inflate.readable as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(check),
  } as TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>;
}
