import { nounOf } from '../../label/keywords/determined';
import type { RankedTerm } from '../../label/keywords/choose-keywords';
import type { TermIndex } from '../../label/keywords/term-index';
import { writtenAs } from '../../label/keywords/tokens';
import { lexicons, listed, stopWordsOf } from '../../lexicon/lexicons';

/** Share of a word's uses that end a phrase, for it to be no mere epithet ('electric' in 'an electric guitar'). */
const leastAtEnd = 0.5;
/** Share of its uses within a sentence that are written large, for it to be a name. */
const leastCapital = 0.5;
/** Share of the uses of which something is said, for a word of a language without blanks to be a thing. */
const leastSubject = 0.3;

/** True for a term that its sentences use as a noun, and not as a name of a maker or a place. */
export function isNoun(
  term: RankedTerm,
  sentences: readonly string[],
  language: string,
  index: TermIndex,
): boolean {
  const { unspaced = false, predicates } = lexicons[language] ?? {};
  const written = writtenAs(term.term);
  if (unspaced) return isSubject(written, sentences, listed(predicates));
  const use = new RegExp(`${written}\\s*([\\p{L}'’]*)`, 'giu');
  const stop = stopWordsOf(language);
  let [uses, atEnd, within, capital] = [0, 0, 0, 0];
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(use)) {
      uses++;
      if (match[1] === '' || stop.has(match[1]!.toLowerCase())) atEnd++;
      if (match.index === 0) continue;
      within++;
      // All in capitals is shouting.
      if (/^\p{Lu}\p{Ll}/u.test(match[0])) capital++;
    }
  }
  if (atEnd < leastAtEnd * uses || (within > 0 && capital >= leastCapital * within)) return false;
  return nounOf(term, language, { index, reviewText: (i) => sentences[i]! }) === term.term;
}

function isSubject(written: string, sentences: readonly string[], predicates: readonly string[]): boolean {
  const use = new RegExp(`${written}(${predicates.join('|') || '(?!)'})?`, 'gu');
  let [uses, subject] = [0, 0];
  for (const sentence of sentences) {
    for (const match of sentence.matchAll(use)) {
      uses++;
      if (match[1] !== undefined) subject++;
    }
  }
  return uses > 0 && subject >= leastSubject * uses;
}
