import { differenceOfShares, type Interval } from '../campaign/proportions';
import { type Aspect, aspectKeys } from '../lexicon/voice';
import type { Shop } from '../shop/shop';
import { type AspectQuote, aspectSummaries } from '../voice/aspect-summaries';
import { copiedTexts, voiceWeights } from '../voice/copied-texts';
import type { VoiceReading } from '../voice/read-voice';
import { fewestCompared } from './compared-figures';
import type { Pair } from './groups';

/** How many of those who wrote praise, or blame, an aspect, in either group. */
export interface ComparedFeeling {
  readonly customers: Pair<number>;
  /** The first group's share of its writers less the second's; its ends are NaN where too few wrote. */
  readonly difference: Interval;
  readonly isSure: boolean;
}

export interface ComparedAspect {
  readonly aspect: Aspect;
  readonly praised: ComparedFeeling;
  readonly blamed: ComparedFeeling;
}

/** What one group's reviews say of an aspect, in its words. */
export interface GroupQuote extends AspectQuote {
  readonly aspect: Aspect;
  readonly feeling: 'praised' | 'blamed';
}

export interface ComparedVoices {
  /** Customers of either with a review that was read. */
  readonly writers: Pair<number>;
  /** Those that anybody speaks of, the ones that surely differ first, then the most spoken of. */
  readonly aspects: readonly ComparedAspect[];
  readonly quotes: Pair<readonly GroupQuote[]>;
}

const falseAlarm = 0.05;
const mostQuotes = 4;

/**
 * What two groups praise and blame: of their customers with a review that was read, who has one that says so.
 * @param languageOf ISO 639-1 of a review.
 */
export function comparedVoices(
  { reviews }: Shop,
  reading: VoiceReading,
  languageOf: (review: number) => string,
  members: Pair<Uint8Array>,
): ComparedVoices {
  const own: Pair<number[]> = [[], []];
  const wrote = new Uint8Array(members[0].length);
  for (let r = 0; r < reviews.count; r++) {
    const writer = reviews.customer[r]!;
    if (writer < 0 || reading.read[r] === 0) continue;
    wrote[writer] = 1;
    members.forEach((group, side) => {
      if (group[writer] === 1) own[side]!.push(r);
    });
  }
  const both = [...own[0], ...own[1]];
  const writers = members.map((group) => countOf(wrote, group)) as [number, number];
  const shared = wrote.reduce((sum, did, c) => sum + (did & members[0][c]! & members[1][c]!), 0);
  const level = 1 - falseAlarm / (2 * aspectKeys.length);
  const feeling = (masks: Uint32Array, aspect: number): ComparedFeeling => {
    const says = new Uint8Array(wrote.length);
    for (const r of both) {
      if (((masks[r]! >> aspect) & 1) === 1) says[reviews.customer[r]!] = 1;
    }
    const customers = members.map((group) => countOf(says, group)) as [number, number];
    const isTold = Math.min(...writers) >= fewestCompared;
    const difference = isTold
      ? differenceOfShares([customers[0], writers[0]], [customers[1], writers[1]], level, shared)
      : { value: customers[0] / writers[0] - customers[1] / writers[1], low: Number.NaN, high: Number.NaN };
    return { customers, difference, isSure: difference.low > 0 || difference.high < 0 };
  };
  const aspects = aspectKeys
    .map((aspect, a) => ({
      aspect,
      praised: feeling(reading.praised, a),
      blamed: feeling(reading.blamed, a),
    }))
    .filter((each) => spoken(each) > 0)
    .sort((a, b) => Number(differs(b)) - Number(differs(a)) || spoken(b) - spoken(a));
  const weights = voiceWeights(reviews, copiedTexts(reviews));
  const quotes = own.map((group) => {
    const said = new Map(
      aspectSummaries(reviews, reading, weights, languageOf, group, null).map((each) => [each.aspect, each]),
    );
    return aspects
      .flatMap(({ aspect }) => {
        const found = said.get(aspect);
        return [
          ...(found?.praise ? [{ ...found.praise, aspect, feeling: 'praised' as const }] : []),
          ...(found?.complaint ? [{ ...found.complaint, aspect, feeling: 'blamed' as const }] : []),
        ];
      })
      .slice(0, mostQuotes);
  });
  return { writers, aspects, quotes: [quotes[0]!, quotes[1]!] };
}

const differs = ({ praised, blamed }: ComparedAspect): boolean => praised.isSure || blamed.isSure;

const spoken = ({ praised, blamed }: ComparedAspect): number =>
  [...praised.customers, ...blamed.customers].reduce((sum, count) => sum + count, 0);

const countOf = (is: Uint8Array, group: Uint8Array): number =>
  is.reduce((sum, one, c) => sum + (one & group[c]!), 0);
