import { useMemo } from 'react';
import { type Draft, draftOf, textKey } from '../domain/writing/draft';
import type { ReviewSaid } from '../domain/writing/review-said';
import { useSpeaker } from '../i18n';
import { useKeptTexts } from './use-kept-texts';

/** The reply to a review as it stands by now, and whether it is on the list; null until what is kept is read. */
export function useAnswer(shopId: string, review: ReviewSaid | null): Draft | null {
  const speaker = useSpeaker();
  const { texts } = useKeptTexts(shopId);
  return useMemo(() => {
    if (review === null || texts === null) return null;
    const matter = { profiles: [], voice: null, reviews: [review] };
    const [template] = speaker.written('answers', matter, '');
    const kept = texts.find((text) => textKey(text) === textKey(template!));
    return draftOf(template!, kept ?? null);
  }, [speaker, review, texts]);
}
