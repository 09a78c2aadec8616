import type { Products, Reviews } from '../shop/shop';
import { aspectKeys } from '../lexicon/voice';
import { type ClauseFeelings, clauseFeelings } from './clause-feelings';
import { type Clause, splitClauses } from './clauses';
import type { FeelingHit } from './feeling-words';
import { plainSigns } from '../text/plain-signs';
import { type LanguageVoice, topicOf, voiceOf } from './language-voice';
import { isTitle, noTitles, type Titles, titleWords } from './title-words';

/** What one clause says of one aspect. */
export interface Mention {
  /** Position in `aspectKeys`. */
  readonly aspect: number;
  /** 1 praised, -1 blamed, 0 merely spoken of. */
  readonly feeling: -1 | 0 | 1;
  readonly clause: Clause;
  /**
   * How plainly the clause says it, 0 to 1: nearest where it has strong words beside the aspect and speaks of no other.
   */
  readonly clarity: number;
}

/** What a shop's reviews say, review by review. */
export interface VoiceReading {
  /** Bit a: the review praises aspect a of `aspectKeys`; length reviews. A review may praise and blame one aspect. */
  readonly praised: Uint32Array;
  readonly blamed: Uint32Array;
  /** Bit p: the review speaks of purpose p of `purposeKeys`. */
  readonly purposes: Uint8Array;
  /** Praise and blame that the review's words hold; what stands before a 'but' or behind an 'although' counts half. */
  readonly praise: Float32Array;
  readonly blame: Float32Array;
  /** 1 where the review's language is one whose words are known, and it was read. */
  readonly read: Uint8Array;
  readonly titlesOf: (review: number) => Titles;
  /** Every so many reviews one was read. */
  readonly every: number;
  /** Reviews read × aspects × 2 (blame, praise): how plainly the plainest clause says it, in 255ths. */
  readonly clarity: Uint8Array;
}

/** Reading more reviews than this changes no finding, only the wait. */
export const mostReviews = 30_000;

/** Distance, in characters, at which a feeling's say over an aspect has fallen to a third. */
const reach = { spaced: 24, unspaced: 8 };
/** What is granted before the point is made counts by this. */
const granted = 0.5;
/** Below this a clause's feelings about an aspect cancel out. */
const leastFeeling = 0.15;

/** Labelling the same shop again reads nothing twice. */
const alreadyRead = new WeakMap<Reviews, VoiceReading>();

/**
 * Reads what each review says of each aspect, by the words of its own language; of more than 30,000 reviews an even
 * sample. Reviews in languages whose words nobody wrote down are not read, rather than read by another's words.
 *
 * @param languageOf ISO 639-1 of a review's text.
 */
export function readVoice(
  { reviews, products }: { readonly reviews: Reviews; readonly products: Pick<Products, 'title'> },
  languageOf: (review: number) => string,
): VoiceReading {
  const known = alreadyRead.get(reviews);
  if (known !== undefined) return known;
  const { count } = reviews;
  const every = Math.max(1, Math.ceil(count / mostReviews));
  const words = titleWords(products);
  const reading = {
    every,
    titlesOf: (review: number) => ({ words, own: products.title[reviews.product[review]!] ?? '' }),
    clarity: new Uint8Array(Math.ceil(count / every) * aspectKeys.length * 2),
    praised: new Uint32Array(count),
    blamed: new Uint32Array(count),
    purposes: new Uint8Array(count),
    praise: new Float32Array(count),
    blame: new Float32Array(count),
    read: new Uint8Array(count),
  };
  for (let r = 0; r < count; r += every) {
    const voice = voiceOf(languageOf(r));
    const text = reviewText(reviews, r);
    if (voice === null || text === '') continue;
    reading.read[r] = 1;
    const { mentions, purposes, praise, blame } = readText(text, voice, reading.titlesOf(r));
    for (const { aspect, feeling, clarity } of mentions) {
      if (feeling === 0) continue;
      if (feeling > 0) reading.praised[r]! |= 1 << aspect;
      else reading.blamed[r]! |= 1 << aspect;
      const place = clarityPlace(reading, r, aspect, feeling);
      reading.clarity[place] = Math.max(reading.clarity[place]!, Math.round(255 * clarity));
    }
    reading.purposes[r] = purposes;
    reading.praise[r] = praise;
    reading.blame[r] = blame;
  }
  alreadyRead.set(reviews, reading);
  return reading;
}

/** Where `clarity` has what a review that was read says of an aspect. */
export function clarityPlace(
  { every }: Pick<VoiceReading, 'every'>,
  review: number,
  aspect: number,
  feeling: -1 | 1,
): number {
  return ((review / every) * aspectKeys.length + aspect) * 2 + (feeling > 0 ? 1 : 0);
}

/** A review's heading and text as one. */
export function reviewText({ title, text }: Pick<Reviews, 'title' | 'text'>, review: number): string {
  return title[review] === '' ? text[review]! : `${title[review]!}\n${text[review]!}`;
}

