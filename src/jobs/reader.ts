import * as Comlink from 'comlink';
import type {
  DeviceChoice,
  DeviceStatus,
  EncoderApi,
  EncoderStatus,
  EncodeReport,
} from '../contracts/encoder-api';
import type { UnreadTexts } from '../contracts/analysis-api';
import type { StageContext } from '../contracts/progress';
import type { CutTexts } from '../contracts/run';
import { encoderDimensions, type EncoderName } from '../domain/text/encoders';
import { exclusively, readingLock, unlessHeld } from '../storage/locks';
import { vectorKey } from '../storage/vectors';
import type { AnalysisSession } from './analysis-session';
import { ChosenEncoder } from './chosen-encoder';
import { expectedSeconds } from './expected-seconds';
import { storedTexts } from './interchangeable-devices';
import { throwIfAborted } from './worker-bridge';

/** All texts of a shop, read by one encoder; the vectors are in storage. */
export interface Reading {
  readonly encoder: EncoderName;
  readonly device: DeviceStatus;
  /** Texts whose vector was stored before. */
  readonly reused: number;
  /** All texts that it holds, sampled sentences among them. */
  readonly of: number;
  /** Of the texts that were read now; null where all were stored. Stored vectors do not say what was cut. */
  readonly cut: CutTexts | null;
}

/** Called before the model is loaded and after each batch; returns false to stop the reading there. */
export type OnPace = (textsDone: number, texts: number, secondsLeft: number | null) => boolean;

/** How often is looked how far another tab has read. */
const watchMilliseconds = 2000;

/**
 * One encoder in one worker. What it reads is stored batch by batch, so stopping loses nothing. Should our own
 * kernels fail on the way, ONNX Runtime takes over in a new worker.
 */
export class Reader {
  readonly encoder: EncoderName;
  readonly #chosen: ChosenEncoder;
  /** Over all calls of `read`, since one that was put off goes on in a second call. */
  #cut: CutTexts | null = null;

  constructor(encoder: EncoderName, choice: DeviceChoice) {
    this.encoder = encoder;
    this.#chosen = new ChosenEncoder(encoder, choice);
  }

  /**
   * Reads what is not stored yet of the session's shop. While the same encoder reads it in another tab, this one waits
   * and shows how far that is, or leaves it at that.
   * @returns the whole reading, or null where `onPace` stopped it or another tab was left to read.
   */
  async read(
    session: AnalysisSession,
    context: StageContext,
    onPace: OnPace,
    whileAnotherReads: 'wait' | 'leave' = 'wait',
  ): Promise<Reading | null> {
    const lock = readingLock(session.shopId, this.encoder);
    const work = () => this.#onWhatWorks(() => this.#read(session, context, onPace));
    return unlessHeld(lock, work, async () =>
      whileAnotherReads === 'leave' ? null : this.#afterAnotherTab(lock, session, context, work),
    );
  }

