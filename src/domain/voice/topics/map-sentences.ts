import { hashText } from '../../text/hash-text';
import { aspectKeys } from '../../lexicon/voice';
import type { Shop } from '../../shop/shop';
import { voiceOf } from '../language-voice';
import { type Mention, reviewText } from '../read-voice';
import { titleWords } from '../title-words';
import { drawnReviews, type SentenceSample, sentencesOf } from './sentence-sample';

/** Sentences of reviews, each text once, with what the plainest of its clauses says. */
export interface MapSentences extends SentenceSample {
  /** Position in `aspectKeys` of what each speaks of, -1 for no aspect of the catalogue. */
  readonly aspect: Int8Array;
  /** 1 for praise of it, -1 for blame, 0 for neither. */
  readonly feeling: Int8Array;
}

/** As many make a picture that can be read; each has to be read by the encoder. */
export const mostMapSentences = 1500;

/**
 * Draws reviews by chance and takes all their sentences until there are enough, in languages whose words are known.
 * @param languageOf ISO 639-1 of a review's text.
 */
export function mapSentences(
  { reviews, products }: Shop,
  languageOf: (review: number) => string,
  seed: number,
  most = mostMapSentences,
): MapSentences {
  const { order } = drawnReviews(reviews, seed);
  const words = titleWords(products);
  const found = new Map<string, { review: number; language: string; says: Mention | null }>();
  let looked = 0;
  for (const review of order) {
    if (found.size >= most) break;
    const language = languageOf(review);
    const voice = voiceOf(language);
    if (voice === null) continue;
    looked++;
    const titles = { words, own: products.title[reviews.product[review]!] ?? '' };
    for (const { text, mentions } of sentencesOf(reviewText(reviews, review), voice, titles)) {
      if (found.size < most && !found.has(text))
        found.set(text, { review, language, says: plainest(mentions) });
    }
  }
  const texts = [...found.keys()];
  const all = [...found.values()];
  return {
    texts,
    hashes: texts.map(hashText),
    languages: all.map(({ language }) => language),
    review: Int32Array.from(all, ({ review }) => review),
    looked,
    written: order.length,
    aspect: Int8Array.from(all, ({ says }) => says?.aspect ?? -1),
    feeling: Int8Array.from(all, ({ says }) => says?.feeling ?? 0),
  };
}

/** What shows a feeling says more than what is merely spoken of. */
function plainest(mentions: readonly Mention[]): Mention | null {
  const weight = ({ feeling, clarity }: Mention) => Math.abs(feeling) + clarity;
  let best: Mention | null = null;
  for (const mention of mentions) if (best === null || weight(mention) > weight(best)) best = mention;
  return best;
}

/** The aspect of a sentence by its name; null for none of the catalogue. */
export const aspectAt = (position: number) => aspectKeys[position] ?? null;
