import { describe, expect, it } from 'vitest';
import { toFloat16 } from './float16';

/** Value of a half, by its definition: sign, 5 digits of exponent, 10 of fraction. */
function numberOf(half: number): number {
  const sign = half >= 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

function halves(...values: number[]): number[] {
  const bytes = toFloat16(new Uint8Array(Float32Array.from(values).buffer));
  return Array.from(new Uint16Array(bytes.buffer));
}

describe('toFloat16', () => {
  it('leaves every half as it is', () => {
    const all = Array.from({ length: 0x7c00 }, (_, half) => [half, half + 0x8000]).flat();
    expect(halves(...all.map((half) => (half === 0x8000 ? -0 : numberOf(half))))).toEqual(all);
  });

  it('rounds to the nearest, ties to even', () => {
    for (const half of [0, 1, 2, 0x3ff, 0x400, 0x401, 0x3c00, 0x7bfe]) {
      const [low, high] = [numberOf(half), numberOf(half + 1)];
      const even = half % 2 === 0 ? half : half + 1;
      expect(halves(low * 0.51 + high * 0.49, (low + high) / 2, low * 0.49 + high * 0.51)).toEqual([
        half,
        even,
        half + 1,
      ]);
    }
  });

  it('makes a mask of what is too large, and refuses NaN', () => {
    expect(halves(-3.4e38, 1e9, 65_504).map(numberOf)).toEqual([-1e4, 1e4, 65_504]);
    expect(() => halves(Number.NaN)).toThrow('NaN');
  });
});
