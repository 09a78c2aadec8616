import { foldPlural, gap, tokenise } from '../label/keywords/tokens';
import type { Products } from '../shop/shop';
import type { OwnSentence } from './own-sentences';

/**
 * Whether a sentence (by position) and a product (by number) have a content word in common: what a quote speaks of has to
 * be seen by who reads it beside the product. A product counts by its title and its category, since descriptions hold
 * words of any product; of one without either it is not asked.
 */
export function shareWords(
  sentences: readonly Pick<OwnSentence, 'text' | 'language'>[],
  { title, category }: Pick<Products, 'title' | 'category'>,
): (sentence: number, product: number) => boolean {
  const said = sentences.map(({ text, language }) => contentWords(text, language));
  return (sentence, product) => {
    const name = `${title[product]} ${category[product]}`;
    if (name.trim() === '') return true;
    const own = said[sentence]!;
    for (const word of contentWords(name, sentences[sentence]!.language)) if (own.has(word)) return true;
    return false;
  };
}

function contentWords(text: string, language: string): ReadonlySet<string> {
  const words = tokenise(text, language).filter((word) => word !== gap);
  return new Set(words.map((word) => foldPlural(word, language)));
}
