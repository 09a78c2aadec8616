import { EtaEstimator } from '../domain/eta';
import type { FileToImport, ImportPosition } from '../contracts/import-api';
import type { OnProgress } from '../contracts/progress';
import { type importShop, type planFiles, plannedOrRefused, type updateShop } from '../jobs/import-job';
import type { fetchSampleFiles } from '../jobs/sample';
import type { ShopChanges } from '../domain/shop/repeats/shop-changes';
import { throwIfAborted } from '../jobs/worker-bridge';
import { failureOf } from './failure';
import type { AppState, ImportSlice } from './state';

/** Does the work; the app's are the jobs of these names. */
export interface ImportJobs {
  readonly importShop: typeof importShop;
  readonly updateShop: typeof updateShop;
  /** Lets go of the open shop as it was put together before files were added to it. */
  readonly reassemble: () => Promise<void>;
  readonly planFiles: typeof planFiles;
  readonly fetchSampleFiles: typeof fetchSampleFiles;
  /** Loads what the first run begins with, while its shop is imported; returns what lets go of it again. */
  readonly prepareRun: () => () => void;
}

/** What an import does with the rest of the store. */
export type AfterImport = Pick<AppState, 'discardDrafts' | 'loadShops' | 'openShop' | 'startRun' | 'shop'>;

/** The part of the store that an import writes to. */
export interface ImportDesk {
  get(): ImportSlice & AfterImport;
  set(patch: Partial<ImportSlice>): void;
}

type Prepare = (signal: AbortSignal) => Promise<readonly FileToImport[]>;

/** Takes the files in. Answers the id of the shop that has them. */
type TakeIn = (
  files: readonly FileToImport[],
  signal: AbortSignal,
  onPosition: (position: ImportPosition) => void,
) => Promise<string>;

/** Owns the import under way, of which there is one at most; the next one cancels it. */
export class ImportOwner {
  #task = new AbortController();
  readonly #desk: ImportDesk;
  readonly #jobs: ImportJobs;

  constructor(desk: ImportDesk, jobs: ImportJobs) {
    this.#desk = desk;
    this.#jobs = jobs;
  }

  /** Imports files as a new shop, opens it and starts its first run. Never rejects: the state tells of a failure. */
  async start(files: readonly FileToImport[], name: string): Promise<void> {
    await this.#importAndRun(async () => files, this.#asNewShop(name));
  }

  /** Adds files to a shop that is kept, opens it and runs it anew; the state says what they changed. Never rejects. */
  async addTo(shopId: string, files: readonly FileToImport[]): Promise<void> {
    let changes: ShopChanges = {};
    await this.#importAndRun(
      async () => files,
      async (planned, signal, onPosition) => {
        changes = await this.#jobs.updateShop(shopId, planned, signal, onPosition);
        await this.#jobs.reassemble();
        return shopId;
      },
      // Not before: what the screen asks of these changes, it asks of the shop as it was opened.
      () => this.#desk.set({ lastChanges: { shopId, changes } }),
    );
  }

  /** The same with the sample shop's files, which come with the app. */
  async startSample(name: string): Promise<void> {
    await this.#importAndRun(async (signal) => {
      return plannedOrRefused(await this.#jobs.planFiles(await this.#jobs.fetchSampleFiles(), signal));
    }, this.#asNewShop(name));
  }

  /**
   * Imports files for a script; nothing is opened and nothing is run. Files that wait on screen go on waiting.
   * @throws what the import throws.
   */
  async importOnce(prepare: Prepare, name: string, onProgress: OnProgress): Promise<string> {
    const task = this.#begin();
    try {
      return await this.#import(prepare, this.#asNewShop(name), task, onProgress);
    } finally {
      if (!task.signal.aborted) this.#rest();
    }
  }

  cancel(): void {
    this.#task.abort();
    if (this.#desk.get().importState.phase === 'importing') this.#rest();
  }

  /** Ends the import before and begins another. */
  #begin(): AbortController {
    this.#task.abort();
    this.#task = new AbortController();
    this.#desk.set({ importState: { phase: 'importing', progress: null } });
    return this.#task;
  }

  #asNewShop(name: string): TakeIn {
    return (files, signal, onPosition) => this.#jobs.importShop(files, name, signal, onPosition);
  }

  /** @returns the id of the shop that has the files. */
  async #import(
    prepare: Prepare,
    takeIn: TakeIn,
    { signal }: AbortController,
    onProgress: OnProgress,
  ): Promise<string> {
    const eta = new EtaEstimator();
    const onPosition = (position: ImportPosition) => {
      const { bytesDone: done, bytesTotal: total } = position;
      const secondsLeft = eta.progress(done, total);
      if (!signal.aborted) {
        this.#desk.set({ importState: { phase: 'importing', progress: { ...position, secondsLeft } } });
      }
      onProgress({ stage: 'import', done, total, secondsLeft });
    };
    const files = await prepare(signal);
    throwIfAborted(signal);
    const shopId = await takeIn(files, signal, onPosition);
    throwIfAborted(signal);
    return shopId;
  }

  /** @param onOpen called when the shop with the files is open, before it is run. */
  async #importAndRun(prepare: Prepare, takeIn: TakeIn, onOpen: () => void = () => {}): Promise<void> {
    const task = this.#begin();
    const letGo = this.#jobs.prepareRun();
    task.signal.addEventListener('abort', letGo);
    try {
      const shopId = await this.#import(prepare, takeIn, task, () => undefined);
      const { discardDrafts, loadShops, openShop, startRun } = this.#desk.get();
      discardDrafts();
      await loadShops();
      await openShop(shopId);
      // Where it could not be opened the store says why, and another may be open.
      if (this.#desk.get().shop?.id !== shopId) return;
      onOpen();
      await startRun();
    } catch (error) {
      const failure = failureOf(error);
      if (task.signal.aborted) return;
      if (failure) this.#desk.set({ importState: { phase: 'failed', error: failure } });
      else this.#rest();
    } finally {
      letGo();
    }
  }

  /** Back to the files that wait, or to the start where there are none. */
  #rest(): void {
    const { drafts } = this.#desk.get();
    this.#desk.set({ importState: { phase: drafts.length > 0 ? 'drafting' : 'idle' } });
  }
}
