import { cs } from './cs';
import { da } from './da';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fi } from './fi';
import { fr } from './fr';
import { hu } from './hu';
import { id } from './id';
import { it } from './it';
import { ja } from './ja';
import type { Lexicon } from './lexicon';
import { nl } from './nl';
import { no } from './no';
import { pl } from './pl';
import { pt } from './pt';
import { ro } from './ro';
import { sv } from './sv';
import { tr } from './tr';
import { vi } from './vi';
import { zh } from './zh';

/** The lexicon of each language that has one, by ISO 639-1. A new language is a file here and a name in this list. */
export const lexicons: Readonly<Record<string, Lexicon>> = {
  cs,
  da,
  de,
  en,
  es,
  fi,
  fr,
  hu,
  id,
  it,
  ja,
  nl,
  no,
  pl,
  pt,
  ro,
  sv,
  tr,
  vi,
  zh,
};

/** The entries of a list of words. */
export function listed(words: string | undefined): string[] {
  return words === undefined ? [] : words.trim().split(/\s+/);
}

const stopWords = new Map(
  Object.entries(lexicons).map(([language, lexicon]) => [language, new Set(listed(lexicon.stopWords))]),
);
const none: ReadonlySet<string> = new Set();

/** Stop words of a language (ISO 639-1), lower case; empty for a language without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return stopWords.get(language) ?? none;
}

const wordsWithEnding = new Map(
  Object.entries(lexicons).map(([language, { particles }]) => [language, new Set(listed(particles?.partOf))]),
);

/** A word without the particle that a segmenter left at its end; a particle alone stays as it is. */
export function withoutParticle(word: string, language: string): string {
  const ending = lexicons[language]?.particles?.ending;
  if (ending === undefined || word.length < 2 || wordsWithEnding.get(language)?.has(word)) return word;
  return word.replace(ending, '');
}
