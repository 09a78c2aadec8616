import { describe, expect, it } from 'vitest';
import { CountingDecoder } from './counting-decoder';

function replaced(bytes: readonly number[], encoding = 'utf-8'): number[] {
  return [1, 2, bytes.length].map((size) => {
    const decoder = new CountingDecoder(encoding);
    for (let at = 0; at < bytes.length; at += size)
      decoder.decode(Uint8Array.from(bytes.slice(at, at + size)));
    decoder.finish();
    return decoder.replaced;
  });
}

describe('CountingDecoder', () => {
  it('counts bytes that could not be read, wherever the pieces are cut', () => {
    expect(replaced([0x61, 0xff, 0x62, 0xe9, 0x2c])).toEqual([2, 2, 2]);
    expect(replaced([0xe5, 0x95, 0x86])).toEqual([0, 0, 0]);
    expect(replaced([0xe5, 0x95])).toEqual([1, 1, 1]);
    expect(replaced([0x81, 0x00], 'gb18030')).toEqual([1, 1, 1]);
  });

  it('leaves out the sign where it stands in the input itself', () => {
    expect(replaced([0xef, 0xbf, 0xbd, 0x2c, 0xef, 0xbc, 0x8c, 0xef, 0xbf, 0xbd])).toEqual([0, 0, 0]);
    expect(replaced([0xef, 0xbf, 0xbd, 0xff])).toEqual([1, 1, 1]);
  });
});
