import { lexicons, listed } from '../../lexicon/lexicons';
import type { RankedTerm } from './choose-keywords';
import type { TermIndex } from './term-index';
import { isHan, writtenAs } from './tokens';

/** Share of a word's uses that stand behind a determiner, for it to be a thing. */
const leastDetermined = 0.35;
/** Share of these that stand right behind it: of 'the line casts far' nothing does, and 'casts' is no thing. */
const leastDirect = 0.25;
/** Reviews with the word that are looked at for that. */
const mostUses = 200;

const particlesOfVerbs = '[了着过]';

interface Reviews {
  readonly index: TermIndex;
  /** Heading and text of a review. */
  readonly reviewText: (review: number) => string;
}

/**
 * The word or phrase as reviewers use it for a thing: 'the', 'my', '这个' stand before it, and it is not what they are glad
 * to be without. Of a phrase that turns on no noun ('the teapot pours') the noun that it begins with; null where there is
 * none.
 */
export function nounOf({ term, number }: RankedTerm, language: string, reviews: Reviews): string | null {
  const { determiners, headFirst = false } = lexicons[language] ?? {};
  if (determiners === undefined) return null;
  const isNoun = (word: string) => isUsedAsNoun(word, number, language, reviews);
  const words = reviews.index.words[number]!;
  if (isHan(term) || words.length < 2) return isNoun(term) ? term : null;
  const [head, other] = headFirst ? [words[0]!, words.at(-1)!] : [words.at(-1)!, words[0]!];
  if (isNoun(head)) return isNoun(term) ? term : null;
  return isNoun(other) ? other : null;
}

/** @param number of the term whose texts are looked at. */
function isUsedAsNoun(
  term: string,
  number: number,
  language: string,
  { index, reviewText }: Reviews,
): boolean {
  const { determiners, voice } = lexicons[language]!;
  const before = listed(determiners).join('|');
  // '的水泡了两分钟' speaks of water that steeps, and of no blister.
  const use = isHan(term)
    ? new RegExp(`(${before})?()${writtenAs(term)}(${particlesOfVerbs})?`, 'giu')
    : new RegExp(`(?:(?<!\\p{L})(${before})\\s+(\\p{L}+\\s+)?)?${writtenAs(term)}()`, 'giu');
  const denied =
    isHan(term) || voice === undefined
      ? /(?!)/
      : new RegExp(`\\b(?:${listed(voice.negators).join('|')})\\s+$`, 'iu');
  let [uses, determined, direct] = [0, 0, 0];
  for (let text = 0; text < index.reviewTexts && uses < mostUses; text++) {
    if (!index.entries.subarray(index.starts[text]!, index.starts[text + 1]!).includes(number)) continue;
    const written = reviewText(text);
    for (const match of written.matchAll(use)) {
      uses++;
      if (match[1] === undefined || match[3]) continue;
      if (denied.test(written.slice(Math.max(0, match.index - 12), match.index))) continue;
      determined++;
      if (!match[2]) direct++;
    }
  }
  return determined > 0 && determined >= leastDetermined * uses && direct >= leastDirect * determined;
}
