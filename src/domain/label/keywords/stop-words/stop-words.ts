import { chineseStopWords } from './zh';
import { englishStopWords } from './en';
import { europeanStopWords } from './european';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const byLanguage = new Map<string, ReadonlySet<string>>([
  ['en', words(englishStopWords)],
  ['zh', words(chineseStopWords)],
  ...Object.entries(europeanStopWords).map(([language, list]) => [language, words(list)] as const),
]);

const none: ReadonlySet<string> = new Set();

/** Stop words of a language (ISO 639-1), lower case; empty for a language without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return byLanguage.get(language) ?? none;
}
