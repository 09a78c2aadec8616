import { type BlockFormat, blockFormats, unfoldBlocks } from './block-formats';
import { EndOfBytes, GgufCursor, type GgufValue } from './cursor';

/** A tensor as the header describes it. */
export interface GgufTensor {
  readonly name: string;
  /** Columns first: a matrix of `dims[1]` rows of `dims[0]` numbers that lie side by side. */
  readonly dims: readonly number[];
  readonly format: BlockFormat;
  /** Where its bytes start in the file, and how many they are. */
  readonly start: number;
  readonly bytes: number;
}

/** Bytes of the header that are read at first; a vocabulary may make it longer. */
const firstRead = 8 << 20;

/** More than any model has; a damaged count shall not be believed. */
const mostEntries = 65_536;

const magic = 0x4655_4747;

/**
 * A GGUF file (version 2 or 3, little-endian): what its header says, and its tensors' bytes as they are asked for, so
 * that the whole of it never lies in memory.
 */
export class GgufFile {
  private constructor(
    private readonly file: Blob,
    readonly metadata: ReadonlyMap<string, GgufValue>,
    readonly tensors: ReadonlyMap<string, GgufTensor>,
  ) {}

  /**
   * Reads the header. Throws a RangeError, with a sentence, where the file is no GGUF, is cut, contradicts itself or
   * stores a tensor in a format that we do not read.
   */
  static async open(file: Blob): Promise<GgufFile> {
    for (let length = firstRead; ; length *= 2) {
      const bytes = new Uint8Array(await file.slice(0, length).arrayBuffer());
      try {
        return new GgufFile(file, ...readHeader(bytes, file.size));
      } catch (error) {
        if (!(error instanceof EndOfBytes) || length >= file.size) throw error;
      }
    }
  }

  number(key: string): number {
    const value = this.metadata.get(key);
    if (typeof value !== 'number') throw new RangeError(`the file says nothing of ${key}`);
    return value;
  }

  text(key: string): string {
    const value = this.metadata.get(key);
    if (typeof value !== 'string') throw new RangeError(`the file says nothing of ${key}`);
    return value;
  }

  texts(key: string): readonly string[] {
    const value = this.metadata.get(key);
    if (!Array.isArray(value) || value.some((each) => typeof each !== 'string')) {
      throw new RangeError(`the file says nothing of ${key}`);
    }
    return value;
  }

  numbers(key: string): readonly number[] {
    const value = this.metadata.get(key);
    if (!Array.isArray(value) || value.some((each) => typeof each !== 'number')) {
      throw new RangeError(`the file says nothing of ${key}`);
    }
    return value;
  }

  /** The tensor of this name and shape, columns first. */
  tensor(name: string, ...dims: readonly number[]): GgufTensor {
    const found = this.tensors.get(name);
    if (!found) throw new RangeError(`the file holds no ${name}`);
    if (found.dims.length !== dims.length || dims.some((dim, i) => dim !== found.dims[i])) {
      throw new RangeError(`${name} has the shape ${found.dims.join(' × ')}, not ${dims.join(' × ')}`);
    }
    return found;
  }

  /** Bytes `from` to `to` of a tensor; without them all of it. */
  async bytesOf({ start, bytes }: GgufTensor, from = 0, to = bytes): Promise<Uint8Array> {
    return new Uint8Array(await this.file.slice(start + from, start + to).arrayBuffer());
  }

  /** All numbers of a tensor in single precision. */
  async floatsOf(tensor: GgufTensor): Promise<Float32Array> {
    return unfoldBlocks(tensor.format, await this.bytesOf(tensor));
  }
}

function readHeader(bytes: Uint8Array, size: number): [Map<string, GgufValue>, Map<string, GgufTensor>] {
  const cursor = new GgufCursor(bytes);
  if (bytes.length < 4 || cursor.uint32() !== magic) throw new RangeError('the file is no GGUF');
  const version = cursor.uint32();
  if (version !== 2 && version !== 3)
    throw new RangeError(`the file is of GGUF version ${version}, not 2 or 3`);
  const [tensorCount, entryCount] = [cursor.size(), cursor.size()];
  for (const count of [tensorCount, entryCount]) {
    if (count > mostEntries) throw new RangeError(`the file counts ${count} entries`);
  }
  const metadata = new Map<string, GgufValue>();
  for (let i = 0; i < entryCount; i++) {
    const key = cursor.text();
    metadata.set(key, cursor.value(cursor.uint32()));
  }
  const described = Array.from({ length: tensorCount }, () => readTensor(cursor));
  const alignment = metadata.get('general.alignment') ?? 32;
  if (typeof alignment !== 'number' || !(alignment >= 1) || alignment % 1 !== 0) {
    throw new RangeError(`the file aligns its tensors to ${alignment} bytes`);
  }
  const base = Math.ceil(cursor.at / alignment) * alignment;
  const tensors = new Map<string, GgufTensor>();
  for (const tensor of described) {
    const start = base + tensor.start;
    if (start + tensor.bytes > size) throw new RangeError(`the file ends before the end of ${tensor.name}`);
    if (tensors.has(tensor.name)) throw new RangeError(`the file holds ${tensor.name} twice`);
    tensors.set(tensor.name, { ...tensor, start });
  }
  return [metadata, tensors];
}

function readTensor(cursor: GgufCursor): GgufTensor {
  const name = cursor.text();
  const rank = cursor.uint32();
  if (rank < 1 || rank > 4) throw new RangeError(`${name} has ${rank} dimensions`);
  const dims = Array.from({ length: rank }, () => cursor.size());
  const type = cursor.uint32();
  const start = cursor.size();
  const format = blockFormats.find((each) => each.type === type);
  if (!format) {
    const read = blockFormats.map((each) => each.name).join(', ');
    throw new RangeError(`${name} is stored in format ${type}; what we read is ${read}`);
  }
  const numbers = dims.reduce((product, dim) => product * dim, 1);
  if (dims[0] < 1 || dims[0] % format.numbers !== 0) {
    throw new RangeError(`${name} has rows of ${dims[0]}, which are no whole blocks of ${format.name}`);
  }
  return { name, dims, format, start, bytes: (numbers / format.numbers) * format.bytes };
}
