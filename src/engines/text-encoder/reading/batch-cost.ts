import type { Device } from '../../../contracts/encoder-api';
import type { TokenPieces } from '../backends/backend';
import { isPadding, longestPiece, paddedLength } from '../backends/padding';

/** Tokens that a piece costs on the device, padding included. */
export function lengthOn(device: Device, tokens: number): number {
  return isPadding(device) ? paddedLength(tokens, device) : tokens;
}

/** Work of one row of this length, in token equivalents (see ModelSpec.attentionShare). */
export function rowCost(length: number, attentionShare: number): number {
  return length * (1 + attentionShare * length);
}

/** Work of pieces that are read together, in token equivalents; where rows are padded, all to the longest. */
export function piecesCost({ starts }: TokenPieces, device: Device, attentionShare: number): number {
  const padded = isPadding(device);
  const longest = longestPiece(starts);
  let cost = 0;
  for (let piece = 0; piece + 1 < starts.length; piece++) {
    const tokens = padded ? longest : starts[piece + 1]! - starts[piece]!;
    cost += rowCost(lengthOn(device, tokens), attentionShare);
  }
  return cost;
}
