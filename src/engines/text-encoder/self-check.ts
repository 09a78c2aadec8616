import type { EncoderName } from '../../contracts/encoder-api';
import { paddedLength } from './batches';
import { encodePieces, type LoadedEncoder } from './encode';
import stored from './self-check/vectors.json';

/** Below this a GPU's vectors are not the model's (huggingface/transformers.js#1728). */
const leastCosine = 0.999;

/**
 * Embeds ten fixed sentences and compares them with vectors that ONNX Runtime's CPU kernels gave in Python
 * (e2e/fixtures/encoder-reference.py). Returns the lowest cosine, NaN where a vector has none.
 */
export async function selfCheck(encoder: Omit<LoadedEncoder, 'pace'>): Promise<number> {
  const { dimensions, prefix, name } = encoder.spec;
  const expected = storedVectors(name);
  const pieces = stored.sentences.map((sentence) => encoder.session.tokenise(prefix + sentence));
  const longest = Math.max(...pieces.map((piece) => piece.length));
  const vectors = await encodePieces(encoder, pieces, paddedLength(longest, encoder.device));
  let lowest = 1;
  for (let row = 0; row < pieces.length; row++) {
    const from = row * dimensions;
    const similarity = cosine(
      vectors.subarray(from, from + dimensions),
      expected.subarray(from, from + dimensions),
    );
    if (!(similarity >= lowest)) lowest = similarity;
  }
  return lowest;
}

/** The verdict on a lowest cosine; NaN does not pass. */
export function passes(lowestCosine: number): boolean {
  return lowestCosine >= leastCosine;
}

/** Under this key a verdict holds: a new adapter, driver, browser, model or runtime asks for a new check. */
export function selfCheckKey(adapter: string, encoder: EncoderName, runtimeVersion: string): string {
  return [encoder, adapter, navigator.userAgent, runtimeVersion].join('|');
}

/** Stored vectors of a model, sentences × dimensions; 16-bit integers in units of 1/32767. */
function storedVectors(name: EncoderName): Float32Array {
  const text = (stored.vectors as Partial<Record<EncoderName, string>>)[name];
  if (text === undefined) throw new RangeError(`no stored vectors for ${name}`);
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return Float32Array.from(new Int16Array(bytes.buffer), (value) => value / 32_767);
}

function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let aa = 0;
  let bb = 0;
  for (let d = 0; d < a.length; d++) {
    dot += a[d]! * b[d]!;
    aa += a[d]! * a[d]!;
    bb += b[d]! * b[d]!;
  }
  return dot / Math.sqrt(aa * bb);
}
