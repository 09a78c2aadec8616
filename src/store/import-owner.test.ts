import { noAnswers } from '../domain/shop/answers';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ClienteleError } from '../contracts/errors';
import type { FileToImport, ImportPosition } from '../contracts/import-api';
import { cancelled } from '../jobs/worker-bridge';
import { type ImportDesk, ImportOwner } from './import-owner';
import type { FileDraft } from './state';

const files: readonly FileToImport[] = [];
const position: ImportPosition = {
  fileName: 'orders.csv',
  fileNumber: 1,
  files: 1,
  bytesDone: 10,
  bytesTotal: 100,
  rows: 3,
};

/** Lets everything run that waits for promises. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

interface Import {
  readonly signal: AbortSignal;
  report(): void;
  end(shopId: string): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** An owner whose imports the test ends, and what it did with the rest of the store. */
function setUp(drafts: readonly FileDraft[] = [], { opens = true } = {}) {
  const did: string[] = [];
  const imports: Import[] = [];
  const prepared = new Set<object>();
  let sample: () => Promise<File[]> = async () => [];
  const store = createStore<ReturnType<ImportDesk['get']>>()((set) => ({
    importState: { phase: 'idle' },
    drafts,
    lastChanges: null,
    importRulesOff: [],
    discardDrafts: () => set({ importState: { phase: 'idle' }, drafts: [] }),
    loadShops: async () => undefined,
    shop: null,
    openShop: async (id) => {
      did.push(`open ${id}`);
      if (opens) set({ shop: { id, name: id, createdAt: 0, reports: [], answers: noAnswers, facts: null } });
    },
    startRun: async () => void did.push('run'),
  }));
  const owner = new ImportOwner(
    { get: store.getState, set: store.setState },
    {
      importShop: (_files, _name, signal, onPosition) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(cancelled()));
          imports.push({
            signal,
            report: () => onPosition(position),
            end: (shopId) => {
              resolve(shopId);
              return settle();
            },
            fail: (error) => {
              reject(error);
              return settle();
            },
          });
        }),
      updateShop: async (shopId) => {
        did.push(`update ${shopId}`);
        return { orders: { added: 1, changed: 2, unchanged: 3, gone: 0 } };
      },
      reassemble: async () => void did.push('reassemble'),
      planFiles: async () => ({ files: [], declined: [] }),
      fetchSampleFiles: () => sample(),
      prepareRun: () => {
        const one = {};
        prepared.add(one);
        return () => void prepared.delete(one);
      },
    },
  );
  return {
    owner,
    imports,
    did,
    prepared,
    state: () => store.getState().importState,
    changes: () => store.getState().lastChanges,
    sampleIs: (fetched: Promise<File[]>) => {
      sample = () => fetched;
    },
  };
}

const draft = { id: '1', name: 'a.csv' } as FileDraft;

describe('ImportOwner', () => {
  it('imports, opens the shop and starts its run', async () => {
    const { owner, imports, did, state } = setUp([draft]);
    void owner.start(files, 'shop');
    await settle();
    expect(state()).toEqual({ phase: 'importing', progress: null });
    imports[0]!.report();
    expect(state()).toMatchObject({ phase: 'importing', progress: { rows: 3, bytesDone: 10 } });
    await imports[0]!.end('new');
    expect(did).toEqual(['open new', 'run']);
    expect(state()).toEqual({ phase: 'idle' });
  });

  it('adds files to a shop, lets go of it as it was, opens it and runs it anew', async () => {
    const { owner, did, state, changes } = setUp([draft]);
    await owner.addTo('kept', files);
    expect(did).toEqual(['update kept', 'reassemble', 'open kept', 'run']);
    expect(changes()).toMatchObject({ shopId: 'kept', changes: { orders: { changed: 2 } } });
    expect(state()).toEqual({ phase: 'idle' });
  });

  it('starts no run where the shop could not be opened', async () => {
    const { owner, imports, did } = setUp([draft], { opens: false });
    void owner.start(files, 'shop');
    await settle();
    await imports[0]!.end('new');
    expect(did).toEqual(['open new']);
  });

  it('has what the first run begins with loaded meanwhile, and lets go of it however the import ends', async () => {
    for (const end of ['end', 'fail', 'cancel'] as const) {
      const { owner, imports, prepared } = setUp();
      void owner.start([], 'Shop');
      await settle();
      expect(prepared.size, end).toBe(1);
      if (end === 'end') await imports[0]!.end('new');
      else if (end === 'fail') await imports[0]!.fail(new Error('no room'));
      else owner.cancel();
      await settle();
      expect(prepared.size, end).toBe(0);
    }
  });

  it('says why an import failed', async () => {
    const { owner, imports, state } = setUp([draft]);
    void owner.start(files, 'shop');
    await settle();
    await imports[0]!.fail(new ClienteleError('storage-full', 'no room'));
    expect(state()).toEqual({ phase: 'failed', error: { code: 'storage-full', detail: 'no room' } });
  });

  it('goes back to the files when it is cancelled, and hears of the import no more', async () => {
    const { owner, imports, did, state } = setUp([draft]);
    void owner.start(files, 'shop');
    await settle();
    owner.cancel();
    expect(state()).toEqual({ phase: 'drafting' });
    imports[0]!.report();
    await settle();
    expect(imports[0]!.signal.aborted).toBe(true);
    expect(state()).toEqual({ phase: 'drafting' });
    expect(did).toEqual([]);
  });

  it('can be cancelled while the sample is fetched, before there is an import', async () => {
    const { owner, imports, did, state, sampleIs } = setUp();
    let fetched: (files: File[]) => void = () => undefined;
    sampleIs(
      new Promise((resolve) => {
        fetched = resolve;
      }),
    );
    void owner.startSample('sample');
    owner.cancel();
    expect(state()).toEqual({ phase: 'idle' });
    fetched([]);
    await settle();
    expect([imports, did]).toEqual([[], []]);
    expect(state()).toEqual({ phase: 'idle' });
  });

  it('imports for a script in the place of the import before, tells it of progress and leaves the files on screen', async () => {
    const { owner, imports, did, state } = setUp([draft]);
    void owner.start(files, 'first');
    await settle();
    const heard: number[] = [];
    const scripted = owner.importOnce(
      async () => files,
      'second',
      ({ done }) => heard.push(done),
    );
    await settle();
    expect(imports.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    imports[1]!.report();
    expect(heard).toEqual([10]);
    expect(state()).toMatchObject({ phase: 'importing', progress: { rows: 3 } });
    await imports[1]!.end('new');
    expect(await scripted).toBe('new');
    expect([did, state()]).toEqual([[], { phase: 'drafting' }]);
  });

  it('cancels the import before', async () => {
    const { owner, imports, did, state } = setUp();
    void owner.start(files, 'first');
    await settle();
    void owner.start(files, 'second');
    await settle();
    expect(imports.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    expect(state()).toEqual({ phase: 'importing', progress: null });
    await imports[1]!.end('new');
    expect(did).toEqual(['open new', 'run']);
  });
});
