import { rejectedCsv } from '../jobs/export-job';
import { forgetOutputs } from '../jobs/queries';
import { loadRuns } from '../jobs/results';
import * as shops from '../jobs/shops';
import { download } from './download';
import type { RunOwner } from './run-owner';
import type { GetState, SetState } from './slice';
import type { Actions, ShopSlice } from './state';

type ShopActions = Pick<
  Actions,
  'loadShops' | 'openShop' | 'renameShop' | 'deleteShop' | 'downloadRejected' | 'showRun' | 'renameSegment'
>;

export function shopSlice(set: SetState, get: GetState, owner: RunOwner): ShopSlice & ShopActions {
  return {
    shops: [],
    damagedShops: [],
    shopsLoaded: false,
    shop: null,
    runs: [],
    run: null,
    loadShops: async () => {
      await shops.removeInterruptedImports();
      set({ ...(await shops.listShops()), shopsLoaded: true });
    },
    openShop: (id) => owner.open(id),
    renameShop: async (id, name) => {
      await shops.renameShop(id, name);
      await get().loadShops();
      set(({ shop }) => ({ shop: shop?.id === id ? { ...shop, name } : shop }));
    },
    deleteShop: async (id) => {
      if (get().shop?.id === id) owner.closeShop();
      await shops.removeShop(id);
      await get().loadShops();
    },
    downloadRejected: async ({ name, file }) => {
      const { shop } = get();
      if (shop) download(`rejected-${name}.csv`, await rejectedCsv(shop.id, file, get().exportBom));
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
      const write = owner.setter();
      await shops.renameSegment(shop.id, code, name);
      const runs = await loadRuns(shop.id);
      write((state) => ({ runs, run: runs.find(({ id }) => id === state.run?.id) ?? state.run }));
    },
  };
}
