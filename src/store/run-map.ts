import type { LikenessMap } from '../contracts/maps-api';
import { type MapKind, mapKinds } from '../contracts/details';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { mapCsv } from '../jobs/map-csv';
import { customerIndex } from '../jobs/queries';
import { runner } from './app-store';
import { askReviewsNear } from './customer-questions';
import { AskedOnce } from './asked-once';

/** Shown while a map settles, n × 2; of the run whose map is under way. */
const watchers = new Set<(places: Float32Array) => void>();

/** Where a run's customers stand by UMAP. */
export const runMap = new AskedOnce<RunSummary, LikenessMap>(
  ({ id }) => id,
  (run, context) =>
    runner.questions.map(run, (places) => watchers.forEach((watcher) => void watcher(places)), context),
);

/** Calls back with where all stand while a map settles; answers with the function that stops it. */
export function watchMap(watcher: (places: Float32Array) => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

export type ReviewsNearReport = Awaited<ReturnType<ReturnType<typeof scriptedMap>['reviewsNear']>>;
export type MapReport = Awaited<ReturnType<ReturnType<typeof scriptedMap>['map']>>;

/** The same for scripts. */
export function scriptedMap(lastRun: () => RunSummary, report: OnProgress) {
  const placesOf = async (kind: MapKind) => {
    if (!mapKinds.includes(kind))
      throw new ClienteleError('bad-option', `There is no map ${kind}: ${mapKinds.join(', ')}.`);
    const run = lastRun();
    const index = await customerIndex(run.id);
    const map = kind === 'umap' ? await runMap.ask(run, report) : null;
    return { run, index, map, places: map?.places ?? index.projection };
  };
  return {
    async map(kind: MapKind = 'umap') {
      const { run, index, map, places } = await placesOf(kind);
      return {
        kind,
        kept: map?.kept ?? null,
        stayed: map?.stayed ?? null,
        customers: index.ids.map((customerId, c) => ({
          customerId,
          x: places[2 * c]!,
          y: places[2 * c + 1]!,
          code: run.profiles[index.labels[c]!]!.code,
        })),
      };
    },

    async reviewsNear(words: string) {
      const run = lastRun();
      const { ids } = await customerIndex(run.id);
      const { marked, ...found } = await askReviewsNear(run, words);
      return { ...found, customers: ids.filter((_, c) => marked[c] === 1) };
    },

    async exportMap(kind: MapKind = 'umap'): Promise<string> {
      const { run, index, places } = await placesOf(kind);
      return mapCsv(index.ids, places, { labels: index.labels, profiles: run.profiles }, false).join('');
    },
  };
}
