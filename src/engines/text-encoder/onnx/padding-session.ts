import { longestPiece, paddedLength, type PaddingDevice } from '../choosing/cost';
import { padBatch, type PaddedBatch, rowsOfRun } from './padding';
import type { EncoderSession, TokenPieces } from '../session';

/** Runs the model and pools what it puts out: unit vectors, taken × dimensions. */
export type RunModel = (batch: PaddedBatch) => Promise<Float32Array>;

/** A session that pads pieces to one length and gives them to the model in runs of a few counts of rows. */
export function paddingSession(device: PaddingDevice, dimensions: number, run: RunModel): EncoderSession {
  return {
    device,
    async encode(pieces: TokenPieces) {
      const count = pieces.starts.length - 1;
      const length = paddedLength(longestPiece(pieces.starts), device);
      const vectors = new Float32Array(count * dimensions);
      for (let first = 0; first < count; ) {
        const batch = padBatch(pieces, first, rowsOfRun(count - first, length, device), length);
        vectors.set(await run(batch), first * dimensions);
        first += batch.taken;
      }
      return vectors;
    },
  };
}
