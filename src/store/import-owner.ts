import { EtaEstimator } from '../domain/eta';
import { importShop, planFile, type FileToImport, type ImportPosition } from '../jobs/import-job';
import { fetchSampleFiles } from '../jobs/sample';
import { failureOf } from './failure';
import type { GetState, SetState } from './slice';
import type { ImportState } from './state';

type Prepare = (signal: AbortSignal) => Promise<readonly FileToImport[]>;

/** Owns the import under way, of which there is one at most; the next one cancels it. */
export class ImportOwner {
  #task = new AbortController();
  readonly #set: SetState;
  readonly #get: GetState;

  constructor(set: SetState, get: GetState) {
    this.#set = set;
    this.#get = get;
  }

  /** Imports files as a new shop, opens it and starts its first run. Never rejects: the state tells of a failure. */
  async start(files: readonly FileToImport[], name: string): Promise<void> {
    await this.#import(async () => files, name);
  }

  /** The same with the sample shop's files, which come with the app. */
  async startSample(name: string): Promise<void> {
    await this.#import(async (signal) => {
      const files = await fetchSampleFiles();
      return Promise.all(files.map((file) => planFile(file, signal)));
    }, name);
  }

  cancel(): void {
    this.#task.abort();
    if (this.#get().importState.phase === 'importing') this.#rest();
  }

  async #import(prepare: Prepare, name: string): Promise<void> {
    this.#task.abort();
    this.#task = new AbortController();
    const { signal } = this.#task;
    const show = (importState: ImportState) => {
      if (!signal.aborted) this.#set({ importState });
    };
    show({ phase: 'importing', progress: null });
    try {
      const eta = new EtaEstimator();
      const onPosition = (position: ImportPosition) => {
        const secondsLeft = eta.progress(position.bytesDone, position.bytesTotal);
        show({ phase: 'importing', progress: { ...position, secondsLeft } });
      };
      const { shopId } = await importShop([...(await prepare(signal))], name, signal, onPosition);
      if (signal.aborted) return;
      this.#get().discardDrafts();
      await this.#get().loadShops();
      await this.#get().openShop(shopId);
      await this.#get().startRun();
    } catch (error) {
      const failure = failureOf(error);
      if (failure) show({ phase: 'failed', error: failure });
      else if (!signal.aborted) this.#rest();
    }
  }

  /** Back to the files that wait, or to the start where there are none. */
  #rest(): void {
    this.#set(({ drafts }) => ({ importState: { phase: drafts.length > 0 ? 'drafting' : 'idle' } }));
  }
}
