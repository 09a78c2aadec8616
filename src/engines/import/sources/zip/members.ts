import type { FileRefusal } from '../../../../domain/csv/inspect';
import { type ByteSource, bytesAt, plainBytes, unpackedBytes } from '../byte-source';
import { type DirectoryEntry, readDirectory } from './directory';

/** More files than these are no export of a shop. */
const mostMembers = 2_000;

const headerSignature = 0x04034b50;
const headerSize = 30;
const stored = 0;
const deflated = 8;

/** All that an archive holds, folders and the systems' own files too, or why it cannot be opened. */
export async function openArchive(zip: Blob): Promise<readonly DirectoryEntry[] | FileRefusal> {
  const entries = await readDirectory(zip);
  if (entries === null || !areApart(entries, zip.size)) return 'file-broken';
  if (entries.length > mostMembers) return 'archive-too-full';
  const names = distinct(entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^(\.?\/)+/, '')));
  return entries.map((entry, i) => ({ ...entry, name: names[i]! }));
}

/** Members that lie over each other, or outside of the file, are a directory's lie. */
function areApart(entries: readonly DirectoryEntry[], fileSize: number): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  return sorted.every(({ offset, packedSize }, i) => {
    const end = offset + headerSize + packedSize;
    return end <= (sorted[i + 1]?.offset ?? fileSize);
  });
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

/** True for a file that somebody put there: no folder, and nothing that a system adds for itself. */
export function isExport({ name }: DirectoryEntry): boolean {
  const parts = name.split('/');
  return parts.at(-1) !== '' && !parts.some((part) => part === '__MACOSX' || /^\.[^.]/.test(part));
}

/** The bytes of a member, or why they cannot be had. */
export async function openMember(zip: Blob, entry: DirectoryEntry): Promise<ByteSource | FileRefusal> {
  if ((entry.flags & 1) !== 0) return 'file-encrypted';
  if (entry.method !== stored && entry.method !== deflated) return 'packing-unknown';
  const header = new DataView(await bytesAt(zip, entry.offset, entry.offset + headerSize));
  if (header.byteLength < headerSize || header.getUint32(0, true) !== headerSignature) return 'file-broken';
  const start = entry.offset + headerSize + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + entry.packedSize > zip.size) return 'file-broken';
  const packed = zip.slice(start, start + entry.packedSize);
  return entry.method === stored ? plainBytes(packed) : unpackedBytes(packed, () => inflated(entry.size));
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
