import type { Keyword } from '../segment';
import { classTfIdf } from './class-tf-idf';
import type { TermCounts } from './count-terms';
import type { TermIndex } from './term-index';
import { isHan } from './tokens';
import { largestTold, tailBeyond } from '../../math/false-discoveries';
import { sum } from '../../math/vector';

/** A term with what choosing among terms needs. */
export interface RankedTerm extends Keyword {
  /** Of the term in the index. */
  readonly number: number;
}

/** A keyword with what choosing among keywords needs. */
export interface RankedKeyword extends RankedTerm {
  /** How many times more frequent among the segment's terms than among all terms of the language. */
  readonly lift: number;
}

export const mostKeywords = 10;

/** A term is the segment's own where it is at least this over-represented, and not by chance. */
const leastLift = 1.1;
const leastDeviation = 2;
/** Of the terms that a segment is given so many may be chance: of hundreds looked at some are ahead by two deviations. */
const mostByChance = 0.1;
/** A language gets keywords where at least this share of the segment's customers uses it. */
const leastLanguageShare = 0.1;
/** A phrase replaces its word where it weighs at least this part of it. */
const leastPhraseWeight = 0.4;

/**
 * The keywords of every segment, best first, at most ten. Terms are compared within their language
 * only, and each language gets places by its share among the segment's customers. Order and weight
 * are the class-based TF-IDF times the logarithm of the lift: with a handful of classes the IDF alone
 * hardly holds back what every segment says.
 */
export function chooseKeywords(index: TermIndex, termCounts: TermCounts): RankedKeyword[][] {
  const chosen: RankedKeyword[][] = Array.from({ length: termCounts.k }, () => []);
  const byLanguage = index.languages.map((_, language) => candidates(index, termCounts, language));
  for (let c = 0; c < termCounts.k; c++) {
    const places = placesByLanguage(termCounts, c, index.languages.length);
    const picked: RankedKeyword[] = [];
    // Loan words and brands stand in several languages: the language with the most places has them.
    const order = index.languages.map((_, l) => l).sort((x, y) => places[y]! - places[x]! || x - y);
    for (const language of order) {
      const fresh = byLanguage[language]![c]!.filter(
        ({ term }) => !picked.some((other) => other.term === term),
      );
      picked.push(...withoutRepeats(fresh, index, places[language]!));
    }
    chosen[c] = picked.sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1));
  }
  return chosen;
}

/** The over-represented terms of one language, by segment, best first. */
function candidates(index: TermIndex, termCounts: TermCounts, language: number): RankedKeyword[][] {
  const { k } = termCounts;
  const all = index.terms.length;
  const numbers: number[] = [];
  for (let t = 0; t < all; t++) if (index.languageOfTerm[t] === language) numbers.push(t);
  const terms = numbers.length;
  const counts = new Int32Array(k * terms);
  for (let c = 0; c < k; c++) {
    for (let t = 0; t < terms; t++) counts[c * terms + t] = termCounts.counts[c * all + numbers[t]!]!;
  }
  const weights = classTfIdf(counts, k, terms);
  const segmentTotal = Array.from({ length: k }, (_, c) => sum(counts.subarray(c * terms, (c + 1) * terms)));
  const total = segmentTotal.reduce((a, b) => a + b, 0);
  return segmentTotal.map((ofSegment, c) => {
    const share = ofSegment / total;
    const customers = termCounts.customers[c * index.languages.length + language]!;
    const support = fewestCustomers(customers);
    const found: (RankedKeyword & { readonly chance: number })[] = [];
    let tried = 0;
    for (let t = 0; t < terms; t++) {
      const count = counts[c * terms + t]!;
      if (count < support) continue;
      tried++;
      let everywhere = 0;
      for (let other = 0; other < k; other++) everywhere += counts[other * terms + t]!;
      const expected = everywhere * share;
      const lift = count / expected;
      const deviation = (count - expected) / Math.sqrt(expected * (1 - share));
      if (k > 1 && (lift < leastLift || deviation < leastDeviation)) continue;
      const number = numbers[t]!;
      found.push({
        term: index.terms[number]!,
        weight: weights[c * terms + t]! * (k > 1 ? Math.log(lift) : 1),
        lift,
        number,
        chance: k > 1 ? tailBeyond(deviation) : 0,
      });
    }
    const told = largestTold(
      found.map(({ chance }) => chance),
      tried,
      mostByChance,
    );
    return found
      .filter(({ chance }) => chance <= told)
      .map(({ chance: _, ...keyword }) => keyword)
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  });
}

/** At least three customers (two in a tiny segment), and one in forty who wrote or bought in the language. */
function fewestCustomers(customers: number): number {
  return Math.max(customers < 30 ? 2 : 3, Math.ceil(customers / 40));
}

/** Takes the best terms; a phrase and its words never stand side by side. */
export function withoutRepeats<Ranked extends RankedTerm>(
  ranked: readonly Ranked[],
  index: TermIndex,
  places: number,
): Ranked[] {
  const taken: Ranked[] = [];
  for (const keyword of ranked) {
    const first = taken.findIndex((other) => overlaps(keyword, other, index));
    if (first < 0) {
      if (taken.length < places) taken.push(keyword);
      continue;
    }
    // A phrase says more than its words: it takes the place and rank of the better one.
    const others = taken.filter((other) => overlaps(keyword, other, index));
    const worthy = keyword.weight > leastPhraseWeight * taken[first]!.weight;
    if (!worthy || !isPhrase(keyword, index) || others.some((other) => isPhrase(other, index))) continue;
    taken[first] = { ...keyword, weight: taken[first]!.weight };
    for (const other of others) if (taken.includes(other)) taken.splice(taken.indexOf(other), 1);
  }
  return taken;
}

function isPhrase(keyword: RankedTerm, index: TermIndex): boolean {
  return index.words[keyword.number]!.length > 1;
}

/** True where the two share a word or are forms of one ('record', 'recording'; '耳机', '蓝牙耳机'). */
function overlaps(a: RankedTerm, b: RankedTerm, index: TermIndex): boolean {
  const others = index.words[b.number]!;
  return index.words[a.number]!.some((word) => others.some((other) => sameStem(word, other)));
}

function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isHan(short)) return long.includes(short) && short.length > 1;
  return short === long || (short.length > 3 && long.length - short.length < 4 && long.startsWith(short));
}

/** Ten places shared out by largest remainder among the languages that matter in the segment. */
function placesByLanguage(termCounts: TermCounts, segment: number, languages: number): number[] {
  const customers = Array.from(termCounts.customers.subarray(segment * languages, (segment + 1) * languages));
  const everyone = customers.reduce((a, b) => a + b, 0);
  const counted = customers.map((count) => (count / everyone >= leastLanguageShare ? count : 0));
  const total = counted.reduce((a, b) => a + b, 0);
  const exact = counted.map((count) => (total === 0 ? 0 : (mostKeywords * count) / total));
  const places = exact.map(Math.floor);
  const byRemainder = exact
    .map((_, l) => l)
    .sort((a, b) => exact[b]! - places[b]! - (exact[a]! - places[a]!));
  let left = total === 0 ? 0 : mostKeywords - places.reduce((a, b) => a + b, 0);
  for (const language of byRemainder) if (left-- > 0) places[language]!++;
  return places;
}