/** What a text says. */
export interface TextReading {
  /** The aspects of which its clauses speak. */
  readonly mentions: Mention[];
  /** Bit p: purpose p of `purposeKeys`. */
  readonly purposes: number;
  readonly praise: number;
  readonly blame: number;
}

/** What a text says, by the words of its language. */
export function readText(written: string, voice: LanguageVoice, titles: Titles = noTitles): TextReading {
  const lower = written.toLowerCase();
  // Of a few letters the small form is longer: positions would be off.
  const text = plainSigns(lower.length === written.length ? lower : written);
  const clauses = splitClauses(text, voice.turns);
  // '快递很nice', 'quality很好': words of the other script are read by the language that is written in it.
  const guest = voice.guest?.signs.test(text) === true ? voiceOf(voice.guest.language) : null;
  const feelings = clauseFeelings(text, clauses, voice, guest, titles.words);
  const spoken = clauses.map((): { aspect: number; at: number }[] => []);
  let purposes = 0;
  for (const { wordings } of guest === null ? [voice] : [voice, guest]) {
    let clause = 0;
    for (const match of text.matchAll(wordings)) {
      while (clause < clauses.length - 1 && match.index >= clauses[clause]!.end) clause++;
      if (isTitle(titles, written, match.index)) continue;
      const topic = topicOf(match);
      if (topic >= aspectKeys.length) purposes |= 1 << (topic - aspectKeys.length);
      else spoken[clause]?.push({ aspect: topic, at: match.index });
    }
  }
  const scale = voice.unspaced ? reach.unspaced : reach.spaced;
  const mentions: Mention[] = [];
  clauses.forEach((where, i) => {
    const { hits, toldUntil } = feelings[i]!;
    const told = hits.length > 0 ? hits : borrowed(clauses, feelings, spoken, i);
    const plainness = clausePlainness(where, new Set(spoken[i]!.map(({ aspect }) => aspect)).size, scale);
    for (const { aspect, at } of spoken[i]!) {
      const value =
        at >= toldUntil
          ? 0
          : told.reduce((sum, hit) => sum + (hit.ofWhole ? 0 : hit.sign * nearness(hit, at, scale)), 0);
      const feeling = Math.abs(value) < leastFeeling ? 0 : value > 0 ? 1 : -1;
      const clarity = Math.min(1, Math.abs(value)) * (hits.length > 0 ? plainness : plainness / 2);
      mentions.push({ aspect, feeling, clause: where, clarity });
    }
  });
  let [praise, blame] = [0, 0];
  const weights = clauseWeights(text, clauses, voice);
  feelings.forEach(({ hits }, i) => {
    for (const { sign } of hits) {
      if (sign > 0) praise += weights[i]! * sign;
      else blame -= weights[i]! * sign;
    }
  });
  return { mentions, purposes, praise, blame };
}

/**
 * How much each clause's feelings count for the whole: half where a clause behind it in the sentence turns it round
 * ('good, but …'), and half for what is granted ('although it is good, …').
 */
function clauseWeights(text: string, clauses: readonly Clause[], voice: LanguageVoice): Float32Array {
  const weights = new Float32Array(clauses.length).fill(1);
  clauses.forEach(({ start, end, sentence }, i) => {
    const part = text.slice(start, end);
    if (voice.concedes.test(part)) weights[i] = granted;
    if (!voice.turnsAtStart.test(part)) return;
    for (let before = i - 1; before >= 0 && clauses[before]!.sentence === sentence; before--) {
      weights[before] = granted;
    }
  });
  return weights;
}

/** 1 for a clause of some words about one aspect, less for a long one, a stump, or one about several. */
function clausePlainness({ start, end }: Clause, aspects: number, scale: number): number {
  const length = (end - start) / scale;
  return (length < 0.6 ? 0.6 : Math.min(1, 3 / length)) / Math.max(1, aspects);
}

/** 1 for a word that is the aspect's own or beside it, falling with the distance, but never to nothing. */
function nearness({ start, end }: FeelingHit, at: number, scale: number): number {
  const distance = at < start ? start - at : Math.max(0, at - end);
  return 0.2 + 0.8 * Math.exp(-distance / scale);
}

/**
 * The feelings of a clause that has none of its own: 'The delivery, which took three weeks, was awful'. They are those
 * of the next clause of the sentence, or else of the one before, as long as those speak of no aspect themselves; a
 * clause that ends in a denial turns those of the one before round, whatever that speaks of.
 */
function borrowed(
  clauses: readonly Clause[],
  feelings: readonly ClauseFeelings[],
  spoken: readonly (readonly unknown[])[],
  own: number,
): readonly FeelingHit[] {
  const { sentence, start, end } = clauses[own]!;
  if (feelings[own]!.denies) {
    const before = clauses[own - 1]?.sentence === sentence ? feelings[own - 1]!.hits : [];
    return before.map(({ sign }) => ({ start, end, sign: -sign }));
  }
  for (const step of [1, -1]) {
    for (let i = own + step; clauses[i]?.sentence === sentence; i += step) {
      if (spoken[i]!.length > 0) break;
      if (feelings[i]!.hits.length > 0) return feelings[i]!.hits;
    }
  }
  return [];
}
