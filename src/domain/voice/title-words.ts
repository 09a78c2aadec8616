import type { Products } from '../shop/shop';
import { wordsOf } from './feeling-words';

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
