/** The largest number of half precision (IEEE 754 binary16). */
const largestHalf = 65_504;

/**
 * What stands for numbers that half precision does not hold: masks, added to attention scores so that e^x vanishes.
 * Small enough that a score added to it does not overflow to infinity, whose differences are NaN.
 */
const clamped = 1e4;

/** Bits of 0.5 as a 32-bit float. */
const bitsOfHalf = 0x3f00_0000;

/**
 * Little-endian 32-bit floats to 16-bit ones, rounded to the nearest, ties to even; what is too large becomes ±1e4 (see
 * above). Throws a RangeError on NaN.
 */
export function toFloat16(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const floats = new Float32Array(new Uint8Array(raw).buffer);
  const bits = new Uint32Array(floats.buffer);
  const halves = new Uint16Array(floats.length);
  for (let i = 0; i < floats.length; i++) {
    const value = floats[i]!;
    if (Number.isNaN(value)) throw new RangeError('the model holds NaN');
    if (Math.abs(value) > largestHalf) floats[i] = Math.sign(value) * clamped;
    halves[i] = halfBits(bits[i]!);
  }
  return new Uint8Array(halves.buffer);
}

const one = new Float32Array(1);
const oneBits = new Uint32Array(one.buffer);

/** Bits of the half nearest to a float, given by its bits, that is no larger than halves are. */
function halfBits(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = bits & 0x7fff_ffff;
  // From 2^-14 on: the exponent's bias is 112 less, and 13 digits are rounded off.
  if (magnitude >= 0x3880_0000) {
    return sign | ((magnitude - 0x3800_0000 + 0xfff + ((magnitude >>> 13) & 1)) >>> 13);
  }
  // Below, halves are multiples of 2^-24, as are floats from 0.5 to 1.
  oneBits[0] = magnitude;
  one[0] = one[0]! + 0.5;
  return sign | (oneBits[0] - bitsOfHalf);
}
