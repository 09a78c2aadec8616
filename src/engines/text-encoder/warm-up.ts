import { paddedLength, rowCost } from './batches';
import { encodePieces, type LoadedEncoder } from './encode';
import { sentences } from './self-check/vectors.json';

/**
 * Runs the ten sentences of the self-check twice and returns the pace of the second run in cost units a second. The first run
 * compiles, allocates and warms the tokenizer, and would foretell several times the true time.
 */
export async function measurePace(encoder: Omit<LoadedEncoder, 'pace'>): Promise<number> {
  const { spec, session, device } = encoder;
  let units = 0;
  let started = 0;
  for (let round = 0; round < 2; round++) {
    started = performance.now();
    const pieces = sentences.map((sentence) => session.tokenise(spec.prefix + sentence));
    const length = paddedLength(Math.max(...pieces.map((piece) => piece.length)), device);
    await encodePieces(encoder, pieces, length);
    units = pieces.length * rowCost(length, spec.attentionShare);
  }
  return units / Math.max((performance.now() - started) / 1000, 1e-4);
}
