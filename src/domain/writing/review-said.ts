import { aspectKeys, type Aspect } from '../lexicon/voice';
import { fnv1a } from '../math/hash';
import { detectLanguages } from '../text/language';
import { voiceOf } from '../voice/language-voice';
import { readText } from '../voice/read-voice';

/** A review that is answered. */
export interface ReviewSaid {
  /** Its heading and text. */
  readonly text: string;
  /** Stars of 5, NaN where there are none. */
  readonly rating: number;
  /** Title of its product, else its id, '' where it names none. */
  readonly product: string;
  /** Id of whoever wrote it, '' where it names nobody: for finding her again, never part of what a model is told. */
  readonly customer: string;
  /** Milliseconds since 1970, NaN without a date. */
  readonly at: number;
}

/** What a review says, by the words of its language. */
export interface ReviewRead {
  /** ISO 639-1. */
  readonly language: string;
  /** In the order in which it speaks of them; an aspect may be in both. */
  readonly praised: readonly Aspect[];
  readonly blamed: readonly Aspect[];
  /** As a whole, by its stars, and without these by its words; null where neither tells. */
  readonly feeling: 'pleased' | 'displeased' | null;
}

/** Words of one feeling that must outweigh those of the other for a review without stars to have it. */
const clearly = 2;

/** Reads one review. Of a language whose words nobody wrote down only the stars tell. */
export function readReview({ text, rating }: Pick<ReviewSaid, 'text' | 'rating'>): ReviewRead {
  const language = detectLanguages([text])[0]!;
  const voice = voiceOf(language);
  const { mentions, praise, blame } =
    voice === null ? { mentions: [], praise: 0, blame: 0 } : readText(text, voice);
  const spoken = (sign: 1 | -1) => [
    ...new Set(mentions.filter(({ feeling }) => feeling === sign).map(({ aspect }) => aspectKeys[aspect]!)),
  ];
  return { language, praised: spoken(1), blamed: spoken(-1), feeling: feelingOf(rating, praise, blame) };
}

function feelingOf(rating: number, praise: number, blame: number): ReviewRead['feeling'] {
  if (rating >= 4) return 'pleased';
  if (rating < 3) return 'displeased';
  if (!Number.isNaN(rating)) return null;
  if (praise > clearly * blame) return 'pleased';
  return blame > clearly * praise ? 'displeased' : null;
}

/** What tells one review from others of a shop, the same whenever it is read again. */
export function reviewKey({ text, product, customer, at }: ReviewSaid): string {
  const said = JSON.stringify([text, product, customer, Number.isNaN(at) ? null : at]);
  // Two hashes of 32 bits: some thousand reviews of a shop meet in one by chance.
  return [said, `${said}/`].map((each) => fnv1a(each).toString(36)).join('-');
}
