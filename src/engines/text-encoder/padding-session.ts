import { longestPiece, paddedLength, type PaddingDevice } from './cost';
import type { ModelSpec } from './models';
import { padBatch, type PaddedBatch } from './padding';
import { poolRows } from './pooling';
import type { EncoderSession, TokenPieces } from './session';

/** Rows a run takes at most: a text of a hundred pieces must not fill the memory. */
const maxRunRows = 64;

/** rows × length × dimensions for a BERT, rows × dimensions where pooling is 'ready'. */
export type RunModel = (batch: PaddedBatch) => Promise<Float32Array>;

/** A session that pads pieces to one length, runs the model and pools what it puts out. */
export function paddingSession(spec: ModelSpec, device: PaddingDevice, run: RunModel): EncoderSession {
  const { pooling, dimensions } = spec;
  return {
    device,
    async encode(pieces: TokenPieces) {
      const count = pieces.starts.length - 1;
      const length = paddedLength(longestPiece(pieces.starts), device);
      const vectors = new Float32Array(count * dimensions);
      for (let first = 0; first < count; first += maxRunRows) {
        const batch = padBatch(pieces, first, Math.min(first + maxRunRows, count), length);
        const hidden = await run(batch);
        vectors.set(poolRows(hidden, pooling, batch.counts, length, dimensions), first * dimensions);
      }
      return vectors;
    },
  };
}
