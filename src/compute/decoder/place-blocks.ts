import * as layout from '../memory-layout';
import type { GgufFile, GgufTensor } from '../gguf/gguf-file';
import type { BlockFormat } from '../gguf/block-formats';
import type { Int8Product } from '../wasm/pack-weights';
import { products } from '../wasm/pack-weights';
import { allEnded } from '../wasm/parallel-for';
import type { KernelRunner } from '../wasm/runner';

/** Bytes of a file that lie in memory at a time while it is laid out. */
const stagedBytes = 4 << 20;

/** Where the bytes of a file wait to be laid out; one serves all layers of a model. */
export interface Staging {
  readonly at: number;
  readonly bytes: number;
}

const storages: Readonly<Record<BlockFormat['name'], number>> = {
  Q4_0: layout.blocksNibbles,
  Q3_K: layout.blocksNestedNibbles,
  Q5_0: layout.blocksBytes,
  Q8_0: layout.blocksBytes,
  // Rounded to 8 bits as they are laid out.
  F16: layout.blocksBytes,
  F32: layout.blocksBytes,
};

/** Room for the bytes of files; rows of a matrix longer than that are refused by `placeBlocks`. */
export function openStaging({ arena }: KernelRunner): Staging {
  return { at: arena.allocate(stagedBytes), bytes: stagedBytes };
}

/** Bytes of memory that `placeBlocks` takes for a matrix, what stands around them left out. */
export function placedBytes({ dims: [k, n], format }: GgufTensor): number {
  const columns = paddedColumns(n);
  const storage = storages[format.name];
  if (storage === layout.blocksBytes) return columns * k * (1 + 4 / layout.blockRows);
  if (storage === layout.blocksNibbles) return columns * k * (1 / 2 + 4 / layout.blockRows);
  return columns * k * (1 / 2 + 1 / layout.nestedRows + 4 / layout.superRows);
}

/**
 * Lays a matrix of n rows of k numbers out as the layer y = x·Wᵀ + b, whose fields go to `at`. Its bytes come from the file
 * piece by piece, and the threads lay them out. Throws a RangeError where k is no multiple of 32.
 */
export async function placeBlocks(
  runner: KernelRunner,
  staging: Staging,
  file: GgufFile,
  tensor: GgufTensor,
  at: number,
  product: Int8Product,
  bias?: Float32Array,
): Promise<void> {
  const { arena } = runner;
  const [k, n] = tensor.dims;
  const storage = storages[tensor.format.name];
  const rowBytes = (k / tensor.format.numbers) * tensor.format.bytes;
  if (k % layout.blockRows !== 0) throw new RangeError(`${tensor.name} has rows of ${k}, no multiple of 32`);
  if (rowBytes * layout.panelWidth > staging.bytes)
    throw new RangeError(`${tensor.name} has rows of ${k}: too long`);
  const columns = paddedColumns(n);
  const nested = storage === layout.blocksNestedNibbles;
  const scaleRows = nested ? layout.superRows : layout.blockRows;
  arena.writeFields(at, {
    [layout.blocksInner]: k,
    [layout.blocksOuter]: columns,
    [layout.blocksStorage]: storage,
    [layout.blocksWeights]: arena.allocate(storage === layout.blocksBytes ? columns * k : (columns * k) / 2),
    [layout.blocksScales]: arena.allocate((4 * columns * k) / scaleRows),
    [layout.blocksNestedScales]: nested ? arena.allocate((columns * k) / layout.nestedRows) : 0,
    [layout.blocksBiases]: bias ? arena.place(bias) : 0,
    [layout.blocksProduct]: products[product],
  });
  const atOnce = Math.floor(staging.bytes / rowBytes / layout.panelWidth) * layout.panelWidth;
  for (let first = 0; first < n; first += atOnce) {
    const end = Math.min(n, first + atOnce);
    const raw = await file.bytesOf(tensor, first * rowBytes, end * rowBytes);
    new Uint8Array(arena.memory.buffer).set(raw, staging.at);
    const share = Math.ceil((end - first) / runner.threads / layout.panelWidth) * layout.panelWidth;
    const tasks: Promise<void>[] = [];
    for (let from = first; from < end; from += share) {
      const rawAt = staging.at + (from - first) * rowBytes;
      const here = Math.min(share, end - from);
      const panel = from / layout.panelWidth;
      tasks.push(runner.run('packBlocks', at, tensor.format.type, rawAt, here, panel));
    }
    await allEnded(tasks);
  }
}

/** Columns filled up to whole panels. */
function paddedColumns(n: number): number {
  return Math.ceil(n / layout.panelWidth) * layout.panelWidth;
}
