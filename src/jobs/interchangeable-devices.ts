import type { Device, StoredTexts } from '../contracts/encoder-api';
import { encoderDimensions, type EncoderName, quickEncoder } from '../domain/text/encoders';
import { vectorKey } from '../storage/vectors';

/** Devices that compute in single precision, or a GPU in half: vectors differ by rounding alone (cosine over 0.9999). */
const exact: readonly Device[] = ['webgpu', 'kernels-exact', 'wasm'];

/**
 * Devices whose stored vectors may stand in for this one's, the best first. Exact ones stand in for all; those of
 * the 8-bit kernels only for themselves, so that who asks for exact vectors gets them. An 8-bit run may thus hold
 * vectors of both kinds. That is harmless: the two vectors of one text lie far closer together than those of any two
 * texts (cosine 0.995 and more), and rounding has no direction in common, so that no group of texts moves against
 * another; `npm run bench -- quantisation` compares clusters, neighbours and sentiment from both.
 */
export function interchangeableDevices(device: Device): readonly Device[] {
  if (device === 'kernels') return [...exact, 'kernels'];
  return [device, ...exact.filter((other) => other !== device)];
}

/** Where vectors are looked for that may stand in for those of an encoder on a device. */
export function storedTexts(encoder: EncoderName, device: Device): StoredTexts {
  const keys = interchangeableDevices(device).map((each) => vectorKey(encoder, each));
  return { keys, dimensions: encoderDimensions[encoder], withSentences: encoder !== quickEncoder };
}
