import type { TFunction } from 'i18next';
import type { Aspect } from '../../domain/lexicon/voice';
import type { AspectSummary } from '../../domain/voice/aspect-summaries';
import type { StarCounts } from '../../domain/voice/star-counts';
import type { Format } from '../format';

/** Reviews of one feeling about an aspect. */
export interface Count {
  readonly aspect: Aspect;
  readonly reviews: number;
}

/** Fewer reviews on a matter are an opinion and no finding. */
export const fewestReviews = 3;

/** What is praised, or blamed, by enough reviews, the most first. */
export function counted(aspects: readonly AspectSummary[], feeling: 'praised' | 'blamed'): Count[] {
  return aspects
    .map((each) => ({ aspect: each.aspect, reviews: each[feeling] }))
    .filter(({ reviews }) => reviews >= fewestReviews)
    .sort((a, b) => b.reviews - a.reviews);
}

/** 'the sound (45 reviews), the prices (20) and the fit (9)'. @param most told at most. */
export function sayCounts(counts: readonly Count[], most: number, t: TFunction, format: Format): string {
  return format.list(
    counts.slice(0, most).map(({ aspect, reviews }, place) =>
      t(`portraits:${place === 0 ? 'first' : 'further'}`, {
        count: reviews,
        matter: t(`portraits:matter.${aspect}`),
        reviews: format.number(reviews),
      }),
    ),
  );
}

const quote = /(“[^”]*”)/u;

/** A sentence with blanks between Han signs and what is written in Latin letters or figures, as readers expect it; quotes stay. */
export function spaced(sentence: string): string {
  return sentence
    .split(quote)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/(\p{Script=Han})(?=[\p{Script=Latin}\d])/gu, '$1 ')
            .replace(/([\p{Script=Latin}\d])(?=\p{Script=Han})/gu, '$1 '),
    )
    .join('');
}

/** Stars of reviews as sentences tell them. */
export function starsInWords(
  { rated, low, high }: StarCounts,
  format: Format,
): Readonly<Record<keyof StarCounts, string>> {
  return { rated: format.number(rated), low: format.number(low), high: format.number(high) };
}
