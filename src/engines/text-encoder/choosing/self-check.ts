import type { EncoderName } from '../../../domain/text/encoders';
import { cosine } from '../../../domain/math/vector';
import { piecesCost } from '../reading/batch-cost';
import type { LoadedEncoder } from '../reading/encode';
import stored from './self-check/vectors.json';
import type { EncoderBackend } from '../backends/backend';

/** Below this a GPU's vectors, or those of exact kernels, are not the model's (huggingface/transformers.js#1728). */
const leastCosine = 0.999;

/** Below this those of 8-bit kernels, or of half precision, are not: rounding leaves them at 0.995 and more. */
const leastRoundedCosine = 0.99;

export interface Tried {
  /** Cost units a second. */
  readonly pace: number;
  /** The lowest cosine of its vectors and those known to be right; NaN where a vector is zero. */
  readonly lowestCosine: number;
}

/** As many are read first, for what compiling and allocating take. */
const warmingSentences = 2;

/** Seconds: where these took longer, that is no compiling any more, and the others would take minutes to tell no more. */
const longWarming = 10;

/**
 * Embeds two of ten fixed sentences, which compiles and allocates, and would make the forecast several times too long if
 * it counted; then all ten, for the pace. Their vectors are compared with those that ONNX Runtime's CPU kernels gave in
 * Python (e2e/fixtures/encoder-reference.py). A device that takes long over two is judged by those.
 */
export async function tryOut(encoder: Omit<LoadedEncoder, 'pace'>): Promise<Tried> {
  const { spec, backend, tokeniser } = encoder;
  const expected = storedVectors(spec.name);
  const tried = async (count: number) => {
    // The sentences are short: each is one piece.
    const pieces = await tokeniser.tokenise(stored.sentences.slice(0, count));
    const started = performance.now();
    const vectors = await backend.encode(pieces);
    const seconds = Math.max((performance.now() - started) / 1000, 1e-4);
    return {
      seconds,
      pace: piecesCost(pieces, backend.device, spec.attentionShare) / seconds,
      lowestCosine: lowestCosine(vectors, expected.subarray(0, count * spec.dimensions), spec.dimensions),
    };
  };
  const warming = await tried(warmingSentences);
  const { pace, lowestCosine: lowest } =
    warming.seconds > longWarming ? warming : await tried(stored.sentences.length);
  return { pace, lowestCosine: lowest };
}

/** Of vectors and those expected, row by row; NaN where one of them is zero. */
export function lowestCosine(vectors: Float32Array, expected: Float32Array, dimensions: number): number {
  let lowest = 1;
  for (let from = 0; from < expected.length; from += dimensions) {
    const until = from + dimensions;
    lowest = Math.min(lowest, cosine(vectors.subarray(from, until), expected.subarray(from, until)));
  }
  return lowest;
}

/** The verdict on a backend's lowest cosine; NaN does not pass. */
export function passes(
  lowestCosine: number,
  { device, half }: Pick<EncoderBackend, 'device' | 'half'>,
): boolean {
  const rounded = device === 'kernels' || half === true;
  return lowestCosine >= (rounded ? leastRoundedCosine : leastCosine);
}

/** Stored vectors of a model, sentences × dimensions; 16-bit integers in units of 1/32767. */
function storedVectors(name: EncoderName): Float32Array {
  const text = (stored.vectors as Partial<Record<EncoderName, string>>)[name];
  if (text === undefined) throw new RangeError(`no stored vectors for ${name}`);
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return Float32Array.from(new Int16Array(bytes.buffer), (value) => value / 32_767);
}
