import { type Aspect, aspectKeys, type Purpose, purposeKeys } from '../lexicon/voice';
import type { Reviews } from '../shop/shop';
import { type AgainstRest, againstRest } from './against-rest';
import type { VoiceReading } from './read-voice';

/** How a segment's reviewers feel about an aspect, or speak of it. */
export interface AspectVoice {
  readonly aspect: Aspect;
  readonly praised: AgainstRest;
  readonly blamed: AgainstRest;
  /** Customers with a review that praises, or blames, the aspect. */
  readonly praisers: number;
  readonly blamers: number;
}

export interface SegmentVoice {
  /** Customers with a review that was read. */
  readonly reviewers: number;
  readonly aspects: readonly AspectVoice[];
  readonly purposes: readonly { readonly purpose: Purpose; readonly use: AgainstRest }[];
}

/** Quarters of the reviewers by length, in each language apart. */
const lengthGroups = 4;
/** Languages with strata of their own; reviewers of the others share one. */
const mostLanguages = 4;

/**
 * What each segment's reviewers praise, blame and buy for, more or less than like reviewers elsewhere. Every reviewer
 * counts once, by the share of her reviews that say so.
 *
 * @param weights what each review's say weighs (see voiceWeights). @param languageOf ISO 639-1 of a review.
 */
export function segmentVoices(
  reviews: Reviews,
  reading: VoiceReading,
  weights: Float64Array,
  languageOf: (review: number) => string,
  labels: Int32Array,
  k: number,
): SegmentVoice[] {
  const n = labels.length;
  const written = new Float64Array(n);
  const weight = new Float64Array(n);
  const read: number[] = [];
  for (let r = 0; r < reviews.count; r++) {
    if (reviews.customer[r]! < 0 || reading.read[r] === 0) continue;
    read.push(r);
    written[reviews.customer[r]!]!++;
    weight[reviews.customer[r]!]! += weights[r]!;
  }
  for (let i = 0; i < n; i++) if (written[i]! > 0) weight[i]! /= written[i]!;
  const { stratum, strata } = strataOfReviewers(reviews, read, written, languageOf);
  const compare = (says: (review: number) => boolean): { compared: AgainstRest[]; people: Int32Array } => {
    const shares = new Float64Array(n);
    for (const r of read) if (says(r)) shares[reviews.customer[r]!]! += 1 / written[reviews.customer[r]!]!;
    const people = new Int32Array(k);
    shares.forEach((share, i) => {
      if (share > 0) people[labels[i]!]!++;
    });
    return { compared: againstRest(shares, weight, stratum, strata, lengthGroups, labels, k), people };
  };
  const aspects = aspectKeys.map((aspect, a) => ({
    aspect,
    praised: compare((r) => ((reading.praised[r]! >> a) & 1) === 1),
    blamed: compare((r) => ((reading.blamed[r]! >> a) & 1) === 1),
  }));
  const purposes = purposeKeys.map((purpose, p) => ({
    purpose,
    use: compare((r) => ((reading.purposes[r]! >> p) & 1) === 1),
  }));
  const reviewers = new Int32Array(k);
  written.forEach((count, i) => {
    if (count > 0) reviewers[labels[i]!]!++;
  });
  return Array.from({ length: k }, (_, c) => ({
    reviewers: reviewers[c]!,
    aspects: aspects.map(({ aspect, praised, blamed }) => ({
      aspect,
      praised: praised.compared[c]!,
      blamed: blamed.compared[c]!,
      praisers: praised.people[c]!,
      blamers: blamed.people[c]!,
    })),
    purposes: purposes.map(({ purpose, use }) => ({ purpose, use: use.compared[c]! })),
  }));
}

/** Stratum of each customer by the language of most of her reviews and by their length; -1 without a review. */
function strataOfReviewers(
  reviews: Reviews,
  read: readonly number[],
  written: Float64Array,
  languageOf: (review: number) => string,
): { stratum: Int32Array; strata: number } {
  const counts = new Map<string, number>();
  for (const r of read) counts.set(languageOf(r), (counts.get(languageOf(r)) ?? 0) + 1);
  const languages = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const groups = Math.min(mostLanguages, Math.max(1, languages.length));
  const perLanguage = new Float64Array(written.length * groups);
  const characters = new Float64Array(written.length);
  for (const r of read) {
    const writer = reviews.customer[r]!;
    perLanguage[writer * groups + Math.min(groups - 1, languages.indexOf(languageOf(r)))]!++;
    characters[writer]! += reviews.text[r]!.length / written[writer]!;
  }
  const stratum = new Int32Array(written.length).fill(-1);
  for (let group = 0; group < groups; group++) {
    const writers: number[] = [];
    for (let i = 0; i < written.length; i++) {
      const own = perLanguage.subarray(i * groups, (i + 1) * groups);
      if (written[i]! > 0 && own.indexOf(Math.max(...own)) === group) writers.push(i);
    }
    const lengths = Float64Array.from(writers, (writer) => characters[writer]!).sort();
    const bounds = [1, 2, 3].map((part) => lengths[Math.floor((part * lengths.length) / lengthGroups)]!);
    // By value, not by rank, so that equal lengths share a group.
    for (const writer of writers) {
      stratum[writer] = group * lengthGroups + bounds.filter((bound) => characters[writer]! > bound).length;
    }
  }
  return { stratum, strata: groups * lengthGroups };
}
