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

/** Seconds: a first run that took longer is no measure of compiling any more, and waiting for a second tells nothing. */
const longFirstRun = 10;

/**
 * Embeds ten fixed sentences twice. The pace is the second run's: the first compiles and allocates, and would make the
 * forecast several times too long; where it was long all the same, it is not run again. Its vectors are compared with those that ONNX Runtime's CPU kernels gave in Python
 * (e2e/fixtures/encoder-reference.py).
 */
export async function tryOut(encoder: Omit<LoadedEncoder, 'pace'>): Promise<Tried> {
  const { spec, backend, tokeniser } = encoder;
  // The sentences are short: each is one piece.
  const pieces = await tokeniser.tokenise(stored.sentences);
  const timed = async () => {
    const started = performance.now();
    const vectors = await backend.encode(pieces);
    return { vectors, seconds: Math.max((performance.now() - started) / 1000, 1e-4) };
  };
  const first = await timed();
  const { vectors, seconds } = first.seconds > longFirstRun ? first : await timed();
  return {
    pace: piecesCost(pieces, backend.device, spec.attentionShare) / seconds,
    lowestCosine: lowestCosine(vectors, storedVectors(spec.name), spec.dimensions),
  };
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
