import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bearable, type ByteSource, gunzipped, headOf, piecesOf, plainBytes } from './byte-source';

const lengthOf = async (source: ByteSource) => {
  let length = 0;
  for await (const piece of piecesOf(source, () => {})) length += piece.length;
  return length;
};

describe('packed bytes', () => {
  it('are told how far on the disk they have been read, and stop being read with their reader', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 7919) % 251)));
    const seen: number[] = [];
    for await (const _ of piecesOf(gunzipped(plainBytes(new Blob([packed]))), (bytes) => seen.push(bytes)));
    expect(seen.at(-1)).toBe(packed.length);
    expect((await headOf(gunzipped(plainBytes(new Blob([packed]))), 10)).whole).toBe(false);
  });

  it('that unfold out of all proportion end in a sentence', async () => {
    const limits = { bytes: 1_000, ratio: 50 };
    const source = (packed: number, length: number): ByteSource => ({
      size: packed,
      packed: true,
      blob: null,
      open: () =>
        (new Blob([new Uint8Array(length)]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>).pipeThrough(
          bearable(packed, limits),
        ),
    });
    expect(await lengthOf(source(1, 1_000))).toBe(1_000);
    expect(await lengthOf(source(100, 5_000))).toBe(5_000);
    await expect(lengthOf(source(100, 5_001))).rejects.toMatchObject({ refusal: 'archive-too-full' });
  });
});
