import { listed } from '../lexicon/lexicons';
import type { VoiceWords } from '../lexicon/voice';

/** A word or phrase that feels something, where it stands in the text. */
export interface FeelingHit {
  readonly start: number;
  readonly end: number;
  /** 1 praise, -1 blame; less where a denial weakens it ('not expensive' praises less than 'cheap'). */
  readonly sign: number;
  /** Its own feeling is the opposite: a denial or a remedy turned it. */
  readonly turned?: true;
  /** It speaks of the whole and of no aspect beside it: 'I recommend these strings'. */
  readonly ofWhole?: boolean;
}

/** Finds what feels something between two positions of a text. */
export type FeelingFinder = (text: string, start: number, end: number) => FeelingHit[];

/** 'Not bad' is praise, but fainter than 'good'. */
const deniedBlame = 0.6;

// Words of one script: '很nice' are two; '1.5' and '2/5' are one.
const token =
  /[\p{Script=Latin}\p{N}]+(?:(?:['’`-]|(?<=\p{N})[.,/](?=\p{N}))[\p{Script=Latin}\p{N}]+)*|\p{L}+/gu;

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
    [words.remedies, Number.NaN],
  ] as const) {
    for (const entry of listed(list)) {
      const phrase = entry.replaceAll('_', ' ');
      signs.set(phrase, sign);
      const words = phrase.split(' ');
      longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
    }
  }
  const wholes = new Set(listed(words.ofWhole));
  const negators = new Set(listed(words.negators));
  const opinions = new Set(listed(words.opinions));
  const manners = new Set(listed(words.manners));
  const joins = new Set(listed(words.joinsDenied));
  const adds = new Set(listed(words.joinsRemedied));
  return (text, start, end) => {
    const tokens = wordsOf(text.slice(start, end));
    const hits: FeelingHit[] = [];
    let denied = 0;
    let remedied = 0;
    /** Behind a word that feels bad: 'breaks easily' is no praise. */
    let afterBlame = false;
    let turnedBefore = false;
    for (let i = 0; i < tokens.length; ) {
      let length = Math.min(longest.get(tokens[i]!.word) ?? 0, tokens.length - i);
      let sign: number | undefined;
      for (; length > 0; length--) {
        const phrase = tokens.slice(i, i + length).map(({ word }) => word);
        sign = signs.get(phrase.join(' '));
        if (sign !== undefined) break;
      }
      const { word } = tokens[i]!;
      if (sign === undefined) {
        // A denial reaches over three words, 'not at all good', over all that is held in opinion, 'I don't think it is
        // any good', and over what 'or' joins to what it denied.
        if (negators.has(word)) denied = 3;
        else if (denied > 0 && opinions.has(word)) denied = tokens.length;
        else denied = turnedBefore && joins.has(word) ? 3 : denied - 1;
        // 'Helped me with my dry skin and my sister's oily hair'.
        remedied = remedied > 0 && adds.has(word) ? 4 : remedied - 1;
        [afterBlame, turnedBefore] = [false, turnedBefore && joins.has(word)];
        i++;
        continue;
      }
      if (Number.isNaN(sign)) {
        // 'Removes bad smells': a remedy turns the bad, and leaves the good; one that is denied does neither.
        remedied = denied > 0 ? 0 : 4;
        denied = 0;
        i += length;
        continue;
      }
      if (afterBlame && sign > 0 && manners.has(word)) {
        i += length;
        continue;
      }
      const holdsDenial = length > 1 && negators.has(word);
      const isTurned = !holdsDenial && (denied > 0 || (remedied > 0 && sign < 0));
      const turned = isTurned ? (sign > 0 ? -1 : -deniedBlame * sign) : sign;
      if (turned !== 0) {
        hits.push({
          start: start + tokens[i]!.start,
          end: start + tokens[i + length - 1]!.end,
          sign: turned,
          ...(isTurned && { turned: true }),
          ...(wholes.has(word) && { ofWhole: true }),
        });
      }
      // 'No problem with the delivery': one denial turns one thing.
      denied = negators.has(word) && length === 1 ? 3 : 0;
      [afterBlame, turnedBefore] = [turned < 0, isTurned];
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
  const wholes = new Set(listed(words.ofWhole));
  const any = new RegExp(alternatives([...signs.keys()]), 'gu');
  const between = words.betweenNegation === undefined ? '' : alternatives(listed(words.betweenNegation));
  const denial = new RegExp(`(?:${alternatives(listed(words.negators))})(?:${between}){0,3}$`, 'u');
  const remedy = new RegExp(`(?:${alternatives(listed(words.remedies))})[^，。！？,!?]{0,2}$`, 'u');
  const joined = new RegExp(`^(?:${alternatives(listed(words.joinsDenied))})$`, 'u');
  const isRemedied = (before: string): boolean => {
    const found = remedy.exec(before);
    return found !== null && !denial.test(before.slice(0, found.index));
  };
  return (text, start, end) => {
    const part = text.slice(start, end);
    const hits: FeelingHit[] = [];
    /** End of a feeling that was denied: '没有掉色和起球' denies both. */
    let deniedUntil = -1;
    for (const match of part.matchAll(any)) {
      const sign = signs.get(match[0])!;
      if (sign === 0) continue;
      const before = part.slice(0, match.index);
      const isDenied =
        denial.test(before) || (deniedUntil >= 0 && joined.test(part.slice(deniedUntil, match.index)));
      const isTurned = isDenied || (sign < 0 && isRemedied(before));
      deniedUntil = isDenied ? match.index + match[0].length : -1;
      const turned = isTurned ? (sign > 0 ? -1 : deniedBlame) : sign;
      hits.push({
        start: start + match.index,
        end: start + match.index + match[0].length,
        sign: turned,
        ...(isTurned && { turned: true }),
        ...(wholes.has(match[0]) && { ofWhole: true }),
      });
    }
    return hits;
  };
}

/** The entries as alternatives of a regular expression, the longest first. */
export function alternatives(entries: readonly string[]): string {
  return [...entries].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
