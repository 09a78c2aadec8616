import { seededRandom } from '../../math/random';
import type { Reviews } from '../../shop/shop';
import { hashText } from '../../text/hash-text';
import { splitClauses } from '../clauses';
import { type LanguageVoice, voiceOf } from '../language-voice';
import { type Mention, readText, reviewText } from '../read-voice';
import type { Titles } from '../title-words';

/** Sentences of reviews that speak of no aspect of the catalogue, each text once. */
export interface SentenceSample {
  readonly texts: readonly string[];
  /** Key of each sentence's vector in storage (see hashText). */
  readonly hashes: readonly string[];
  /** ISO 639-1 of each, that of its review. */
  readonly languages: readonly string[];
  /** The first review that holds it. */
  readonly review: Int32Array;
  /** Reviews that were looked at, and all that have a text. */
  readonly looked: number;
  readonly written: number;
}

/** More sentences change no topic that many write of, only the wait. */
const mostSentences = 3000;
/** The sentences are read once more, so they hold no more than this part of what all reviews say. */
const mostShare = 0.15;
/** Characters of a sentence: shorter ones say nothing of their own, longer ones speak of many things. */
const lengths = { spaced: [24, 220], unspaced: [8, 80] } as const;

/**
 * Draws reviews by chance and takes their sentences that no wording of an aspect knows, until there are enough of them.
 * In languages whose words nobody wrote down nothing could name a topic, so none of their sentences is read for it.
 *
 * @param languageOf ISO 639-1 of a review's text.
 */
export function sampleSentences(
  reviews: Reviews,
  languageOf: (review: number) => string,
  seed: number,
): SentenceSample {
  const { order, characters } = drawnReviews(reviews, seed);
  const found = new Map<string, number>();
  const languages: string[] = [];
  let looked = 0;
  let left = mostShare * characters;
  for (const review of order) {
    if (found.size >= mostSentences || left <= 0) break;
    const language = languageOf(review);
    const voice = voiceOf(language);
    if (voice === null) continue;
    looked++;
    for (const sentence of unknownSentences(reviewText(reviews, review), voice)) {
      left -= found.has(sentence) ? 0 : sentence.length;
      if (found.has(sentence) || found.size >= mostSentences || left < 0) continue;
      found.set(sentence, review);
      languages.push(language);
    }
  }
  const texts = [...found.keys()];
  return {
    texts,
    hashes: texts.map(hashText),
    languages,
    review: Int32Array.from(found.values()),
    looked,
    written: order.length,
  };
}

/** The reviews with a text of their own, in an order by chance, and the characters of all of them. */
export function drawnReviews(
  reviews: Reviews,
  seed: number,
): { readonly order: number[]; readonly characters: number } {
  const drawn: { review: number; key: number }[] = [];
  const random = seededRandom(seed);
  let characters = 0;
  for (let review = 0; review < reviews.count; review++) {
    const key = random();
    if (reviews.text[review] === '' || (reviews.copyOf?.[review] ?? -1) >= 0) continue;
    characters += reviews.text[review]!.length;
    drawn.push({ review, key });
  }
  return { order: drawn.sort((a, b) => a.key - b.key).map(({ review }) => review), characters };
}

/** A sentence with what it says of the aspects of the catalogue. */
export interface ReadSentence {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** The sentences of a text that are long enough to mean something. */
export function sentencesOf(text: string, voice: LanguageVoice, titles?: Titles): ReadSentence[] {
  const { mentions } = readText(text, voice, titles);
  const spans = new Map<number, { start: number; end: number }>();
  for (const { start, end, sentence } of splitClauses(text, voice.turns)) {
    spans.set(sentence, { start: spans.get(sentence)?.start ?? start, end });
  }
  const [least, most] = lengths[/\p{Script=Han}/u.test(text) ? 'unspaced' : 'spaced'];
  return Array.from(spans, ([sentence, { start, end }]) => ({
    text: text.slice(start, end).trim().replace(/\s+/g, ' '),
    mentions: mentions.filter(({ clause }) => clause.sentence === sentence),
  })).filter(({ text: own }) => own.length >= least && own.length <= most);
}

/** Those that speak of no aspect. */
function unknownSentences(text: string, voice: LanguageVoice): string[] {
  return sentencesOf(text, voice)
    .filter(({ mentions }) => mentions.length === 0)
    .map(({ text: own }) => own);
}
