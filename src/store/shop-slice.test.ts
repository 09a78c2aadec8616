import { noAnswers } from '../domain/shop/answers';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { defaultRunOptions } from '../contracts/analysis-api';
import { ClienteleError } from '../contracts/errors';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { startI18n } from '../i18n';
import { experimentsSlice } from './experiments-slice';
import { ImportOwner } from './import-owner';
import { importSlice } from './import-slice';
import type { Kept } from './late-answers';
import { RunOwner } from './run-owner';
import { runSlice } from './run-slice';
import { settingsSlice } from './settings-slice';
import { shopFileSlice } from './shop-file-slice';
import { shopSlice } from './shop-slice';
import type { AppState } from './state';

const shop: ShopSummary = { id: 'a', name: 'a', createdAt: 0, reports: [], answers: noAnswers, facts: null };
const refuse = () => Promise.reject(new Error('not asked of here'));
const full = () => Promise.reject(new ClienteleError('storage-full', 'no room'));

/** The store over a storage that fails: of shops and runs as `kept` says, of all else since there is no IndexedDB here. */
function setUp(kept: Partial<Kept> = {}) {
  return createStore<AppState>()((set, get) => {
    const owner = new RunOwner(
      { get, set },
      { run: refuse, finish: refuse, evaluate: refuse, close: () => undefined },
      {
        loadShop: async () => shop,
        loadRuns: async () => [],
        removeRun: async () => undefined,
        forgetOutputs: () => undefined,
        ...kept,
      },
    );
    const jobs = {
      importShop: refuse,
      updateShop: refuse,
      reassemble: refuse,
      planFiles: refuse,
      fetchSampleFiles: refuse,
      prepareRun: () => () => undefined,
    };
    return {
      ...importSlice(set, get, new ImportOwner({ get, set }, jobs)),
      ...runSlice(set, get, owner),
      ...shopSlice(set, get, owner),
      ...shopFileSlice(set, get),
      ...experimentsSlice(set, get, { search: refuse, stopSearch: refuse, replay: refuse }, owner),
      ...settingsSlice(set, get),
    };
  });
}

describe('where the storage fails', () => {
  it('the list of shops says so, and can be asked for again', async () => {
    const { getState } = setUp();
    await getState().loadShops();
    expect(getState()).toMatchObject({
      shopsLoaded: false,
      shopsFailed: true,
      shopError: { code: 'storage-failed' },
    });
  });

  it.each([
    ['renaming a shop', ({ renameShop }: AppState) => renameShop('a', 'b')],
    ['deleting a shop', ({ deleteShop }: AppState) => deleteShop('b')],
    ['naming a segment', ({ renameSegment }: AppState) => renameSegment(1, 'b')],
  ])('%s says so', async (_, act) => {
    const store = setUp();
    store.setState({ shop });
    await act(store.getState());
    expect(store.getState()).toMatchObject({ shop, shopError: { code: 'storage-failed' } });
  });

  it('an export says so', async () => {
    startI18n('en');
    const { getState, setState } = setUp();
    setState({ run: { id: 'r', profiles: [] as RunSummary['profiles'] } as RunSummary });
    await getState().exportCsv('segments');
    expect(getState().shopError?.code).toBe('storage-failed');
  });

  it('careful segments that cannot be shown say so', async () => {
    const { getState, setState } = setUp({ loadRuns: full });
    const careful = { phase: 'ready', runId: 'r' } as const;
    setState({ shop, runState: { phase: 'done', careful, evaluationError: null } });
    await getState().applyCareful();
    expect(getState().shopError).toEqual({ code: 'storage-full', detail: 'no room' });
  });
});

describe('a number of segments wanted in place of a height of the tree', () => {
  const cut = { ...defaultRunOptions, cluster: 'ward', cutHeight: 40 } as const;

  it('is what a run started with it goes by, and the height leaves the settings', async () => {
    const { getState, setState } = setUp();
    setState({ shop, options: { ...cut, seed: 2 } });
    await getState().startRunWith({ ...cut, k: 3 });
    expect(getState().options).toEqual({ ...defaultRunOptions, cluster: 'ward', k: 3 });
    expect(getState().runState).toMatchObject({ phase: 'failed', error: { detail: 'not asked of here' } });
  });

  it.each([{ k: 3 }, { kMin: 3, kMax: 4 }])('is taken from the settings: %o', (number) => {
    const { getState, setState } = setUp();
    setState({ options: cut });
    getState().setOptions({ seed: 2 });
    expect(getState().options.cutHeight).toBe(40);
    getState().setOptions(number);
    expect(getState().options).toEqual({ ...defaultRunOptions, cluster: 'ward', seed: 2, ...number });
  });
});

it('a shop that was deleted a moment ago says so when it is opened', async () => {
  const { getState } = setUp({
    loadRuns: () => Promise.reject(new ClienteleError('shop-deleted', 'a')),
  });
  await getState().openShop('a');
  expect(getState()).toMatchObject({ shop: null, shopError: { code: 'shop-deleted' } });
  getState().dismissError();
  expect(getState().shopError).toBeNull();
});
