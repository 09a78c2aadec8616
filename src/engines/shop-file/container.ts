import * as v from 'valibot';
import { ClienteleError } from '../../contracts/errors';
import { shopFileMark } from '../../contracts/shop-file-api';
import { packValue, unpackValue } from '../../storage/packing';
import { compress, decompress, sha256 } from './bytes';

/**
 * The file of a shop: a mark (8 bytes), the version (4), the parts, the manifest, and at the very end where the manifest
 * is and its hash. Each part is one packed value in gzip; the manifest says where it lies and what it hashes to, and
 * comes last, so that a file is written in one go and one that is cut is known by its end.
 */

/** 2: rows may be marked as gone; 3: as repeated by a join; 4: as of an earlier version of their order. Files of earlier versions are read as they are. */
export const fileVersion = 4;
const headLength = 12;
/** Of the manifest: offset and length (8 bytes each), SHA-256 (32). */
const tailLength = 48;
/** A part beyond this is no part of ours; it bounds what a forged file may make us hold. */
const longestPart = 512 * 1024 * 1024;
const longestManifest = 64 * 1024 * 1024;

const partSchema = v.object({
  kind: v.string(),
  offset: v.number(),
  length: v.number(),
  rawLength: v.pipe(v.number(), v.maxValue(longestPart)),
  sha256: v.string(),
});
export type FilePart = v.InferOutput<typeof partSchema>;

const manifestSchema = v.object({ about: v.unknown(), parts: v.array(partSchema) });

/** Takes the file's bytes in their order; awaited, which holds the writing back. */
export type WriteBytes = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** Writes one file: any number of parts, then the end. */
export class ContainerWriter {
  private readonly parts: FilePart[] = [];
  private length = 0;

  constructor(private readonly write: WriteBytes) {}

  /** @returns the bytes that the part takes in the file. */
  async part(kind: string, value: unknown): Promise<number> {
    if (this.length === 0) await this.put(head());
    const raw = packValue(value);
    if (raw.length > longestPart) throw new RangeError(`A part of ${raw.length} bytes.`);
    const bytes = await compress(raw);
    const found = { offset: this.length, length: bytes.length, rawLength: raw.length };
    this.parts.push({ kind, ...found, sha256: await sha256(bytes) });
    await this.put(bytes);
    return bytes.length;
  }

  /** @param about what a reader wants to know before it opens any part. */
  async end(about: unknown): Promise<void> {
    const manifest = packValue({ about, parts: this.parts });
    const tail = new Uint8Array(tailLength);
    const view = new DataView(tail.buffer);
    view.setBigUint64(0, BigInt(this.length), true);
    view.setBigUint64(8, BigInt(manifest.length), true);
    tail.set(fromHex(await sha256(manifest)), 16);
    await this.put(manifest);
    await this.put(tail);
  }

  private async put(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.length += bytes.length;
    await this.write(bytes);
  }
}

function head(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headLength);
  bytes.set(shopFileMark);
  new DataView(bytes.buffer).setUint32(8, fileVersion, true);
  return bytes;
}

export interface Container {
  readonly about: unknown;
  readonly parts: readonly FilePart[];
  /** The value of a part. Throws `shop-file-damaged` where its bytes are not those that were written. */
  read(part: FilePart): Promise<unknown>;
}

/** Opens a file. Throws `shop-file-newer` where a later version wrote it, `shop-file-damaged` where it is cut or changed. */
export async function openContainer(file: Blob): Promise<Container> {
  const first = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
  if (first.length < headLength || !shopFileMark.every((byte, i) => first[i] === byte))
    throw damaged('it begins otherwise');
  const version = new DataView(first.buffer).getUint32(8, true);
  if (version > fileVersion) throw new ClienteleError('shop-file-newer', `${version}`);
  const manifest = await readManifest(file);
  return {
    about: manifest.about,
    parts: manifest.parts,
    read: (part) => readPart(file, part),
  };
}

async function readManifest(file: Blob): Promise<v.InferOutput<typeof manifestSchema>> {
  const end = file.size - tailLength;
  const tail = new Uint8Array(await file.slice(Math.max(0, end)).arrayBuffer());
  if (tail.length !== tailLength) throw damaged('it is cut');
  const view = new DataView(tail.buffer);
  const [offset, length] = [Number(view.getBigUint64(0, true)), Number(view.getBigUint64(8, true))];
  if (offset + length !== end || offset < headLength || length > longestManifest) throw damaged('it is cut');
  const bytes = new Uint8Array(await file.slice(offset, end).arrayBuffer());
  if ((await sha256(bytes)) !== toHex(tail.subarray(16))) throw damaged('its list of parts was changed');
  const read = v.safeParse(manifestSchema, unpacked(bytes));
  if (!read.success) throw damaged('its list of parts cannot be read');
  return read.output;
}

async function readPart(file: Blob, { offset, length, rawLength, sha256: hash }: FilePart): Promise<unknown> {
  const bytes = new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
  if (bytes.length !== length || (await sha256(bytes)) !== hash) throw damaged(`at byte ${offset}`);
  const raw = await decompress(bytes, rawLength);
  if (raw === null) throw damaged(`at byte ${offset}`);
  return unpacked(raw);
}

function unpacked(bytes: Uint8Array): unknown {
  try {
    return unpackValue(bytes);
  } catch (error) {
    throw damaged(String(error));
  }
}

export function damaged(where: string): ClienteleError {
  return new ClienteleError('shop-file-damaged', where);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}
