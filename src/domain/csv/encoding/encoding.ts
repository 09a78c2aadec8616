import { isKnownName } from '../recognition/column-names';
import { normaliseHeader } from '../recognition/header-name';
import { arabic, baltic, central, cyrillic, greek, hebrew, thai, turkish, western } from './alphabets';
import { decoderOf } from './code-pages';
import { EncodingEvidence } from './encoding-evidence';
import type { EncodingName } from './encoding-names';
import {
  alphabetic,
  damage,
  japanese,
  korean,
  type Plausibility,
  simplified,
  spelledThai,
  traditional,
} from './plausibility';

/** The first lines of a file that tell encodings apart, as one encoding reads them. */
export interface EncodingReading {
  /** As TextDecoder names it. */
  readonly name: EncodingName;
  readonly sample: string;
}

export interface EncodingGuess {
  readonly encoding: EncodingName;
  /** True where another encoding scored nearly as well. */
  readonly doubtful: boolean;
  /** Where it is doubtful, the readings that come into question, the likeliest first; else none. */
  readonly readings: readonly EncodingReading[];
}

interface Candidate {
  readonly encoding: EncodingName;
  /** One a language; the best counts. */
  readonly languages: readonly Plausibility[];
  /** Whether a character of two bytes weighs twice. */
  readonly isWide: boolean;
  /** For an encoding that differs from a more common one in few letters, or is rare: it has to be clearly better. */
  readonly handicap: number;
}

const wide = (encoding: EncodingName, language: Plausibility): Candidate => ({
  encoding,
  languages: [language],
  isWide: true,
  handicap: 0,
});

function letters(
  encoding: EncodingName,
  alphabets: readonly string[],
  handicap: number,
  isLatin: boolean,
): Candidate {
  const sisters = new Set(alphabets.join(''));
  const languages = alphabets.map((alphabet) => alphabetic(alphabet, sisters, isLatin));
  return { encoding, languages, isWide: false, handicap };
}

const ofThai = letters('windows-874', thai, 0, false);
const thaiLetters: Candidate = { ...ofThai, languages: ofThai.languages.map(spelledThai) };

const candidates: readonly Candidate[] = [
  wide('gb18030', simplified),
  wide('big5', traditional),
  wide('shift_jis', japanese),
  wide('euc-jp', japanese),
  wide('euc-kr', korean),
  letters('windows-1252', western, 0, true),
  letters('windows-1250', central, 0.15, true),
  letters('windows-1254', turkish, 0.15, true),
  letters('windows-1257', baltic, 0.2, true),
  letters('iso-8859-2', central, 0.25, true),
  letters('iso-8859-15', western, 0.1, true),
  letters('macintosh', western, 0.25, true),
  letters('windows-1251', cyrillic, 0, false),
  letters('koi8-r', cyrillic, 0.1, false),
  letters('koi8-u', cyrillic, 0.12, false),
  letters('iso-8859-5', cyrillic, 0.15, false),
  letters('ibm866', cyrillic, 0.15, false),
  letters('x-mac-cyrillic', cyrillic, 0.2, false),
  letters('windows-1253', greek, 0, false),
  letters('iso-8859-7', greek, 0.1, false),
  letters('windows-1255', hebrew, 0, false),
  letters('windows-1256', arabic, 0, false),
  thaiLetters,
  letters('ibm850', western, 0.2, true),
  letters('ibm852', central, 0.25, true),
  letters('ibm437', western, 0.25, true),
  letters('ibm857', turkish, 0.25, true),
  letters('ibm860', western, 0.3, true),
  letters('ibm737', greek, 0.1, false),
  letters('ibm862', hebrew, 0.1, false),
];

/** Scores that are nearer than this leave a doubt. */
const closeScores = 0.35;

/** The encoding of the bytes of a text; see `encodingOf`. */
export function detectEncoding(bytes: Uint8Array): EncodingGuess {
  const evidence = new EncodingEvidence();
  evidence.push(bytes);
  return encodingOf(evidence);
}

/**
 * The encoding of a text file by what was seen of it. Byte order mark first, then UTF-16 by its zero bytes, then
 * strict UTF-8; after these every candidate decodes the lines that are not ASCII and is scored by known column
 * names, frequent characters and which letters stand together. 'The first that does not fail' is no answer:
 * gb18030 reads Spanish, Japanese and Big5 bytes without an error.
 */
