import { EncodingEvidence } from '../../../domain/csv/encoding/encoding-evidence';
import { type ByteSource, bytesAt, type HeadBytes, piecesOf } from './byte-source';

/** What streams by of a text before its encoding and dialect are decided; of larger ones so much is looked at. */
const mostBytes = 1 << 28;

/** Bytes of a line: what goes on for longer is no table, however much of it is there, unless many lines stood before. */
const longestLine = 1 << 25;

/** So many lines show a table in which a longer line is one row's damage, if it ends within what is looked at. */
const linesOfTable = 10;

/** Bytes of a sample from inside. */
const sampleBytes = 65_536;

/** A text as far as it was looked through. */
export interface TextLook {
  readonly head: HeadBytes;
  readonly evidence: EncodingEvidence;
  /** From about the middle and from the end, cut anywhere; none of a text that is all head. */
  readonly samples: readonly Uint8Array[];
  /** A line was longer than any may be, among the first or without an end, and nothing behind it was read. */
  readonly isEndless: boolean;
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
  const lines = new LineLengths();
  for await (const piece of piecesOf(source, () => {})) {
    if (length < headSize) head.set(piece.subarray(0, headSize - length), length);
    evidence.push(piece);
    lines.push(piece);
    if (length >= middleAt) {
      middle = piece.slice(0, sampleBytes);
      middleAt = 2 * length;
    }
    length += piece.length;
    if (piece.length > 4_096) end = piece.slice(-sampleBytes);
    if (length >= mostBytes || lines.isEndlessSoFar) {
      whole = false;
      break;
    }
  }
  const isEndless = lines.isEndlessSoFar || (!whole && lines.isOpen);
  const isAllHead = whole && length <= headSize;
  const samples = isAllHead
    ? []
    : whole || isEndless || source.blob === null
      ? [middle, end]
      : await inside(source.blob, evidence);
  return {
    head: { bytes: head.subarray(0, Math.min(length, headSize)), whole: isAllHead },
    evidence,
    samples: samples.filter((sample) => sample !== null && sample.length > 0) as Uint8Array[],
    isEndless,
  };
}

/** How long lines are, whatever ends them and whatever the encoding: all write a line's end with these bytes. */
class LineLengths {
  private open = 0;
  /** Lines that have ended, as far as they are counted. */
  private ended = 0;
  private hasLong = false;

  /** A line is longer than any may be, and no table stood before it. */
  get isEndlessSoFar(): boolean {
    return this.hasLong && this.ended < linesOfTable;
  }

  /** The last line is longer than any may be, and has not ended. */
  get isOpen(): boolean {
    return this.open > longestLine;
  }

  push(piece: Uint8Array): void {
    const first = firstLineEnd(piece);
    if (this.open + (first < 0 ? piece.length : first) > longestLine) this.hasLong = true;
    if (!this.hasLong) this.count(piece);
    const last = Math.max(piece.lastIndexOf(10), piece.lastIndexOf(13));
    // Lines inside of one piece are shorter than it.
    this.open = last < 0 ? this.open + piece.length : piece.length - last - 1;
  }

  private count(piece: Uint8Array): void {
    let rest = piece;
    while (this.ended < linesOfTable) {
      const end = firstLineEnd(rest);
      if (end < 0) return;
      this.ended++;
      rest = rest.subarray(end + 1);
    }
  }
}

function firstLineEnd(piece: Uint8Array): number {
  const feed = piece.indexOf(10);
  const before = feed < 0 ? piece : piece.subarray(0, feed);
  const carriage = before.indexOf(13);
  return carriage < 0 ? feed : carriage;
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
