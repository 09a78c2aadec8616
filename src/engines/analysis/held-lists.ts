import type { ListsAgain, RunOptions, SegmentationResult } from '../../contracts/analysis-api';
import type { OnProgress } from '../../contracts/progress';
import type { ListMaker } from '../../domain/recommend/list-maker';
import type { Chosen, RecommendationLists } from '../../domain/recommend/lists';
import type { SavedModel } from '../../domain/recommend/models/recommender';
import type { TunedOptions } from '../../domain/recommend/search/search-report';
import type { Analyser } from './analyser';
import { keepFits, keptFits } from './kept-fits';
import type { PlayedEvents } from './played-events';
import { storedStage } from './stored-stage';
import type { WindowDesk } from './window-desk';

/** What one run's lists come of. */
interface Sources {
  readonly options: RunOptions;
  readonly found: SegmentationResult;
  readonly chosen?: Chosen | undefined;
  readonly tuned?: TunedOptions | undefined;
  readonly fitted?: readonly SavedModel[] | undefined;
}

/** What made the lists of one run, or could; let go of with the reading that it was made from. */
export class HeldLists {
  readonly #analyser: Analyser;
  readonly #played: PlayedEvents;
  #held: { readonly lists: string; readonly maker: ListMaker; desk?: WindowDesk } | null = null;

  constructor(analyser: Analyser, played: PlayedEvents) {
    this.#analyser = analyser;
    this.#played = played;
  }

  /** Whether the lists of this fingerprint are held. */
  holds(lists: string): boolean {
    return this.#held?.lists === lists;
  }

  drop(): void {
    this.#held = null;
  }

  /** Makes what makes the lists of this fingerprint, and holds it. */
  async make(lists: string, sources: Sources, onProgress: OnProgress): Promise<ListMaker> {
    const { options, found, chosen = null, tuned, fitted } = sources;
    const codes = Int32Array.from(found.profiles, ({ code }) => code);
    const maker = await this.#analyser.listMaker(
      options,
      found.labels,
      codes,
      chosen,
      onProgress,
      tuned,
      fitted,
    );
    this.#held = { lists, maker };
    return maker;
  }

  /** What made the lists of a run, or makes the same again, and these lists. Throws `result-lost`. */
  async makerOf(
    shopId: string,
    { options, stages, tuned }: ListsAgain,
    onProgress: OnProgress,
  ): Promise<{ maker: ListMaker; lists: RecommendationLists }> {
    const [found, lists] = await Promise.all([
      storedStage('segmentation', stages.segmentation),
      storedStage('lists', stages.lists),
    ]);
    if (this.#held?.lists === stages.lists) return { maker: this.#held.maker, lists };
    this.drop();
    const fits = await keptFits(stages.fits);
    // The lists were made of what was played by then, and of nothing that came since.
    if (fits) this.#played.observe(fits.played);
    const sources = { options, found, chosen: lists.chosen, tuned, fitted: fits?.models };
    const maker = await this.make(stages.lists, sources, onProgress);
    if (!fits && stages.fits !== undefined)
      await keepFits(shopId, stages.fits, maker, this.#played.observed.events);
    return { maker, lists };
  }

  /** The shop window by the lists of a run. At every click: what lies in storage is not read again. */
  async deskOf(shopId: string, request: ListsAgain, onProgress: OnProgress): Promise<WindowDesk> {
    if (!this.holds(request.stages.lists)) await this.makerOf(shopId, request, onProgress);
    const held = this.#held!;
    held.desk ??= this.#analyser.windowDesk(held.maker);
    return held.desk;
  }
}
