import { EncodingEvidence } from '../../../domain/csv/encoding/encoding-evidence';
import { type ByteSource, bytesAt, type HeadBytes, piecesOf } from './byte-source';

/** What streams by of a text before its encoding and dialect are decided; of larger ones so much is looked at. */
const mostBytes = 1 << 28;

/** Bytes of a sample from inside. */
const sampleBytes = 65_536;

/** A text as far as it was looked through. */
export interface TextLook {
  readonly head: HeadBytes;
  readonly evidence: EncodingEvidence;
  /** From about the middle and from the end, cut anywhere; none of a text that is all head. */
  readonly samples: readonly Uint8Array[];
}

/**
 * Reads a text once, for its encoding and for samples from its start, middle and end. Of plain files that are
 * larger than is looked at, the middle and the end are read where they lie.
 */
export async function lookThrough(source: ByteSource, headSize: number): Promise<TextLook> {
  const head = new Uint8Array(headSize);
  const evidence = new EncodingEvidence();
  let length = 0;
  let whole = true;
  let middle: Uint8Array | null = null;
  let middleAt = 2 * headSize;
  let end = new Uint8Array();
  for await (const piece of piecesOf(source, () => {})) {
    if (length < headSize) head.set(piece.subarray(0, headSize - length), length);
    evidence.push(piece);
    if (length >= middleAt) {
      middle = piece.slice(0, sampleBytes);
      middleAt = 2 * length;
    }
    length += piece.length;
    if (piece.length > 4_096) end = piece.slice(-sampleBytes);
    if (length >= mostBytes) {
      whole = false;
      break;
    }
  }
  const isAllHead = whole && length <= headSize;
  const samples = isAllHead
    ? []
    : whole || source.blob === null
      ? [middle, end]
      : await inside(source.blob, evidence);
  return {
    head: { bytes: head.subarray(0, Math.min(length, headSize)), whole: isAllHead },
    evidence,
    samples: samples.filter((sample) => sample !== null && sample.length > 0) as Uint8Array[],
  };
}

async function inside(blob: Blob, evidence: EncodingEvidence): Promise<Uint8Array[]> {
  const places = [blob.size / 2, blob.size - sampleBytes].map((place) => Math.floor(place));
  const samples: Uint8Array[] = [];
  for (const from of places) {
    const sample = new Uint8Array(await bytesAt(blob, from, from + sampleBytes));
    const line = sample.indexOf(10) + 1;
    evidence.push(sample.subarray(line, sample.lastIndexOf(10) + 1));
    samples.push(sample);
  }
  return samples;
}
