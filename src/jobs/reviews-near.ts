import type { ReviewsNear, WordMeaning } from '../contracts/analysis-api';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { type EncoderName, quickEncoder } from '../domain/text/encoders';
import { shortRemarks } from '../domain/lexicon/short-remarks';
import type { AnalysisSession } from './analysis-session';
import type { Reader } from './reader';
import { withReadingOf } from './run-job';

/**
 * Cosine from which a review is about what a few words are about. What nobody writes of stays below: asked on English and
 * Chinese reviews of a shop, 'quantum physics' came to 0.24 and 0.19 with the nearest of 400
 * (bge-small-zh-v1.5, multilingual-e5-small), 'smells nice' and 'too sweet' to 0.42 and 0.46 with what speaks of it.
 */
const least: Readonly<Partial<Record<EncoderName, number>>> = {
  'all-MiniLM-L6-v2': 0.28,
  'bge-small-zh-v1.5': 0.3,
  'multilingual-e5-small': 0.27,
};

const usual = 0.3;

/** Whether the reading of a run knows what words mean: the quick reader is not searched by. */
export function isSearchedByMeaning({ encoder }: RunSummary): boolean {
  return encoder !== null && encoder !== quickEncoder;
}

/** What some words mean to a reader. */
export async function meaningOf(words: string, reader: Reader, signal: AbortSignal): Promise<WordMeaning> {
  const { vectors } = await reader.encode([words, ...shortRemarks(words)], signal);
  const [vector, ...remarks] = vectors;
  return { words, vector: vector!, remarks, least: least[reader.encoder] ?? usual };
}

/** Who wrote about what some words are about, by the reader that read the run's texts. */
export async function findReviewsNear(
  session: AnalysisSession,
  run: RunSummary,
  words: string,
  reader: Reader,
  context: StageContext,
): Promise<ReviewsNear> {
  const { signal } = context;
  const meaning = await meaningOf(words, reader, signal);
  return withReadingOf(run, session, context, () =>
    session.ask(signal, (api) => api.reviewsNear(meaning.vector, meaning.remarks, meaning.least)),
  );
}
