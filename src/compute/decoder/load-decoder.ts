import * as layout from '../memory-layout';
import type { GgufFile, GgufTensor } from '../gguf/gguf-file';
import type { Int8Product } from '../wasm/pack-weights';
import { type KernelRunner, scratchBytes } from '../wasm/runner';
import { maximumPages } from '../wasm/variants';
import { type DecoderShape, describeDecoder, type LayerTensors } from './decoder-shape';
import { openStaging, placeBlocks, placedBytes } from './place-blocks';

/** A decoder whose weights lie in an arena, with room for the keys and values of `capacity` tokens. */
export interface LoadedDecoder {
  /** Address of the model's fields. */
  readonly address: number;
  readonly shape: DecoderShape;
  readonly capacity: number;
  /** Floats between two tokens' scores: the vocabulary, filled up. */
  readonly scoreStride: number;
}

export interface DecoderOptions {
  /** Tokens that are kept at most, prompt and answer together. */
  readonly capacity: number;
  readonly product: Int8Product;
  /** Bytes that it may take at most; what the kernels' memory can grow to unless told. */
  readonly mostBytes?: number;
  readonly signal?: AbortSignal;
  /** Bytes of memory laid out, and how many there will be. */
  readonly progress?: (done: number, all: number) => void;
}

/** Bytes of memory that a decoder's weights and its kept keys and values take. */
export function decoderBytes(file: GgufFile, capacity: number): number {
  const { shape, tensors } = describeDecoder(file);
  const matrices = [tensors.words, ...tensors.layers.flatMap(matricesOf).map(([, tensor]) => tensor)];
  if (tensors.head !== tensors.words) matrices.push(tensors.head);
  return matrices.reduce(
    (sum, tensor) => sum + placedBytes(tensor),
    keptBytes(shape, capacity) * shape.layers,
  );
}

/**
 * Lays a decoder's weights into the runner's arena. Throws a RangeError where the file holds no decoder that we run or the
 * memory does not suffice, and the signal's reason once it is aborted.
 */
export async function loadDecoder(
  runner: KernelRunner,
  file: GgufFile,
  { capacity: wanted, product, mostBytes = maximumPages * 65_536, signal, progress }: DecoderOptions,
): Promise<LoadedDecoder> {
  const { arena } = runner;
  const { shape, tensors } = describeDecoder(file);
  const capacity = Math.ceil(wanted / layout.panelWidth) * layout.panelWidth;
  checkScratch(shape, capacity);
  const all = decoderBytes(file, capacity);
  if (arena.used + all > mostBytes) {
    const [needed, most] = [all, mostBytes - arena.used].map((bytes) => Math.ceil(bytes / 1e6));
    throw new RangeError(`the model needs ${needed} MB of memory, and our kernels have ${most}`);
  }
  const staging = openStaging(runner);
  let done = keptBytes(shape, capacity) * shape.layers;
  const place = async (at: number, tensor: GgufTensor, bias?: GgufTensor) => {
    signal?.throwIfAborted();
    await placeBlocks(runner, staging, file, tensor, at, product, bias && (await file.floatsOf(bias)));
    done += placedBytes(tensor);
    progress?.(done, all);
  };
  const floats = async (tensor: GgufTensor) => arena.place(await file.floatsOf(tensor));

  const list = arena.allocate(shape.layers * layout.decoderLayerBytes);
  for (const [index, layer] of tensors.layers.entries()) {
    const at = list + index * layout.decoderLayerBytes;
    for (const [offset, tensor, bias] of matricesOf(layer)) await place(at + offset, tensor, bias);
    const keys = arena.allocate(keptBytes(shape, capacity) / 2);
    const values = arena.allocate(keptBytes(shape, capacity) / 2);
    arena.writeFields(at, {
      [layout.decoderLayerAttendGamma]: await floats(layer.attendNorm),
      [layout.decoderLayerFeedGamma]: await floats(layer.feedNorm),
      [layout.decoderLayerKeys]: keys,
      [layout.decoderLayerValues]: values,
    });
  }
  const words = arena.allocate(layout.blocksRecordBytes);
  await place(words, tensors.words);
  let head = words;
  if (tensors.head !== tensors.words) {
    head = arena.allocate(layout.blocksRecordBytes);
    await place(head, tensors.head);
  }
  const rows = (columns: number) => arena.allocate(layout.mostRead * columns * 4);
  const address = arena.allocate(layout.decoderBytes);
  arena.writeFields(address, {
    [layout.decoderLayers]: shape.layers,
    [layout.decoderWidth]: shape.width,
    [layout.decoderHeads]: shape.heads,
    [layout.decoderKeyHeads]: shape.keyHeads,
    [layout.decoderHeadWidth]: shape.headWidth,
    [layout.decoderInner]: shape.inner,
    [layout.decoderCapacity]: capacity,
    [layout.decoderWords]: words,
    [layout.decoderHead]: head,
    [layout.decoderGamma]: await floats(tensors.norm),
    [layout.decoderRotations]: arena.place(rotations(shape, capacity)),
    [layout.decoderLayerList]: list,
    [layout.decoderRows]: rows(shape.width),
    [layout.decoderQueries]: rows(shape.width),
    [layout.decoderContext]: rows(shape.width),
    [layout.decoderBetween]: rows(shape.inner),
  });
  arena.floats(address + layout.decoderEpsilon, 1)[0] = shape.epsilon;
  const scoreStride = Math.ceil(shape.vocabulary / layout.panelWidth) * layout.panelWidth;
  return { address, shape, capacity, scoreStride };
}

/** A layer's matrices, each with its place in the layer's record, and its bias where it has one. */
function matricesOf(layer: LayerTensors): readonly (readonly [number, GgufTensor, GgufTensor?])[] {
  return [
    [layout.decoderLayerQuery, layer.query, layer.queryBias],
    [layout.decoderLayerKey, layer.key, layer.keyBias],
    [layout.decoderLayerValue, layer.value, layer.valueBias],
    [layout.decoderLayerAttended, layer.attended],
    [layout.decoderLayerGate, layer.gate],
    [layout.decoderLayerRise, layer.rise],
    [layout.decoderLayerFall, layer.fall],
  ];
}

/** Bytes of a layer's kept keys and values. */
function keptBytes({ keyHeads, headWidth }: DecoderShape, capacity: number): number {
  return 2 * keyHeads * headWidth * capacity * 4;
}

/** Cosines, then sines, of each position's angles: half a head of each. */
function rotations({ headWidth, ropeBase }: DecoderShape, capacity: number): Float32Array {
  const half = headWidth / 2;
  const table = new Float32Array(capacity * headWidth);
  for (let position = 0; position < capacity; position++) {
    for (let c = 0; c < half; c++) {
      const angle = position * ropeBase ** (-c / half);
      table[position * headWidth + c] = Math.cos(angle);
      table[position * headWidth + half + c] = Math.sin(angle);
    }
  }
  return table;
}

/** A thread's own memory must hold the rows of a reading, quantised and not, and the scores of four heads. */
function checkScratch({ width, inner }: DecoderShape, capacity: number): void {
  const quantised = (k: number) => layout.mostRead * k * 1.25 + layout.alignment;
  const needed = Math.max(
    layout.mostRead * width * 4 + Math.max(quantised(width) + layout.mostRead * width * 4, 16 * capacity),
    quantised(inner),
  );
  if (needed > scratchBytes)
    throw new RangeError(`the model is ${width} and ${inner} wide: too wide for our kernels`);
}
