import type { Device } from '../../../contracts/encoder-api';
import type { TokenPieces } from '../session';

/** On a GPU each new length compiles its shaders anew, so a few lengths serve all. */
const gpuLengths = [16, 32, 64, 128, 256];

/** WASM takes any length at once; its kernels work on rows by fours and eights. */
const wasmStep = 8;

/** ONNX Runtime takes rows of one length; our own kernels take pieces as they are. */
export type PaddingDevice = Extract<Device, 'webgpu' | 'wasm'>;

export function isPadding(device: Device): device is PaddingDevice {
  return device === 'webgpu' || device === 'wasm';
}

/** Length to which a piece of `tokens` tokens is padded on the device. */
export function paddedLength(tokens: number, device: PaddingDevice): number {
  if (device === 'webgpu') {
    for (const length of gpuLengths) if (tokens <= length) return length;
  }
  return Math.max(wasmStep, Math.ceil(tokens / wasmStep) * wasmStep);
}

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

/** Tokens of the longest piece; `starts` as in TokenPieces. */
export function longestPiece(starts: Int32Array): number {
  let longest = 0;
  for (let piece = 0; piece + 1 < starts.length; piece++) {
    longest = Math.max(longest, starts[piece + 1]! - starts[piece]!);
  }
  return longest;
}
