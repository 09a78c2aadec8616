import { listed } from '../lexicon/lexicons';
import type { VoiceWords } from '../lexicon/voice';

/** A word or phrase that feels something, where it stands in the text. */
export interface FeelingHit {
  readonly start: number;
  readonly end: number;
  /** 1 praise, -1 blame; less where a denial weakens it ('not expensive' praises less than 'cheap'). */
  readonly sign: number;
}

/** Finds what feels something between two positions of a text. */
export type FeelingFinder = (text: string, start: number, end: number) => FeelingHit[];

/** 'Not bad' is praise, but fainter than 'good'. */
const deniedBlame = 0.6;

const token = /[\p{L}\p{N}]+(?:['’`-][\p{L}\p{N}]+)*/gu;

/** The words of a text in small letters with one kind of apostrophe, and where each stands. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return Array.from(text.matchAll(token), (match) => ({
    word: match[0].toLowerCase().replace(/[’`]/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Finder for a language with blanks: lists are matched word by word, the longest phrase first. */
export function spacedFinder(words: VoiceWords): FeelingFinder {
  const signs = new Map<string, number>();
  /** Words of the longest phrase that begins with a word; most words begin none. */
  const longest = new Map<string, number>();
  for (const [list, sign] of [
    [words.praise, 1],
    [words.blame, -1],
    [words.unfeeling, 0],
  ] as const) {
    for (const entry of listed(list)) {
      const phrase = entry.replaceAll('_', ' ');
      signs.set(phrase, sign);
      const words = phrase.split(' ');
      longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
    }
  }
  const negators = new Set(listed(words.negators));
  return (text, start, end) => {
    const tokens = wordsOf(text.slice(start, end));
    const hits: FeelingHit[] = [];
    let denied = 0;
    for (let i = 0; i < tokens.length; ) {
      let length = Math.min(longest.get(tokens[i]!.word) ?? 0, tokens.length - i);
      let sign: number | undefined;
      for (; length > 0; length--) {
        const phrase = tokens.slice(i, i + length).map(({ word }) => word);
        sign = signs.get(phrase.join(' '));
        if (sign !== undefined) break;
      }
      if (sign === undefined) {
        // A denial reaches over three words: 'not at all good'.
        denied = negators.has(tokens[i]!.word) ? 3 : denied - 1;
        i++;
        continue;
      }
      const holdsDenial = length > 1 && negators.has(tokens[i]!.word);
      const turned = denied > 0 && !holdsDenial ? (sign > 0 ? -1 : -deniedBlame * sign) : sign;
      if (turned !== 0) {
        hits.push({
          start: start + tokens[i]!.start,
          end: start + tokens[i + length - 1]!.end,
          sign: turned,
        });
      }
      // 'No problem with the delivery': one denial turns one thing.
      denied = negators.has(tokens[i]!.word) && length === 1 ? 3 : 0;
      i += length;
    }
    return hits;
  };
}

/** Finder for a language without blanks: lists are matched anywhere, the longest entry first. */
export function unspacedFinder(words: VoiceWords): FeelingFinder {
  const signs = new Map<string, number>();
  for (const entry of listed(words.praise)) signs.set(entry, 1);
  for (const entry of listed(words.blame)) signs.set(entry, -1);
  for (const entry of listed(words.unfeeling)) signs.set(entry, 0);
  const any = new RegExp(alternatives([...signs.keys()]), 'gu');
  const between = words.betweenNegation === undefined ? '' : alternatives(listed(words.betweenNegation));
  const denial = new RegExp(`(?:${alternatives(listed(words.negators))})(?:${between}){0,2}$`, 'u');
  return (text, start, end) => {
    const part = text.slice(start, end);
    const hits: FeelingHit[] = [];
    for (const match of part.matchAll(any)) {
      const sign = signs.get(match[0])!;
      if (sign === 0) continue;
      const turned = denial.test(part.slice(0, match.index)) ? (sign > 0 ? -1 : deniedBlame) : sign;
      hits.push({ start: start + match.index, end: start + match.index + match[0].length, sign: turned });
    }
    return hits;
  };
}

/** The entries as alternatives of a regular expression, the longest first. */
export function alternatives(entries: readonly string[]): string {
  return [...entries].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
