import { closeSession } from '../jobs/shop-run';
import { rejectedCsv } from '../jobs/export-job';
import { loadRuns } from '../jobs/results';
import { removeRemains } from '../jobs/remains';
import * as shops from '../jobs/shops';
import { forgetOutputs } from '../jobs/queries';
import type { Actions, ShopSlice } from './state';
import type { GetState, SetState } from './slice';
import { download } from './download';

type ShopActions = Pick<
  Actions,
  'loadShops' | 'openShop' | 'renameShop' | 'deleteShop' | 'downloadRejected' | 'showRun' | 'renameSegment'
>;

export function shopSlice(set: SetState, get: GetState): ShopSlice & ShopActions {
  return {
    shops: [],
    shopsLoaded: false,
    shop: null,
    runs: [],
    run: null,
    loadShops: async () => {
      await removeRemains();
      set({ shops: await shops.shopSummaries(), shopsLoaded: true });
    },
    openShop: async (id) => {
      get().cancelRun();
      get().cancelBackground();
      forgetOutputs();
      const [shop, runs] = await Promise.all([shops.loadShop(id), loadRuns(id)]);
      const run = runs[0] ?? null;
      set({
        shop,
        runs,
        run,
        runError: null,
        background: null,
        ...(run ? { options: run.options } : {}),
      });
    },
    renameShop: async (id, name) => {
      await shops.renameShop(id, name);
      await get().loadShops();
      set(({ shop }) => ({ shop: shop?.id === id ? { ...shop, name } : shop }));
    },
    deleteShop: async (id) => {
      if (get().shop?.id === id) {
        get().cancelRun();
        get().cancelBackground();
        closeSession();
        forgetOutputs();
        set({ shop: null, runs: [], run: null });
      }
      await shops.removeShop(id);
      await get().loadShops();
    },
    downloadRejected: async (fileName) => {
      const { shop } = get();
      if (shop) download(`rejected-${fileName}.csv`, await rejectedCsv(shop.id, fileName, get().exportBom));
    },
    showRun: async (runId) => {
      const run = get().runs.find(({ id }) => id === runId);
      if (!run) return;
      forgetOutputs();
      set({ run, options: run.options });
    },
    renameSegment: async (code, name) => {
      const { shop, run } = get();
      if (!shop || !run) return;
      await shops.renameSegment(shop.id, code, name);
      const runs = await loadRuns(shop.id);
      set({ runs, run: runs.find(({ id }) => id === run.id) ?? run });
    },
  };
}
