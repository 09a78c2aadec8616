import { expect, it } from 'vitest';
import { fmix32, fnv1a } from './hash';

it('fmix32 is MurmurHash3’s: the hash of no bytes is that of the seed', () => {
  // MurmurHash3_x86_32('', seed), as published with the algorithm's test vectors.
  expect([0, 1, 0xffff_ffff].map((seed) => fmix32(seed) >>> 0)).toEqual([0, 0x514e28b7, 0x81f16f39]);
});

it('fnv1a has the values that its authors publish, of texts and of bytes', () => {
  const published = { '': 0x811c9dc5, a: 0xe40c292c, foobar: 0xbf9cf968 };
  for (const [text, hash] of Object.entries(published)) {
    expect(fnv1a(text)).toBe(hash);
    expect(fnv1a(new TextEncoder().encode(text))).toBe(hash);
  }
});
