import { useState } from 'react';
import { askReviewsNear, type ReviewsNear, type RunSummary } from '../../store';
import { useLoaded } from '../../ui/use-loaded';

/** A search of the reviews by meaning: asked for by a click, and gone when other words are typed. */
export interface NearSearch {
  readonly state: 'none' | 'reading' | 'ready' | 'failed';
  readonly found: ReviewsNear | null;
  /** Why it failed; '' where it did not. */
  readonly cause: string;
  readonly ask: () => void;
  readonly retry: () => void;
}

export function useNearReviews(run: RunSummary, query: string): NearSearch {
  const words = query.trim();
  const [asked, setAsked] = useState<string | null>(null);
  const isAsked = asked === words && words !== '';
  const near = useLoaded(isAsked ? `${run.id} ${words}` : null, () => askReviewsNear(run, words));
  const states = { loading: 'reading', ready: 'ready', failed: 'failed' } as const;
  return {
    state: isAsked ? states[near.status] : 'none',
    found: isAsked ? near.value : null,
    cause: near.status === 'failed' ? near.cause : '',
    ask: () => setAsked(words),
    retry: near.retry,
  };
}
