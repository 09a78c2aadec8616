import { seededRandom } from '../../math/random';
import type { Reviews } from '../../shop/shop';
import { hashText } from '../../text/hash-text';
import { splitClauses } from '../clauses';
import { type LanguageVoice, voiceOf } from '../language-voice';
import { readText, reviewText } from '../read-voice';

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
  const order: { review: number; key: number }[] = [];
  const random = seededRandom(seed);
  let characters = 0;
  for (let review = 0; review < reviews.count; review++) {
    const key = random();
    if (reviews.text[review] === '' || (reviews.copyOf?.[review] ?? -1) >= 0) continue;
    characters += reviews.text[review]!.length;
    order.push({ review, key });
  }
  order.sort((a, b) => a.key - b.key);
  const found = new Map<string, number>();
  const languages: string[] = [];
  let looked = 0;
  let left = mostShare * characters;
  for (const { review } of order) {
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

/** The sentences of a text that are long enough to mean something and speak of no aspect. */
function unknownSentences(text: string, voice: LanguageVoice): string[] {
  const known = new Set(readText(text, voice).mentions.map(({ clause }) => clause.sentence));
  const spans = new Map<number, { start: number; end: number }>();
  for (const { start, end, sentence } of splitClauses(text, voice.turns)) {
    if (!known.has(sentence)) spans.set(sentence, { start: spans.get(sentence)?.start ?? start, end });
  }
  const [least, most] = lengths[/\p{Script=Han}/u.test(text) ? 'unspaced' : 'spaced'];
  return Array.from(spans.values(), ({ start, end }) =>
    text.slice(start, end).trim().replace(/\s+/g, ' '),
  ).filter((sentence) => sentence.length >= least && sentence.length <= most);
}
