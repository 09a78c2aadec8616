import type { Products } from '../shop/shop';
import { wordsOf } from './feeling-words';

/** What a shop's titles say of the words of one text. */
export interface Titles {
  /** Words of the shop's titles, which alone blame nothing. */
  readonly words: ReadonlySet<string>;
  /** Title of what the text is about, '' where that is not known. */
  readonly own: string;
}

export const noTitles: Titles = { words: new Set(), own: '' };

/**
 * True where the title of what a text is about stands as the shop writes it: there it names the product, be it called
 * 'Delivery' or '床', and no aspect.
 */
export function isTitle({ own }: Titles, written: string, at: number): boolean {
  const start = own === '' ? -1 : written.lastIndexOf(own, at);
  const end = start + own.length;
  return start >= 0 && at < end && !withinWord.test(`${written[start - 1] ?? ''} ${written[end] ?? ''}`);
}

/** Matches a letter or figure beside a title: a size 'D' is not what 'Delivery' begins with. */
const withinWord = /[\p{Script=Latin}\p{N}]/u;

/** Titles with a word, for it to be a word of the trade; one suffices in a small catalogue. */
const fewestTitles = 3;
const smallCatalogue = 30;

/**
 * Words that the shop's own titles use. No shop titles its goods with a complaint: where it sells delay pedals, thin
 * picks and loose dresses, 'delay', 'thin' and 'loose' alone blame nothing.
 */
export function titleWords({ title }: Pick<Products, 'title'>): ReadonlySet<string> {
  const titles = new Map<string, number>();
  for (const each of new Set(title)) {
    for (const word of new Set(wordsOf(each).map((found) => found.word))) {
      titles.set(word, (titles.get(word) ?? 0) + 1);
    }
  }
  const fewest = title.length < smallCatalogue ? 1 : fewestTitles;
  return new Set([...titles].filter(([, count]) => count >= fewest).map(([word]) => word));
}
