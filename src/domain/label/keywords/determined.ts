import { lexicons, listed } from '../../lexicon/lexicons';
import type { RankedTerm } from './choose-keywords';
import type { TermIndex } from './term-index';
import { isHan, writtenAs } from './tokens';

/** Share of a word's uses that stand behind a determiner, for it to be a thing. */
const leastDetermined = 0.35;
/** Reviews with the word that are looked at for that. */
const mostUses = 200;

const particlesOfVerbs = '[了着过]';

/** True where reviewers use the word as a noun: 'the', 'my', '这个' stand before it. */
export function isDetermined(
  { term, number }: RankedTerm,
  language: string,
  { index, reviewText }: { readonly index: TermIndex; readonly reviewText: (review: number) => string },
): boolean {
  const { determiners } = lexicons[language] ?? {};
  if (determiners === undefined) return false;
  const before = listed(determiners).join('|');
  const behind = isHan(term) ? `(${before})?` : `(?:(?<!\\p{L})(${before})\\s+(?:\\p{L}+\\s+)?)?`;
  // Signs that a verb takes behind it: '的水泡了两分钟' speaks of water that steeps, and of no blister.
  const asVerb = isHan(term) ? `(${particlesOfVerbs})?` : '()?';
  const use = new RegExp(`${behind}${writtenAs(term)}${asVerb}`, 'giu');
  let uses = 0;
  let determined = 0;
  for (let text = 0; text < index.reviewTexts && uses < mostUses; text++) {
    if (!index.entries.subarray(index.starts[text]!, index.starts[text + 1]!).includes(number)) continue;
    for (const match of reviewText(text).matchAll(use)) {
      uses++;
      if (match[1] !== undefined && match[2] === undefined) determined++;
    }
  }
  return uses > 0 && determined >= leastDetermined * uses;
}
