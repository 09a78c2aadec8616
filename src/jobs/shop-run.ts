import type { GivenSegments, KeptDivision, RunOptions, SearchRequest } from '../contracts/analysis-api';
import type { DeviceChoice } from '../contracts/encoder-api';
import type { ShopTuning, StoredExperiment } from '../contracts/experiments';
import type { Replay } from '../domain/recommend/experiments/replay';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { AnalysisSession } from './analysis-session';
import { type PendingReading, readTexts } from './read-texts';
import { analyse, evaluateRun, withReadingOf } from './run-job';
import { StageClock } from './stage-clock';
import { HeldReaders } from './held-readers';
import { OpenShop } from './open-shop';
import { endSearch, searchForShop } from './search-job';
import { proxied } from './worker-bridge';
import { ShopQuestions } from './shop-questions';

export interface ShopRunRequest {
  readonly shopId: string;
  readonly options: RunOptions;
  readonly device: DeviceChoice;
  readonly previousRunId: string | null;
  /** Segments of elsewhere that are to survive. */
  readonly given?: GivenSegments;
  /** The earlier run's division is taken up as it is. */
  readonly keep?: KeptDivision;
  /** What was put together by hand before is left to the division. */
  readonly apart?: boolean;
  /** Texts are read as that run read them, whatever the options say. */
  readonly readAs?: Pick<RunSummary, 'depth' | 'encoder'>;
}

export interface ShopRunOutcome {
  readonly run: RunSummary;
  /** Where quick segments came first, the careful reading that is to go on. */
  readonly pending: PendingReading | null;
}

/** Runs the whole job on one shop after another. Holds the analysis worker of at most one shop. */
export class ShopRunner {
  readonly #shop: OpenShop;
  /** Searches that are under way or wait for their turn. */
  #searches = 0;
  readonly #readers = new HeldReaders();
  readonly questions: ShopQuestions;

  constructor(open: typeof AnalysisSession.open = AnalysisSession.open) {
    this.#shop = new OpenShop(open, () => this.#readers.closeSentences());
    this.questions = new ShopQuestions(this.#shop, this.#readers);
  }

  /**
   * Loads the quick reader for a first run that is about to come, while its shop is imported.
   * @returns what lets go of it where no run took it.
   */
  prepare(device: DeviceChoice): () => void {
    return this.#readers.loadAhead(device);
  }

  /** Loads, reads, segments and recommends. Stored as a run. A search that is under way ends with the best so far. */
  async run(request: ShopRunRequest, context: StageContext): Promise<ShopRunOutcome> {
    const clock = new StageClock();
    const timed = clock.watch(context);
    const startedAt = Date.now();
    const { options, previousRunId, given, keep, apart, readAs, device } = request;
    const quick = this.#readers.quick(device);
    let pending: PendingReading | null = null;
    try {
      // A shop's first run mostly begins with a quick reading: the reader is loaded while the shop is.
      if (options.depth !== 'careful' && previousRunId === null) quick.loadAhead();
      const session = await this.#shop.session(request.shopId, timed);
      // It would wait for the search's end, and goes by what was found so far.
      await this.stopSearch();
      const read = await readTexts(session, { options: asRead(options, readAs), device }, quick, timed);
      quick.close();
      pending = read.pending;
      const { depth, reading } = read;
      const asked = {
        session,
        options,
        depth,
        reading,
        previousRunId,
        clock,
        startedAt,
        ...(given && { given }),
        ...(keep && { keep }),
        ...(apart && { apart }),
      } as const;
      return { run: await analyse(asked, timed), pending };
    } catch (error) {
      pending?.close();
      throw error;
    } finally {
      quick.close();
    }
  }

  /** Goes on with a careful reading that was put off, and analyses it as a run of its own. */
  async finish(request: ShopRunRequest, pending: PendingReading, context: StageContext): Promise<RunSummary> {
    const clock = new StageClock();
    const timed = clock.watch(context);
    const startedAt = Date.now();
    try {
      const session = await this.#shop.session(request.shopId, timed);
      timed.onProgress({ stage: 'embed', done: 0, total: 0, secondsLeft: null });
      const reading = await pending.read(timed);
      const { options, previousRunId, apart = false } = request;
      const run = { session, options, reading, previousRunId, apart, clock, startedAt };
      const asked = { ...run, depth: 'careful' } as const;
      return await analyse(asked, timed);
    } finally {
      pending.close();
    }
  }

  /** Measures the recommenders of a run on held-out purchases. */
  async evaluate(run: RunSummary, context: StageContext): Promise<RunSummary> {
    return this.#shop.inSession(run.shopId, context, (session) => evaluateRun(session, run, context));
  }

  /**
   * Searches better options for the models of a shop by the reading of `run`, or the one that is loaded, if any, and
   * keeps what won for the runs to come.
   */
  async search(
    shopId: string,
    request: Omit<SearchRequest, 'tuned'>,
    run: RunSummary | null,
    context: StageContext,
  ): Promise<ShopTuning> {
    this.#searches++;
    try {
      return await this.#shop.inSession(shopId, context, (session) =>
        searchForShop(session, request, run, context),
      );
    } finally {
      this.#searches--;
    }
  }

  /** Ends a search that is under way, or waits for its turn, with the best so far. */
  async stopSearch(): Promise<void> {
    const session = this.#shop.current;
    if (this.#searches > 0 && session !== null) await endSearch(session);
  }

  /** Fits a model again as its record says, with the reading that is loaded, or that of `run` where none is. */
  async replay(
    { shopId, id }: Pick<StoredExperiment, 'shopId' | 'id'>,
    run: RunSummary | null,
    context: StageContext,
  ): Promise<Replay> {
    return this.#shop.inSession(shopId, context, (session) => {
      const job = () => session.ask(context.signal, (api) => api.replay(id, proxied(context)));
      return run === null ? session.exclusive(job) : withReadingOf(run, session, context, job);
    });
  }

  /** Frees the worker that holds a shop, or is loading one. */
  close(): void {
    this.#shop.leave();
  }
}

function asRead(options: RunOptions, run: ShopRunRequest['readAs']): RunOptions {
  return run === undefined ? options : { ...options, depth: run.depth, encoder: run.encoder ?? 'auto' };
}
