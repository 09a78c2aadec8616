import { type Compressors, snappyUncompress } from 'hyparquet';
import { decompressGzip, decompressLz4, decompressLz4Raw, decompressZstd } from 'hyparquet-compressors';
import { SourceRefused } from '../source-refused';

type Compressor = (packed: Uint8Array, length: number) => Uint8Array;

/** Bytes that one page unfolds to; writers cut pages at a megabyte. */
const longestPage = 1 << 28;

/** Unpacks pages that state a bearable length, and believes no other. */
function bounded(unpack: Compressor): Compressor {
  return (packed, length) => {
    if (length > longestPage) throw new SourceRefused('table-too-large');
    return unpack(packed, length);
  };
}

/** Brotli is left out: it is rare, and its dictionary is larger than all the rest. */
export const compressors: Compressors = {
  SNAPPY: bounded((packed, length) => {
    const output = new Uint8Array(length);
    snappyUncompress(packed, output);
    return output;
  }),
  GZIP: bounded(decompressGzip),
  ZSTD: bounded((packed, length) => decompressZstd(packed, new Uint8Array(length))),
  LZ4: bounded(decompressLz4),
  LZ4_RAW: bounded(decompressLz4Raw),
};
