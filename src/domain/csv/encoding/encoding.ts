import { utf16ByteOrder } from './bytes';
import {
  frequentHangul,
  frequentKanji,
  frequentSimplified,
  frequentTraditional,
} from './frequent-characters';
import type { EncodingName } from './encoding-names';
import { normaliseHeader } from '../recognition/header-name';
import { isKnownName } from '../recognition/column-names';

export interface EncodingGuess {
  /** As TextDecoder names it. */
  readonly encoding: EncodingName;
  /** True where another encoding scored nearly as well. */
  readonly doubtful: boolean;
}

type Script = 'simplified' | 'traditional' | 'japanese' | 'korean' | 'latin' | 'cyrillic';

/** `handicap` is for an encoding that differs from a more common one in few letters: it has to be clearly better. */
const candidates: readonly { encoding: EncodingName; script: Script; handicap?: number }[] = [
  { encoding: 'gb18030', script: 'simplified' },
  { encoding: 'big5', script: 'traditional' },
  { encoding: 'shift_jis', script: 'japanese' },
  { encoding: 'euc-jp', script: 'japanese' },
  { encoding: 'euc-kr', script: 'korean' },
  { encoding: 'windows-1252', script: 'latin' },
  { encoding: 'windows-1250', script: 'latin', handicap: 0.4 },
  { encoding: 'windows-1251', script: 'cyrillic' },
];

/**
 * The encoding of a text file by its first bytes (64 KB or so; the cut may fall inside a character).
 * Byte order mark first, then UTF-16 by its zero bytes, then strict UTF-8; after these every candidate
 * decodes the sample and is scored by known column names, frequent characters and which letters stand
 * together. 'The first that does not fail' is no answer: gb18030 reads Spanish, Japanese and Big5 bytes
 * without an error.
 */
export function detectEncoding(bytes: Uint8Array): EncodingGuess {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { encoding: 'utf-8', doubtful: false };
  const wide = utf16ByteOrder(bytes);
  if (wide !== null) return { encoding: wide, doubtful: false };
  if (isUtf8(bytes)) return { encoding: 'utf-8', doubtful: false };
  const scored = candidates
    .map(({ encoding, script, handicap = 0 }) => {
      const text = decode(bytes, encoding);
      return { encoding, text, score: score(text, script) - handicap };
    })
    .sort((a, b) => b.score - a.score);
  const best = scored[0]!;
  // Damaged UTF-8 (a broken byte in a good file) reads worse under every other encoding.
  if (score(decode(bytes, 'utf-8'), 'simplified', true) > best.score)
    return { encoding: 'utf-8', doubtful: true };
  // Where two encodings give the same text it does not matter which is meant.
  const rival = scored.find(({ text }) => text !== best.text);
  return { encoding: best.encoding, doubtful: rival !== undefined && best.score - rival.score < 0.35 };
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // What a fatal decoder throws is the answer.
    return false;
  }
}

/** Mean plausibility of the text's non-ASCII characters, -4 to 2, plus up to 2 for known column names. */
function score(text: string, script: Script, anyScript = false): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < 4000; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // A wide character stands for two bytes where a narrow one stands for one.
    const weight = code > 0x2e7f && script !== 'latin' ? 2 : 1;
    sum += weight * (anyScript ? damagedPlausibility(code) : plausibility(text, i, code, script));
    count += weight;
  }
  return sum / Math.max(1, count) + 2 * knownNameShare(text);
}

function damagedPlausibility(code: number): number {
  return code === 0xfffd ? -4 : 1.2;
}

function plausibility(text: string, at: number, code: number, script: Script): number {
  if (code === 0xfffd) return -4;
  if ((code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900)) return -3;
  // Punctuation of East Asia and its full-width letters fit every script of the region.
  if (code >= 0x3000 && code <= 0x3020) return script === 'latin' || script === 'cyrillic' ? -1 : 1;
  if (code >= 0xff01 && code <= 0xff5e) return 0.8;
  switch (script) {
    case 'simplified':
      return hanPlausibility(text, at, code, frequentSimplified);
    case 'traditional':
      return hanPlausibility(text, at, code, frequentTraditional);
    case 'japanese':
      return japanesePlausibility(text, at, code);
    case 'korean':
      return koreanPlausibility(text, at, code);
    case 'latin':
      return latinPlausibility(text, at);
    case 'cyrillic':
      return cyrillicPlausibility(text, at, code);
    default:
      return script satisfies never;
  }
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isAsciiLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

function hanPlausibility(text: string, at: number, code: number, frequent: ReadonlySet<string>): number {
  if (!isHan(code)) return code < 0x2e80 ? -0.5 : -1.5;
  if (frequent.has(text[at]!)) return 2;
  // A lone ideograph glued into a Latin word is two Latin bytes read as one.
  const lone = isAsciiLetter(text.charCodeAt(at - 1)) || isAsciiLetter(text.charCodeAt(at + 1));
  return lone ? -2 : -0.6;
}

function japanesePlausibility(text: string, at: number, code: number): number {
  if (code >= 0x3041 && code <= 0x30ff) return 2;
  // Half-width katakana are one byte each: what other encodings' bytes look like in Shift_JIS.
  if (code >= 0xff61 && code <= 0xff9f) return -1.5;
  return hanPlausibility(text, at, code, frequentKanji);
}

function koreanPlausibility(text: string, at: number, code: number): number {
  if (code >= 0xac00 && code <= 0xd7a3) return frequentHangul.has(text[at]!) ? 2 : 0.2;
  return isHan(code) ? -1.2 : -1;
}

const commonAccents = new Set('áéíóúñüàèìòùâêîôûãõçäöß¿¡ÁÉÍÓÚÑÜÄÖÇãåøæłąęśćżźńčřšžýěůőű');
const punctuation = new Set('°ºª€£©®–—‘’“”…•«»·×½¼²³™´');

function latinPlausibility(text: string, at: number): number {
  const char = text[at]!;
  if (punctuation.has(char)) return 0.6;
  if (!/\p{L}/u.test(char)) return -1.5;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const upperInside = char !== char.toLowerCase() && before >= 97 && before <= 122;
  if (upperInside) return -1.5;
  // Accented letters stand alone among plain ones; rows of them are another script's bytes.
  const company = (isAsciiLetter(before) ? 1 : 0) + (isAsciiLetter(after) ? 1 : 0);
  const common = commonAccents.has(char) ? 1 : 0;
  if (company === 0) return before >= 0x80 || after >= 0x80 ? -1.8 : 0.2 * common;
  return 0.8 * common + 0.5 * company - 0.3;
}

function cyrillicPlausibility(text: string, at: number, code: number): number {
  if (code < 0x400 || code > 0x45f) return punctuation.has(text[at]!) ? 0.3 : -1.2;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isAsciiLetter(before) || isAsciiLetter(after)) return -1.5;
  const lowerThenUpper = code >= 0x410 && code <= 0x42f && before >= 0x430 && before <= 0x44f;
  if (lowerThenUpper) return -1;
  const company = before >= 0x400 || after >= 0x400;
  return company ? 1.6 : -0.5;
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
