import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { carriers } from '../domain/recommend/lists';
import type { RecommenderName } from '../domain/recommend/models/recommender';
import type { AnalysisSession } from './analysis-session';
import { outputsOf } from './queries';
import type { Reader } from './reader';
import { withReadingOf } from './run-job';

/** A sentence that a customer wrote, beside the product (by id) whose offer it speaks for. */
export interface OwnWords {
  readonly productId: string;
  readonly sentence: string;
}

/** Models that go by what is written. */
const readers: ReadonlySet<RecommenderName> = new Set([
  'content',
  'textCrossEntropy',
  'textSquaredError',
  'bertHead',
]);

/** Products (by number) that a customer of a run is offered by what is written of them. */
export async function offeredByText(runId: string, customer: number): Promise<Int32Array> {
  const { lists } = await outputsOf(runId);
  const from = customer * lists.length;
  return lists.products
    .slice(from, from + lists.length)
    .filter((product, rank) => product >= 0 && readers.has(carriers[lists.carrier[from + rank]!]!));
}

/** What a customer herself wrote that speaks for the offers which texts carried, by the reader that read the run's. */
export async function findOwnWords(
  session: AnalysisSession,
  run: RunSummary,
  customer: number,
  offered: Int32Array,
  reader: Reader,
  context: StageContext,
): Promise<OwnWords[]> {
  const { signal } = context;
  const sentences = await session.ask(signal, (api) => api.ownSentences(customer));
  if (sentences.length === 0) return [];
  const { vectors, status } = await reader.encode(
    sentences.map(({ text }) => text),
    signal,
  );
  const flat = new Float32Array(sentences.length * status.dimensions);
  for (const [s, vector] of vectors.entries()) flat.set(vector, s * status.dimensions);
  const matches = await withReadingOf(run, session, context, () =>
    session.ask(signal, (api) => api.matchSentences(sentences, flat, offered)),
  );
  const { entities } = await outputsOf(run.id);
  return Array.from(offered, (product, at) => ({ product, match: matches[at]! }))
    .filter(({ match }) => match >= 0)
    .map(({ product, match }) => ({
      productId: entities.cards[product]!.id,
      sentence: sentences[match]!.text,
    }));
}