  async #afterAnotherTab<Answer>(
    lock: string,
    session: AnalysisSession,
    context: StageContext,
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    const watch = setInterval(() => {
      // Only for show: what fails here fails in the reading itself too.
      this.#showStored(session, context, () => waiting).catch(() => undefined);
    }, watchMilliseconds);
    let waiting = true;
    const stop = () => {
      waiting = false;
      clearInterval(watch);
    };
    try {
      return await exclusively(lock, context.signal, () => {
        stop();
        return work();
      });
    } finally {
      stop();
    }
  }

  /** Shows how many texts are stored, as long as that is of interest. */
  async #showStored(
    session: AnalysisSession,
    { signal, onProgress }: StageContext,
    stillWanted: () => boolean,
  ): Promise<void> {
    const { device } = await this.#chosen.detect(signal);
    const unread = await session.ask(signal, (api) => api.countUnread(storedTexts(this.encoder, device)));
    const done = unread.of - unread.texts;
    if (stillWanted()) onProgress({ stage: 'embed', done, total: unread.of, secondsLeft: null });
  }

  /** Reads texts that belong to no shop and stores nothing: one row of vectors a text. */
  async encode(
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<{ status: EncoderStatus; vectors: Float32Array[] }> {
    return this.#onWhatWorks(async () => {
      const status = await this.#chosen.prepare(signal);
      const vectors: Float32Array[] = new Array(texts.length);
      const onBatch: Parameters<EncoderApi['encode']>[1] = async ({ indices, vectors: rows }) => {
        const { dimensions } = status;
        indices.forEach((text, i) => {
          vectors[text] = rows.slice(i * dimensions, (i + 1) * dimensions);
        });
        return true;
      };
      await this.#chosen.encode([...texts], Comlink.proxy(onBatch), signal);
      return { status, vectors };
    });
  }

  /** Begins to load the model, for a reading that is to come; a failure shows there. */
  loadAhead(): void {
    this.#chosen.prepare(new AbortController().signal).catch(() => undefined);
  }

  close(): void {
    this.#chosen.close();
  }

  /** Does it again from the start on ONNX Runtime where our own kernels failed on the way. */
  async #onWhatWorks<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      if (!this.#chosen.replaceFailedKernels(error)) throw error;
      return work();
    }
  }

  async #read(session: AnalysisSession, context: StageContext, onPace: OnPace): Promise<Reading | null> {
    const { signal } = context;
    const find = ({ device }: DeviceStatus) =>
      session.ask(signal, (api) => api.countUnread(storedTexts(this.encoder, device)));
    let device = await this.#chosen.detect(signal);
    let unread = await find(device);
    if (unread.texts > 0) {
      const rate = await this.#chosen.rateOf(device.device, signal);
      const expected = rate === null ? null : expectedSeconds(this.encoder, unread.tokens, rate);
      if (!onPace(unread.of - unread.texts, unread.of, expected)) return null;
      const detected = device.device;
      device = await this.#chosen.prepare(signal);
      if (device.device !== detected) unread = await find(device);
    }
    const complete = unread.texts === 0 || (await this.#encode(session, unread, device, context, onPace));
    if (!complete) return null;
    return {
      encoder: this.encoder,
      device,
      reused: unread.of - unread.texts,
      of: unread.of,
      cut: this.#cut,
    };
  }

  /** The texts go from the analysis worker to the encoder worker without passing through the page. */
  async #encode(
    session: AnalysisSession,
    unread: UnreadTexts,
    { device }: DeviceStatus,
    { signal, onProgress }: StageContext,
    onPace: OnPace,
  ): Promise<boolean> {
    const total = unread.of;
    const before = total - unread.texts;
    const onBatch: Parameters<EncoderApi['read']>[2] = async (textsRead, secondsLeft) => {
      const done = before + textsRead;
      const goesOn = !signal.aborted && onPace(done, total, secondsLeft);
      // A reading that is put off shows no time: what follows it takes another.
      if (goesOn) onProgress({ stage: 'embed', done, total, secondsLeft });
      return goesOn;
    };
    const target = {
      shopId: session.shopId,
      key: vectorKey(this.encoder, device),
      dimensions: encoderDimensions[this.encoder],
    };
    const { port1, port2 } = new MessageChannel();
    const [report] = await Promise.all([
      this.#chosen.read(target, Comlink.transfer(port2, [port2]), Comlink.proxy(onBatch), signal),
      session.ask(signal, (api) =>
        api.sendUnread(storedTexts(this.encoder, device), Comlink.transfer(port1, [port1])),
      ),
    ]);
    throwIfAborted(signal);
    this.#cut = addCut(this.#cut, report);
    return report.complete;
  }
}

function addCut(before: CutTexts | null, report: EncodeReport): CutTexts {
  return {
    texts: (before?.texts ?? 0) + report.cutTexts,
    ofTexts: (before?.ofTexts ?? 0) + report.texts,
    tokens: (before?.tokens ?? 0) + report.cutTokens,
    ofTokens: (before?.ofTokens ?? 0) + report.tokens + report.cutTokens,
  };
}
