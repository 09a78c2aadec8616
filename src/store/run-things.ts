import { type ProductMap, type SentenceMap, type ThingKind, thingKinds } from '../contracts/thing-maps';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { aspectKeys } from '../domain/lexicon/voice';
import { productsOfMap } from '../jobs/product-queries';
import { customerIndex } from '../jobs/queries';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';

export type { ProductMap, SentenceMap, ThingKind };

type Watcher = (places: Float32Array) => void;

/** Shown while a map settles; of the run whose map is under way. */
const watchers: Readonly<Record<ThingKind, Set<Watcher>>> = { products: new Set(), sentences: new Set() };

const tell = (kind: ThingKind) => (places: Float32Array) =>
  watchers[kind].forEach((watcher) => void watcher(places));

/** Where a run's products stand by UMAP. */
export const runProductMap = new AskedOnce<RunSummary, ProductMap>(
  ({ id }) => id,
  (run, context) => runner.questions.productMap(run, tell('products'), context),
);

/** Where sampled sentences of its reviews stand. */
export const runSentenceMap = new AskedOnce<RunSummary, SentenceMap>(
  ({ id }) => id,
  (run, context) =>
    runner.questions.sentenceMap(run, useApp.getState().deviceChoice, tell('sentences'), context),
);

/** Calls back with where all stand while a map of a kind settles; answers with the function that stops it. */
export function watchThings(kind: ThingKind, watcher: Watcher): () => void {
  watchers[kind].add(watcher);
  return () => void watchers[kind].delete(watcher);
}

/** One dot of such a map, for scripts. */
export interface ThingOnMap {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
}

/** A sentence of a review, masked, with what it says. */
export interface SentenceOnMap extends Omit<ThingOnMap, 'id' | 'title'> {
  readonly text: string;
  /** Null where that is not known. */
  readonly customerId: string | null;
  readonly productId: string | null;
  readonly stars: number | null;
  readonly aspect: string | null;
  readonly feeling: 'praised' | 'blamed' | null;
  readonly topic: readonly string[] | null;
}

export type MapOfThings = Awaited<ReturnType<ReturnType<typeof scriptedThings>['mapOf']>>;

/** The same for scripts. */
export function scriptedThings(lastRun: () => RunSummary, report: OnProgress) {
  return {
    async mapOf(kind: ThingKind) {
      if (!thingKinds.includes(kind))
        throw new ClienteleError('bad-option', `There is no map of ${kind}: ${thingKinds.join(', ')}.`);
      const run = lastRun();
      const { cards } = await productsOfMap(run.id);
      const placed = (places: Float32Array, i: number) => ({ x: places[2 * i]!, y: places[2 * i + 1]! });
      if (kind === 'products') {
        const { places, products, kept, by } = await runProductMap.ask(run, report);
        const things = Array.from(products, (product, i): ThingOnMap => {
          const { id, title } = cards[product]!;
          return { id, title, ...placed(places, i) };
        });
        return { kind, kept, by, products: things };
      }
      const map = await runSentenceMap.ask(run, report);
      const { ids } = await customerIndex(run.id);
      const sentences = map.texts.map(
        (text, i): SentenceOnMap => ({
          text,
          customerId: ids[map.customer[i]!] ?? null,
          productId: cards[map.product[i]!]?.id ?? null,
          stars: Number.isNaN(map.rating[i]!) ? null : map.rating[i]!,
          aspect: aspectKeys[map.aspect[i]!] ?? null,
          feeling: map.feeling[i] === 0 ? null : map.feeling[i]! > 0 ? 'praised' : 'blamed',
          topic: map.topics[map.topic[i]!] ?? null,
          ...placed(map.places, i),
        }),
      );
      return { kind, kept: map.kept, looked: map.looked, written: map.written, sentences };
    },
  };
}
