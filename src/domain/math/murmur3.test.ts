import { expect, it } from 'vitest';
import { murmur3 } from './murmur3';

const bytesOf = (text: string) => new TextEncoder().encode(text);

// mmh3.hash_bytes(bytes, 0, x64arch=False).hex() of mmh3 5.
const published: readonly (readonly [Uint8Array, string])[] = [
  [bytesOf(''), '00000000000000000000000000000000'],
  [bytesOf('a'), '3c9394a71bb056551bb056551bb05655'],
  [bytesOf('abcd'), 'aaccb6962ec6af452ec6af452ec6af45'],
  [bytesOf('0123456789abcdef'), '09447dfb0ad3ae369b1dad48fd3b2b57'],
  [bytesOf('The quick brown fox jumps over the lazy dog'), 'c383152f672ceeec6cf67b5d2c1de9e5'],
  [Uint8Array.from({ length: 256 }, (_, i) => i), '8fc8562cdf0345db1ab252d3c0a24c49'],
];

it('has the values of the reference, of whole blocks and of what is left behind them', () => {
  for (const [bytes, hash] of published) expect(murmur3(bytes)).toBe(hash);
});

it('reads a part of a buffer from wherever it begins', () => {
  const whole = bytesOf('xabcdx');
  expect(murmur3(whole.subarray(1, 5))).toBe(published[2]![1]);
});
