import type { Device } from '../../../contracts/encoder-api';

/** Pieces of token ids laid end to end: piece i is ids[starts[i]] to ids[starts[i + 1]]. */
export interface TokenPieces {
  readonly ids: Int32Array;
  /** One more than there are pieces. */
  readonly starts: Int32Array;
}

/** A loaded model on the device that computes it: token ids to vectors. */
export interface EncoderBackend {
  readonly device: Device;
  /** True where a GPU computes in half precision, which rounds more. */
  readonly half?: boolean;
  /** Unit vectors of the pieces, pieces × dimensions. Each piece has one token at least. */
  encode(pieces: TokenPieces): Promise<Float32Array>;
}
