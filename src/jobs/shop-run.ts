import type { RunOptions } from '../contracts/analysis-api';
import { quickEncoder, type DeviceChoice, type EncoderName } from '../contracts/encoder-api';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { AnalysisSession } from './analysis-session';
import { Reader, type OnPace, type Reading } from './reader';
import { analyse } from './run-job';
import { StageClock } from './stage-cache';

/** Where careful reading would take longer than this, quick segments come first. */
const patienceSeconds = 60;

/** The pace of the first batches decides; after this long the decision stands, so that it is made once. */
const decisionSeconds = 4;

export interface ShopRunRequest {
  readonly shopId: string;
  readonly options: RunOptions;
  readonly device: DeviceChoice;
  readonly previousRunId: string | null;
}

/** A careful reading that was put off: its encoder is loaded and what it read is stored. */
export interface PendingReading {
  readonly reader: Reader;
  readonly texts: number;
}

export interface ShopRunOutcome {
  readonly session: AnalysisSession;
  readonly run: RunSummary;
  /** Where quick segments came first, the careful reading that is to go on. */
  readonly pending: PendingReading | null;
}

let current: AnalysisSession | null = null;

/** The shop in the analysis worker, loaded where it is not there yet. At most one shop is held. */
async function sessionOf(shopId: string, context: StageContext): Promise<AnalysisSession> {
  if (current?.open && current.shopId === shopId) return current;
  current?.close();
  current = null;
  current = await AnalysisSession.open(shopId, context);
  return current;
}

/** Frees the worker that holds a shop, e.g. when the shop is closed or deleted. */
export function closeSession(): void {
  current?.close();
  current = null;
}

/** The whole job of one shop: load, read, segment, recommend. Stored as a run. */
export async function runShop(request: ShopRunRequest, context: StageContext): Promise<ShopRunOutcome> {
  const clock = new StageClock();
  const startedAt = Date.now();
  const session = await clock.time('load', () => sessionOf(request.shopId, context));
  const { reading, pending } = await clock.time('embed', () => readTexts(session, request, context));
  const depth = pending !== null || request.options.depth === 'quick' ? 'quick' : 'careful';
  try {
    const { options, previousRunId } = request;
    const run = await analyse({ session, options, depth, reading, previousRunId, clock, startedAt }, context);
    return { session, run, pending };
  } catch (error) {
    pending?.reader.close();
    throw error;
  }
}

/** Goes on with a careful reading that was put off, and analyses it as a run of its own. */
export async function finishCareful(
  request: ShopRunRequest,
  pending: PendingReading,
  context: StageContext,
): Promise<{ session: AnalysisSession; run: RunSummary }> {
  const clock = new StageClock();
  const startedAt = Date.now();
  try {
    const session = await sessionOf(request.shopId, context);
    const reading = await clock.time('embed', () =>
      pending.reader.read(request.shopId, session.texts, context, () => true),
    );
    const { options, previousRunId } = request;
    const run = await analyse(
      { session, options, depth: 'careful', reading, previousRunId, clock, startedAt },
      context,
    );
    return { session, run };
  } finally {
    pending.reader.close();
  }
}

interface TextsRead {
  /** null for a shop without texts, or where texts have no weight. */
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
  const careful: EncoderName = options.encoder === 'auto' ? session.facts.encoder : options.encoder;
  if (options.depth === 'quick')
    return { reading: await readWith(quickEncoder, session, device, context), pending: null };
  const reader = new Reader(careful, device);
  try {
    const onPace: OnPace = options.depth === 'careful' ? () => true : patience();
    const reading = await reader.read(shopId, texts, context, onPace);
    if (reading) {
      reader.close();
      return { reading, pending: null };
    }
    const quick = await readWith(quickEncoder, session, device, context);
    return { reading: quick, pending: { reader, texts: texts.texts.length } };
  } catch (error) {
    reader.close();
    throw error;
  }
}

async function readWith(
  encoder: EncoderName,
  session: AnalysisSession,
  device: DeviceChoice,
  context: StageContext,
): Promise<Reading | null> {
  const reader = new Reader(encoder, device);
  try {
    return await reader.read(session.shopId, session.texts, context, () => true);
  } finally {
    reader.close();
  }
}

/** Goes on where the first batches foretell an end within the user's patience, else stops. */
function patience(): OnPace {
  let start = 0;
  return (_done, _texts, secondsLeft) => {
    const now = performance.now();
    start ||= now;
    const undecided = (now - start) / 1000 < decisionSeconds;
    const surelySlow = secondsLeft !== null && secondsLeft > patienceSeconds;
    return !(undecided && surelySlow && now - start > 1000);
  };
}