export function encodingOf(evidence: EncodingEvidence): EncodingGuess {
  const sure = (encoding: EncodingName): EncodingGuess => ({ encoding, doubtful: false, readings: [] });
  if (evidence.mark !== null) return sure(evidence.mark);
  if (evidence.isJis) return sure('iso-2022-jp');
  if (evidence.invalid === 0) return sure('utf-8');
  const bytes = evidence.sample();
  // A broken byte in a good file: characters of UTF-8 are many bytes that fit, which nothing else gives by chance.
  if (evidence.sequences > 9 * evidence.invalid) {
    const rivals: EncodingName[] = ['utf-8', bestOf(bytes)[0]!.encoding];
    return { encoding: 'utf-8', doubtful: true, readings: readingsOf(bytes, rivals) };
  }
  const scored = bestOf(bytes);
  const best = scored[0]!;
  // Where two encodings give the same text it does not matter which is meant.
  const rivals = scored.filter(
    ({ text, score }, i) =>
      best.score - score < closeScores && scored.findIndex((other) => other.text === text) === i,
  );
  if (rivals.length < 2) return sure(best.encoding);
  const names = rivals.slice(0, 4).map(({ encoding }) => encoding);
  return { encoding: best.encoding, doubtful: true, readings: readingsOf(bytes, names) };
}

function bestOf(bytes: Uint8Array): { encoding: EncodingName; text: string; score: number }[] {
  return candidates
    .map((candidate) => {
      const text = decode(bytes, candidate.encoding);
      return { encoding: candidate.encoding, text, score: scoreOf(text, candidate) - candidate.handicap };
    })
    .sort((a, b) => b.score - a.score);
}

function readingsOf(bytes: Uint8Array, names: readonly EncodingName[]): EncodingReading[] {
  return names.map((name) => ({
    name,
    sample: decode(bytes, name)
      .split(/[\r\n]+/)
      .filter((line) => /[\u0080-\uffff]/.test(line))
      .slice(0, 3)
      .map((line) => line.slice(0, 200))
      .join('\n'),
  }));
}

function decode(bytes: Uint8Array, encoding: string): string {
  return decoderOf(encoding).decode(bytes, { stream: true });
}

/** Characters that are looked at: evenly from the whole sample. */
const scoredCharacters = 4_000;

/** Mean plausibility of the text's non-ASCII characters, -4 to 2, plus up to 2 for known column names. */
function scoreOf(text: string, { languages, isWide }: Candidate): number {
  const places = placesOf(text);
  const stride = Math.max(1, Math.floor(places.length / scoredCharacters));
  let best = Number.NEGATIVE_INFINITY;
  for (const language of languages) {
    let sum = 0;
    let count = 0;
    for (let p = 0; p < places.length; p += stride) {
      const at = places[p]!;
      const code = text.charCodeAt(at);
      const weight = isWide && code > 0x2e7f ? 2 : 1;
      sum += weight * (damage(code) || language(text, at, code));
      count += weight;
    }
    best = Math.max(best, sum / Math.max(1, count));
  }
  return best + 2 * knownNameShare(text);
}

/** Times that one cell counts: what stands on every row says no more of the encoding than what stands on two. */
const mostOfOne = 2;

/** Where the characters beyond ASCII stand, of each different cell a few times. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  const times = new Map<string, number>();
  for (const { 0: cell, index } of text.matchAll(/[^,;\t|\r\n"]+/g)) {
    if (!/[^\0-\x7f]/.test(cell)) continue;
    const before = times.get(cell) ?? 0;
    if (before === mostOfOne) continue;
    times.set(cell, before + 1);
    for (let i = 0; i < cell.length; i++) if (cell.charCodeAt(i) >= 0x80) places.push(index + i);
  }
  return places;
}

function knownNameShare(text: string): number {
  const cells = text
    .slice(0, 4000)
    .split(/\r\n|\n|\r/, 8)
    .map((line) => line.split(/[,;\t|]/));
  let best = 0;
  for (const line of cells) {
    const foreign = line.filter((cell) => /[\u0080-\uffff]/.test(cell));
    if (foreign.length === 0) continue;
    const known = foreign.filter((cell) => isKnownName(normaliseHeader(cell))).length;
    best = Math.max(best, known / foreign.length);
  }
  return best;
}
