import type { CustomerFeatures, RunOptions } from '../contracts/analysis-api';
import { quickEncoder, type DeviceChoice, type EncoderName } from '../contracts/encoder-api';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { AnalysisSession } from './analysis-session';
import { patience } from './depth';
import { Reader, type Reading } from './reader';
import { analyse, evaluateRun } from './run-job';
import { StageClock } from './stage-clock';
import { throwIfAborted } from './worker-bridge';

export interface ShopRunRequest {
  readonly shopId: string;
  readonly options: RunOptions;
  readonly device: DeviceChoice;
  readonly previousRunId: string | null;
}

/** A careful reading that was put off; what it read is stored. Whoever holds it closes it. */
export interface PendingReading {
  readonly encoder: EncoderName;
  readonly texts: number;
  /** Reads what is left. */
  read(context: StageContext): Promise<Reading>;
  close(): void;
}

export interface ShopRunOutcome {
  readonly run: RunSummary;
  /** Where quick segments came first, the careful reading that is to go on. */
  readonly pending: PendingReading | null;
}

/** Runs the whole job on one shop after another. Holds the analysis worker of at most one shop. */
export class ShopRunner {
  #session: AnalysisSession | null = null;

  /** Loads, reads, segments and recommends. Stored as a run. */
  async run(request: ShopRunRequest, context: StageContext): Promise<ShopRunOutcome> {
    const clock = new StageClock();
    const timed = clock.watch(context);
    const startedAt = Date.now();
    const session = await this.#sessionOf(request.shopId, timed);
    const { reading, pending } = await readTexts(session, request, timed);
    const depth = pending !== null || request.options.depth === 'quick' ? 'quick' : 'careful';
    try {
      const { options, previousRunId } = request;
      const asked = { session, options, depth, reading, previousRunId, clock, startedAt } as const;
      return { run: await analyse(asked, timed), pending };
    } catch (error) {
      pending?.close();
      throw error;
    }
  }

  /** Goes on with a careful reading that was put off, and analyses it as a run of its own. */
  async finish(request: ShopRunRequest, pending: PendingReading, context: StageContext): Promise<RunSummary> {
    const clock = new StageClock();
    const timed = clock.watch(context);
    const startedAt = Date.now();
    try {
      const session = await this.#sessionOf(request.shopId, timed);
      timed.onProgress({ stage: 'embed', done: 0, total: 0, secondsLeft: null });
      const reading = await pending.read(timed);
      const { options, previousRunId } = request;
      const asked = { session, options, reading, previousRunId, clock, startedAt, depth: 'careful' } as const;
      return await analyse(asked, timed);
    } finally {
      pending.close();
    }
  }

  /**
   * Measures the recommenders of a run on held-out purchases. Answers with the run as it was where the worker holds
   * another reading by then.
   */
  async evaluate(run: RunSummary, context: StageContext): Promise<RunSummary> {
    return evaluateRun(this.#sessionThatMade(run), run, context);
  }

  /** What a run's customers were compared by. */
  async features(run: RunSummary, signal: AbortSignal): Promise<CustomerFeatures> {
    return this.#sessionThatMade(run).ask(signal, (api) => api.features());
  }

  /** Frees the worker that holds a shop. */
  close(): void {
    this.#session?.close();
    this.#session = null;
  }

  #sessionThatMade(run: RunSummary): AnalysisSession {
    const session = this.#session;
    if (session?.open && session.shopId === run.shopId) return session;
    throw new ClienteleError('bad-option', 'The shop was closed since that run: run it again.');
  }

  /** The shop in the analysis worker, loaded where it is not there yet. */
  async #sessionOf(shopId: string, context: StageContext): Promise<AnalysisSession> {
    if (this.#session?.open && this.#session.shopId === shopId) return this.#session;
    this.close();
    const session = await AnalysisSession.open(shopId, context);
    if (context.signal.aborted) session.close();
    throwIfAborted(context.signal);
    this.close();
    this.#session = session;
    return session;
  }
}

interface TextsRead {
  /** null for a shop without texts. Texts without weight are read all the same: names and recommendations use them. */
  readonly reading: Reading | null;
  readonly pending: PendingReading | null;
}

async function readTexts(
  session: AnalysisSession,
  { shopId, options, device }: ShopRunRequest,
  context: StageContext,
): Promise<TextsRead> {
  const { texts } = session;
  if (texts.texts.length === 0) return { reading: null, pending: null };
  context.onProgress({ stage: 'embed', done: 0, total: 0, secondsLeft: null });
  if (options.depth === 'quick')
    return { reading: await readQuickly(session, device, context), pending: null };
  const encoder: EncoderName = options.encoder === 'auto' ? session.facts.encoder : options.encoder;
  const reader = new Reader(encoder, device);
  try {
    const goesOn = options.depth === 'careful' ? () => true : patience();
    const reading = await reader.read(shopId, texts, context, goesOn);
    if (reading) {
      reader.close();
      return { reading, pending: null };
    }
    return {
      reading: await readQuickly(session, device, context),
      pending: {
        encoder,
        texts: texts.texts.length,
        read: async (behind) => whole(await reader.read(shopId, texts, behind, () => true)),
        close: () => reader.close(),
      },
    };
  } catch (error) {
    reader.close();
    throw error;
  }
}

async function readQuickly(
  session: AnalysisSession,
  device: DeviceChoice,
  context: StageContext,
): Promise<Reading> {
  const reader = new Reader(quickEncoder, device);
  try {
    return whole(await reader.read(session.shopId, session.texts, context, () => true));
  } finally {
    reader.close();
  }
}

/** A reading that nobody stopped. */
function whole(reading: Reading | null): Reading {
  if (reading === null) throw new ClienteleError('unexpected', 'The reading stopped by itself.');
  return reading;
}
