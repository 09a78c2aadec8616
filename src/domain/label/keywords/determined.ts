import { lexicons, listed } from '../../lexicon/lexicons';
import { aspectKeys } from '../../lexicon/voice';
import { topicOf, voiceOf } from '../../voice/language-voice';
import type { RankedTerm } from './choose-keywords';
import type { TermIndex } from './term-index';
import { isHan } from './tokens';

/** Share of a word's uses that stand behind a determiner, for it to be a thing. */
const leastDetermined = 0.35;
/** Reviews with the word that are looked at for that. */
const mostUses = 200;

/** True where reviewers use the word as a noun: 'the', 'my', '这个' stand before it. */
export function isDetermined(
  { term, number }: RankedTerm,
  language: string,
  { index, reviewText }: { readonly index: TermIndex; readonly reviewText: (review: number) => string },
): boolean {
  const { determiners } = lexicons[language] ?? {};
  if (determiners === undefined) return false;
  const before = listed(determiners).join('|');
  const written = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const use = isHan(term)
    ? new RegExp(`(${before})?${written}`, 'gu')
    : new RegExp(
        `(?:(?<![\\p{L}])(${before})\\s+(?:\\p{L}+\\s+)?)?(?<![\\p{L}])${written}(?![\\p{L}])`,
        'giu',
      );
  let uses = 0;
  let determined = 0;
  for (let text = 0; text < index.reviewTexts && uses < mostUses; text++) {
    if (!index.entries.subarray(index.starts[text]!, index.starts[text + 1]!).includes(number)) continue;
    for (const match of reviewText(text).matchAll(use)) {
      uses++;
      if (match[1] !== undefined) determined++;
    }
  }
  return uses > 0 && determined >= leastDetermined * uses;
}

/** True for a term that is none of the shop's own: it speaks of an aspect that every shop's reviews know. */
export function speaksOfAspect(term: string, language: string): boolean {
  const [match] = term.matchAll(voiceOf(language)?.wordings ?? /(?!)/g);
  return match !== undefined && topicOf(match) < aspectKeys.length;
}
