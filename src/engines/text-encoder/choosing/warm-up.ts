import { piecesCost } from '../reading/batch-cost';
import type { LoadedEncoder } from '../reading/encode';
import { sentences } from './self-check/vectors.json';

/**
 * Runs the ten sentences of the self-check twice and returns the pace of the second run in cost units a second. The
 * first run compiles and allocates, and would foretell several times the true time.
 */
export async function measurePace(encoder: Omit<LoadedEncoder, 'pace'>): Promise<number> {
  const { spec, backend, tokeniser } = encoder;
  const pieces = await tokeniser.tokenise(sentences);
  let started = 0;
  for (let round = 0; round < 2; round++) {
    started = performance.now();
    await backend.encode(pieces);
  }
  const seconds = Math.max((performance.now() - started) / 1000, 1e-4);
  return piecesCost(pieces, backend.device, spec.attentionShare) / seconds;
}
