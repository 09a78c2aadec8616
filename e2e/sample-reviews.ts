import Papa from 'papaparse';
import type { Language } from '../scripts/sample/types';
import { sample } from './sample-answer';

/** The distinct texts of the sample shop's reviews in one language, in the order of the file. */
export function reviewTexts(language: Language): string[] {
  const file = sample.files.find(({ name }) => name === 'reviews.csv')!;
  const { data } = Papa.parse<Record<string, string>>(file.text, { header: true, skipEmptyLines: true });
  const texts = new Set(data.map((row) => row['Review text'] ?? ''));
  texts.delete('');
  return [...texts].filter((text) => /\p{Script=Han}/u.test(text) === (language === 'zh'));
}
