import type { Shop } from '../../shop/shop';
import { excerptOf } from './excerpt';
import type { RankedKeyword } from '../keywords/choose-keywords';
import type { Quote } from '../segment';
import type { TermIndex } from '../keywords/term-index';
import { isHan } from '../keywords/tokens';
import { isQuotable } from '../../text/quotable';

export const quotesPerSegment = 3;
const shortest = 40;
/** Where all write shorter ones these are quoted, rather than nobody. */
const shortestOfShort = 12;
const longest = 180;
/** Chinese says the same in about a third of the characters. */
const shortestHan = 14;
const shortestHanOfShort = 4;
const longestHan = 80;
/** A language is quoted where it is at least this share of the segment's reviews. */
const leastLanguageShare = 0.2;
/** Reviews of each script that are read closely. */
const shortlist = 60;

/** What makes a review typical of its segment. */
export interface QuoteWishes {
  readonly keywords: readonly RankedKeyword[];
  /** How well a part of a review shows what the segment's name says of it: 1 for well, less where it strays. */
  readonly tells: (review: number, part: string) => number;
  /** The segment's mean rating, NaN where unknown. */
  readonly rating: number;
}

interface QuoteCandidate {
  readonly review: number;
  readonly han: boolean;
  readonly excerpt: string;
  /** Positions among the wished keywords of those that the excerpt shows. */
  readonly shown: readonly number[];
  readonly base: number;
}

/**
 * Three reviews of a segment that show best what it is about: together they cover its keywords, they
 * tell what its name says, they are rated as the segment rates, and (where vectors are given) lie near its
 * middle. From three customers, of different products where possible, one at least of each main language.
 *
 * @param reviews the segment's review numbers. @param centrality typicality of each of them, or null.
 */
export function chooseQuotes(
  shop: Shop,
  index: TermIndex,
  reviews: readonly number[],
  wishes: QuoteWishes,
  centrality: Float32Array | null,
): Quote[] {
  const promising = shortlisted(shop, index, reviews, wishes, centrality);
  const candidates = promising
    .map(({ review, typical }) => read(shop, review, typical, wishes))
    .filter(({ excerpt }) => isQuotable(excerpt));
  const heaviest = wishes.keywords[0]?.weight ?? 1;
  const worth = wishes.keywords.map((keyword) => keyword.weight / heaviest);
  const chosen: QuoteCandidate[] = [];
  for (const han of languagePlan(shop, reviews)) {
    const next = best(shop, candidates, chosen, worth, han);
    if (next === null) continue;
    chosen.push(next);
    for (const keyword of next.shown) worth[keyword]! /= 3;
  }
  return chosen.map((candidate) => quote(shop, candidate));
}

/** For each place the script it is kept for, or null for the best of either. */
function languagePlan(shop: Shop, reviews: readonly number[]): (boolean | null)[] {
  const share = reviews.filter((review) => isHan(shop.reviews.text[review]!)).length / reviews.length;
  const plan: (boolean | null)[] = new Array(quotesPerSegment).fill(null);
  if (share < leastLanguageShare || share > 1 - leastLanguageShare) return plan;
  plan[0] = share > 0.5;
  plan[1] = share <= 0.5;
  return plan;
}

/** The most typical reviews by a quick look: keywords per length, and centrality. */
function shortlisted(
  shop: Shop,
  index: TermIndex,
  reviews: readonly number[],
  wishes: QuoteWishes,
  centrality: Float32Array | null,
): { review: number; typical: number }[] {
  const weightOf = new Map(wishes.keywords.map((keyword) => [keyword.number, keyword.weight]));
  const heaviest = wishes.keywords[0]?.weight ?? 1;
  const isLong = (text: string): boolean => text.length >= (isHan(text) ? shortestHan : shortest);
  const long = reviews.filter((review) => isLong(shop.reviews.text[review]!));
  const areShort = long.length < quotesPerSegment;
  const scored = reviews.flatMap((review, i) => {
    const text = shop.reviews.text[review]!;
    const han = isHan(text);
    if (areShort ? text.length < (han ? shortestHanOfShort : shortestOfShort) : !isLong(text)) return [];
    let hits = 0;
    for (let e = index.starts[review]!; e < index.starts[review + 1]!; e++) {
      hits += (weightOf.get(index.entries[e]!) ?? 0) / heaviest;
    }
    const crowding = Math.sqrt(Math.max(1, text.length / (han ? longestHan : longest)));
    const typical = 2 * (centrality?.[i] ?? 0);
    const told = Math.max(0, wishes.tells(review, text));
    return [{ review, han, typical, score: (hits + told) / crowding + typical }];
  });
  scored.sort((a, b) => b.score - a.score || a.review - b.review);
  const ofScript = (han: boolean) => scored.filter((one) => one.han === han).slice(0, shortlist);
  return [...ofScript(false), ...ofScript(true)];
}

function read(shop: Shop, review: number, typical: number, wishes: QuoteWishes): QuoteCandidate {
  const text = shop.reviews.text[review]!;
  const han = isHan(text);
  const telling = (part: string): number[] =>
    wishes.keywords.flatMap(({ term }, i) => (shows(part, term) ? [i] : []));
  const excerpt = excerptOf(text, han ? longestHan : longest, (part) => {
    return telling(part).length + 1.5 * Math.max(0, wishes.tells(review, part));
  });
  const rating = shop.reviews.rating[review]!;
  const distance = Number.isNaN(rating) || Number.isNaN(wishes.rating) ? 0 : Math.abs(rating - wishes.rating);
  // A quote that is whole reads better.
  const cut = excerpt.includes('…') ? -0.4 : 0;
  const base = 1.2 * wishes.tells(review, excerpt) + typical + cut - 0.3 * distance;
  return { review, han, excerpt, shown: telling(excerpt), base };
}

/** Letter by letter, a plural's s aside. */
function shows(text: string, term: string): boolean {
  return text.toLowerCase().includes(term.length > 4 ? term.replace(/s$/, '') : term);
}

function best(
  shop: Shop,
  candidates: readonly QuoteCandidate[],
  chosen: readonly QuoteCandidate[],
  worth: readonly number[],
  han: boolean | null,
): QuoteCandidate | null {
  const { customer, product } = shop.reviews;
  let found: QuoteCandidate | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (han !== null && candidate.han !== han) continue;
    const { review, excerpt } = candidate;
    const again = chosen.some(
      (other) => customer[other.review] === customer[review] || other.excerpt === excerpt,
    );
    if (again) continue;
    const sameProduct = chosen.some((other) => product[other.review] === product[review]);
    let score = candidate.base - (sameProduct && product[review]! >= 0 ? 3 : 0);
    for (const keyword of candidate.shown) score += worth[keyword]!;
    if (score > highest) [found, highest] = [candidate, score];
  }
  return found;
}

function quote({ reviews, products, customers }: Shop, { review, excerpt }: QuoteCandidate): Quote {
  return {
    text: excerpt,
    rating: reviews.rating[review]!,
    productId: products.ids[reviews.product[review]!] ?? '',
    customerId: customers.ids[reviews.customer[review]!] ?? '',
  };
}
