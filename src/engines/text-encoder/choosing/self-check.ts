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

/**
 * Embeds ten fixed sentences and compares them with vectors that ONNX Runtime's CPU kernels gave in Python
 * (e2e/fixtures/encoder-reference.py). Returns the lowest cosine, NaN where a vector has none.
 */
export async function selfCheck(encoder: Omit<LoadedEncoder, 'pace'>): Promise<number> {
  const { dimensions, name } = encoder.spec;
  const expected = storedVectors(name);
  // The sentences are short: each is one piece.
  const vectors = await encoder.backend.encode(await encoder.tokeniser.tokenise(stored.sentences));
  let lowest = 1;
  for (let row = 0; row < stored.sentences.length; row++) {
    const from = row * dimensions;
    const similarity = cosine(
      vectors.subarray(from, from + dimensions),
      expected.subarray(from, from + dimensions),
    );
    if (!(similarity >= lowest)) lowest = similarity;
  }
  return lowest;
}

/**
 * Runs the ten sentences of the self-check twice and returns the pace of the second run in cost units a second. The
 * first run compiles and allocates, and would make the forecast several times too long.
 */
export async function measurePace(encoder: Omit<LoadedEncoder, 'pace'>): Promise<number> {
  const { spec, backend, tokeniser } = encoder;
  const pieces = await tokeniser.tokenise(stored.sentences);
  let started = 0;
  for (let round = 0; round < 2; round++) {
    started = performance.now();
    await backend.encode(pieces);
  }
  const seconds = Math.max((performance.now() - started) / 1000, 1e-4);
  return piecesCost(pieces, backend.device, spec.attentionShare) / seconds;
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
