import { serviceLines } from '../../shop/service-lines';
import type { Shop } from '../../shop/shop';
import { stopWordsOf } from '../../lexicon/lexicons';
import { isHan } from './tokens';
import { WordTable } from './word-table';
import { findPhrases, type Phrases } from './phrases';

/** The language of each text, ISO 639-1; 'und' or '' where it is not known. */
export interface TextLanguages {
  ofReview(review: number): string;
  ofProduct(product: number): string;
}

/**
 * Which terms occur in which text. Texts are the reviews (numbered as in the shop) and then the
 * products' titles. A term is a word or a phrase of two, in one language: the same letters in two
 * languages are two terms, so that languages never compete.
 */
export interface TermIndex {
  readonly terms: readonly string[];
  /** Position in `languages` of each term's language. */
  readonly languageOfTerm: Uint8Array;
  readonly languages: readonly string[];
  /** Each term as customers are said to be drawn to it: 'pedals', though most write 'pedal'. */
  readonly inPlural: readonly string[];
  /** The one or two words that each term is made of. */
  readonly words: readonly (readonly string[])[];
  /** 1 where the term occurs in a product's title. */
  readonly inTitles: Uint8Array;
  /** Text t holds the distinct terms `entries[starts[t]]` to `entries[starts[t + 1]]`. */
  readonly starts: Int32Array;
  readonly entries: Int32Array;
  readonly reviewTexts: number;
}

/** Reading more reviews than this changes no keyword, only the wait. */
const mostReviews = 60_000;

/**
 * Reads the shop's reviews and titles once; every segmentation of the same shop can use the result.
 * Of more than 60,000 reviews an even sample is read. 'Postage' and other service lines are no titles.
 * Where a text's language is not known, Chinese is told by its characters and the rest is taken as English.
 */
export function indexTerms(
  { reviews, products }: Pick<Shop, 'products' | 'reviews'>,
  languages: TextLanguages,
): TermIndex {
  const every = Math.max(1, Math.ceil(reviews.count / mostReviews));
  const words = new WordTable();
  for (let r = 0; r < reviews.count; r++) {
    const text = r % every === 0 ? joined(reviews.title[r]!, reviews.text[r]!) : '';
    words.add(text, languageOf(text, languages.ofReview(r)));
  }
  const isService = serviceLines(products);
  for (let p = 0; p < products.ids.length; p++) {
    const text = isService[p] === 1 ? '' : products.title[p]!;
    words.add(text, languageOf(text, languages.ofProduct(p)));
  }
  words.joinCharacters();
  return assemble(words, findPhrases(words.stream, words.count, words.languageOfWord), reviews.count);
}

function joined(title: string, text: string): string {
  return title === '' ? text : `${title} . ${text}`;
}

function languageOf(text: string, stated: string): string {
  if (stated !== '' && stated !== 'und') return stated;
  return isHan(text) ? 'zh' : 'en';
}

/** The longest Chinese phrase that still reads as one. */
const longestHanPhrase = 6;

/** Words that are no term by themselves (one Chinese character, half a phrase) drop out; phrases join. */
function assemble(table: WordTable, phrases: Phrases, reviewTexts: number): TermIndex {
  const terms: string[] = [];
  const inPlural: string[] = [];
  const languageOfTerm: number[] = [];
  const words: string[][] = [];
  const addTerm = (term: string, plural: string, parts: string[], language: number): number => {
    inPlural.push(plural);
    languageOfTerm.push(language);
    words.push(parts);
    return terms.push(term) - 1;
  };
  const surfaces = Array.from({ length: table.count }, (_, word) => table.surface(word));
  const bound = boundInTitles(table, phrases, reviewTexts);
  const termOfWord = Int32Array.from(surfaces, (surface, word) =>
    surface.length < 2 || bound[word] === 1
      ? -1
      : addTerm(surface, table.inPlural(word), [surface], table.languageOfWord[word]!),
  );
  // The segmenter cuts one Chinese word here in this way and there in that: one term all the same.
  const hanTerms = new Map<string, number>();
  terms.forEach((term, number) => {
    if (isHan(term)) hanTerms.set(term, number);
  });
  const termOfPhrase = phrases.pairs.map(([first, second]) => {
    const parts = [surfaces[first]!, surfaces[second]!];
    const language = table.languageOfWord[first]!;
    if (isHan(parts[0]!) !== isHan(parts[1]!)) return -1;
    if (!isHan(parts[0]!)) {
      return addTerm(parts.join(' '), `${parts[0]} ${table.inPlural(second)}`, parts, language);
    }
    const joint = parts.join('');
    if (joint.length > longestHanPhrase || stopWordsOf('zh').has(joint)) return -1;
    const known =
      hanTerms.get(joint) ??
      addTerm(joint, joint, parts.every((part) => part.length < 2) ? [joint] : parts, language);
    hanTerms.set(joint, known);
    return known;
  });
  return {
    terms,
    inPlural,
    languageOfTerm: Uint8Array.from(languageOfTerm),
    languages: table.languages,
    words,
    reviewTexts,
    ...fillTexts(table, phrases, termOfWord, termOfPhrase, terms.length, reviewTexts),
  };
}

/**
 * The words that are no terms by themselves, without those that a title uses outside of their phrase: reviewers may
 * only ever say that the kettle boils, and a kettle is a thing all the same.
 */
function boundInTitles(table: WordTable, phrases: Phrases, reviewTexts: number): Uint8Array {
  const bound = phrases.bound.slice();
  for (const stream of table.stream.slice(reviewTexts)) {
    stream.forEach((word, i) => {
      if (word < 0 || bound[word] === 0) return;
      const within = [i, i + 1].some(
        (at) => at > 0 && at < stream.length && phrases.numberOf(stream[at - 1]!, stream[at]!) >= 0,
      );
      if (!within) bound[word] = 0;
    });
  }
  return bound;
}

type Occurrences = Pick<TermIndex, 'inTitles' | 'starts' | 'entries'>;

/** The distinct terms of every text. */
function fillTexts(
  table: WordTable,
  phrases: Phrases,
  termOfWord: Int32Array,
  termOfPhrase: readonly number[],
  terms: number,
  reviewTexts: number,
): Occurrences {
  const starts = new Int32Array(table.stream.length + 1);
  const entries: number[] = [];
  const inTitles = new Uint8Array(terms);
  const seenIn = new Int32Array(terms).fill(-1);
  const note = (term: number, text: number): void => {
    if (term < 0 || seenIn[term] === text) return;
    seenIn[term] = text;
    entries.push(term);
    if (text >= reviewTexts) inTitles[term] = 1;
  };
  table.stream.forEach((stream, text) => {
    for (let i = 0; i < stream.length; i++) {
      const word = stream[i]!;
      if (word < 0) continue;
      note(termOfWord[word]!, text);
      const phrase = i > 0 && stream[i - 1]! >= 0 ? phrases.numberOf(stream[i - 1]!, word) : -1;
      if (phrase >= 0) note(termOfPhrase[phrase]!, text);
    }
    starts[text + 1] = entries.length;
  });
  return { inTitles, starts, entries: Int32Array.from(entries) };
}
