import type { Absence } from '../domain/recommend/absence';
import type { RunSummary } from '../contracts/run';
import type { OwnWords } from '../jobs/own-words';
import type { ReviewsNear } from '../contracts/analysis-api';
import { runner, useApp } from './app-store';
import { uninterrupted } from './uninterrupted';

/**
 * Why a customer of a run is not offered a product, both by their numbers. Waits for what is under way on the shop; the
 * first question after a page was opened loads the shop and fits the models.
 */
export function askWhyNot(run: RunSummary, customer: number, product: number): Promise<Absence> {
  return runner.questions.whyNot(run, customer, product, uninterrupted());
}

/** What a customer of a run (by number) wrote that speaks for offers which texts carried, of each one sentence at most. */
export function askOwnWords(run: RunSummary, customer: number): Promise<OwnWords[]> {
  const { deviceChoice } = useApp.getState();
  return runner.questions.ownWords(run, customer, deviceChoice, uninterrupted());
}

/** Who wrote about what some words are about, by what a run's reader took for their meaning. */
export function askReviewsNear(run: RunSummary, words: string): Promise<ReviewsNear> {
  const { deviceChoice } = useApp.getState();
  return runner.questions.reviewsNear(run, words, deviceChoice, uninterrupted());
}
