import { decoderOf } from '../../../../domain/csv/encoding/code-pages';
import { detectEncoding } from '../../../../domain/csv/encoding/encoding';
import { bytesAt } from '../byte-source';

/** What the directory of an archive says of one member. */
export interface DirectoryEntry {
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated; others are rare. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands in the file. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;

const endSize = 22;
const longestComment = 0xffff;
/** A directory of more bytes is no shop's export. */
const longestDirectory = 1 << 25;

/** True where the bytes begin as an archive does, an empty one too. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/**
 * The directory at the end of a zip file (APPNOTE 6.3.10, 4.3.12 to 4.3.16), zip64 too. It is the directory that
 * counts and not the headers before the members, which may lack sizes and names.
 * @returns null where the file has none, or one that cannot be: it was cut off or damaged.
 */
export async function readDirectory(zip: Blob): Promise<DirectoryEntry[] | null> {
  const tailStart = Math.max(0, zip.size - endSize - longestComment - 20);
  const tail = await viewOf(zip, tailStart, zip.size);
  const end = endRecord(tail);
  if (end < 0) return null;
  let count = tail.getUint16(end + 10, true);
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  let before = tailStart + end;
  if (end >= 20 && tail.getUint32(end - 20, true) === locator64Signature) {
    before = Number(tail.getBigUint64(end - 12, true));
    if (before + 56 > zip.size) return null;
    const end64 = await viewOf(zip, before, before + 56);
    if (end64.getUint32(0, true) !== end64Signature) return null;
    count = Number(end64.getBigUint64(32, true));
    size = Number(end64.getBigUint64(40, true));
    offset = Number(end64.getBigUint64(48, true));
  }
  // Whatever stands before the archive (a program that unpacks itself) moves all of it by as much.
  const moved = before - size - offset;
  if (size > longestDirectory || moved < 0 || count * 46 > size) return null;
  return entriesOf(await viewOf(zip, before - size, before), count, moved);
}

async function viewOf(zip: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await bytesAt(zip, from, to));
}

function endRecord(tail: DataView): number {
  for (let at = tail.byteLength - endSize; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    if (at + endSize + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return -1;
}

function entriesOf(view: DataView, count: number, moved: number): DirectoryEntry[] | null {
  const entries: Omit<DirectoryEntry, 'name'>[] = [];
  const names: Uint8Array[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const sizes = sizesOf(view, at, at + 46 + nameLength, extraLength);
    if (sizes === null) return null;
    entries.push({
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      ...sizes,
      offset: sizes.offset + moved,
    });
    names.push(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    at = next;
  }
  const decode = nameDecoder(names);
  return entries.map((entry, i) => ({ ...entry, name: decode(names[i]!, (entry.flags & 0x800) !== 0) }));
}

/** Sizes and place of an entry; those that 32 bits cannot hold stand in its extra field 1, in this order. */
function sizesOf(view: DataView, entry: number, extra: number, extraLength: number) {
  const found = {
    size: view.getUint32(entry + 24, true),
    packedSize: view.getUint32(entry + 20, true),
    offset: view.getUint32(entry + 42, true),
  };
  const wide = (['size', 'packedSize', 'offset'] as const).filter((name) => found[name] === 0xffffffff);
  if (wide.length === 0) return found;
  for (let at = extra; at + 4 <= extra + extraLength; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      if (length < wide.length * 8 || at + 4 + length > view.byteLength) return null;
      for (const [i, name] of wide.entries()) found[name] = Number(view.getBigUint64(at + 4 + i * 8, true));
      return found;
    }
    at += 4 + length;
  }
  return null;
}

/** Names are UTF-8 where the entry or the bytes say so, else in the code page of the machine that packed them. */
function nameDecoder(names: readonly Uint8Array[]): (name: Uint8Array, isUtf8: boolean) => string {
  const all = new Uint8Array(names.reduce((sum, name) => sum + name.length + 1, 0));
  let at = 0;
  for (const name of names) {
    all.set(name, at);
    at += name.length + 1;
  }
  const local = decoderOf(detectEncoding(all.map((byte) => (byte === 0 ? 10 : byte))).encoding);
  const utf8 = new TextDecoder();
  return (name, isUtf8) => (isUtf8 ? utf8 : local).decode(name);
}
