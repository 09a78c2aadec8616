import type { Shop } from '../shop/shop';
import { hashText } from './hash-text';
import { detectLanguages } from './language';

/** The distinct texts of a shop and who has which. */
export interface ShopTexts {
  /** Reviews' texts in their order, then products' that no review has. */
  readonly texts: string[];
  /** Hash of each text (see hashText): the key of its vector in storage. */
  readonly hashes: string[];
  /** Language of each text, ISO 639-1. */
  readonly languages: string[];
  /** Text of each review, -1 where it says nothing. */
  readonly textOfReview: Int32Array;
  /** Text of each product (title and description), -1 where it has none. */
  readonly textOfProduct: Int32Array;
}

/** Collects what an encoder has to read: reviews (title and text as one) and products (title and description). */
export function collectTexts(shop: Shop): ShopTexts {
  const numbers = new Map<string, number>();
  const number = (text: string): number => {
    if (text === '') return -1;
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const { reviews, products } = shop;
  const textOfReview = new Int32Array(reviews.count);
  for (let i = 0; i < reviews.count; i++)
    textOfReview[i] = number(joinText(reviews.title[i]!, reviews.text[i]!));
  const textOfProduct = Int32Array.from(products.ids, (_, i) =>
    number(joinText(products.title[i]!, products.description[i]!)),
  );
  const texts = [...numbers.keys()];
  return {
    texts,
    hashes: texts.map(hashText),
    languages: detectLanguages(texts),
    textOfReview,
    textOfProduct,
  };
}

const chineseEnd = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}）】」]$/u;

/** Title and text as one text; a title that ends in a mark of its own gets no full stop more, and none is said twice. */
export function joinText(title: string, text: string): string {
  const head = title.trim();
  const body = text.trim();
  if (head === '' || body.startsWith(head)) return body;
  if (body === '') return head;
  if (/[.!?…。！？]$/.test(head)) return `${head} ${body}`;
  return chineseEnd.test(head) ? `${head}。${body}` : `${head}. ${body}`;
}
