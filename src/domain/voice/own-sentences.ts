import type { Shop } from '../shop/shop';
import { aspectKeys } from '../lexicon/voice';
import { splitClauses } from './clauses';
import { type LanguageVoice, voiceOf } from './language-voice';
import { readText, reviewText } from './read-voice';

/** A sentence of a customer's review that may be quoted to her. */
export interface OwnSentence {
  readonly text: string;
  /** ISO 639-1 of its review. */
  readonly language: string;
  /** The product that the review is about, -1 where it names none. */
  readonly product: number;
}

/** Characters of a sentence: shorter ones say nothing of their own, longer ones speak of many things. */
const lengths = { spaced: [20, 200], unspaced: [8, 70] } as const;

/** Ratings from here on are praise; what was written beside lower ones is no reason to offer anything. */
const leastRating = 4;

/** Matters of the shop and of the way to the customer, which say nothing of what a product is. */
const ofShop: ReadonlySet<number> = new Set(
  (['price', 'packaging', 'delivery', 'returns', 'service', 'description'] as const).map((aspect) =>
    aspectKeys.indexOf(aspect),
  ),
);

/** More of one customer's sentences are not read: the latest of her reviews come first. */
const mostSentences = 60;

/**
 * The sentences that a customer wrote herself and that may be quoted as what speaks for an offer: of reviews without low
 * stars, none that speaks of the shop's service and the like, blames, wishes, supposes, asks, compares or speaks of another product, and none that names another brand than
 * the one reviewed or says the product's name alone. Only in languages whose words of blame are known. What others wrote, copies among it, is never hers.
 */
export function ownSentences(
  { reviews, products }: Pick<Shop, 'reviews' | 'products'>,
  languageOf: (review: number) => string,
  customer: number,
): OwnSentence[] {
  const own: number[] = [];
  for (let r = 0; r < reviews.count; r++) if (reviews.customer[r] === customer) own.push(r);
  own.sort((a, b) => (reviews.at[b]! || 0) - (reviews.at[a]! || 0) || a - b);
  const brands = brandsOf(products.brand);
  const found = new Map<string, OwnSentence>();
  for (const r of own) {
    const language = languageOf(r);
    const voice = voiceOf(language);
    if (voice === null || reviews.rating[r]! < leastRating || (reviews.copyOf?.[r] ?? -1) >= 0) continue;
    const product = reviews.product[r]!;
    const ofProduct = product < 0 ? '' : products.brand[product]!.toLowerCase();
    const name = product < 0 ? '' : products.title[product]!.toLowerCase();
    for (const text of sentencesOf(reviewText(reviews, r), voice)) {
      if (found.size >= mostSentences) return [...found.values()];
      if (found.has(text) || name.includes(bareOf(text))) continue;
      if (!isPlainPraise(text, voice) || namesOther(text, brands, ofProduct)) continue;
      found.set(text, { text, language, product });
    }
  }
  return [...found.values()];
}

/** A sentence in small letters without the sign that ends it. */
function bareOf(text: string): string {
  return text.toLowerCase().replace(/[\s.!。！,，]+$/u, '');
}

function sentencesOf(written: string, voice: LanguageVoice): string[] {
  const spans = new Map<number, { start: number; end: number }>();
  for (const { start, end, sentence } of splitClauses(written, voice.turns)) {
    spans.set(sentence, { start: spans.get(sentence)?.start ?? start, end });
  }
  const [least, most] = lengths[/\p{Script=Han}/u.test(written) ? 'unspaced' : 'spaced'];
  return Array.from(spans.values(), ({ start, end }) =>
    written.slice(start, end).trim().replace(/\s+/g, ' '),
  ).filter((sentence) => sentence.length >= least && sentence.length <= most);
}

/** Whether a sentence neither blames nor compares nor speaks of what is wished, supposed, asked or of another product. */
function isPlainPraise(sentence: string, voice: LanguageVoice): boolean {
  const lower = sentence.toLowerCase();
  const { blame, mentions } = readText(sentence, voice);
  if (blame > 0 || mentions.some(({ feeling, aspect }) => feeling < 0 || ofShop.has(aspect))) return false;
  if (/[?？]\s*$/u.test(sentence) || voice.asks.opens.test(lower)) return false;
  return lower.search(voice.untold) < 0 && !voice.compares.test(lower);
}

/** The shop's brands in small letters; those of two letters and fewer are words of any sentence. */
function brandsOf(brands: readonly string[]): readonly string[] {
  return [...new Set(brands.map((brand) => brand.trim().toLowerCase()))].filter((brand) => brand.length > 2);
}

function namesOther(sentence: string, brands: readonly string[], own: string): boolean {
  const lower = sentence.toLowerCase();
  return brands.some((brand) => brand !== own && standsIn(lower, brand));
}

/** Whether a name stands in a text as a word of its own. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    if (/\p{Script=Han}/u.test(name)) return true;
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
