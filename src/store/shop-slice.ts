import { rejectedCsv } from '../jobs/export-job';
import * as shops from '../jobs/shops';
import { download } from './download';
import { guarded } from './failure';
import type { RunOwner } from './run-owner';
import type { GetState, SetState } from './slice';
import type { Actions, ShopSlice } from './state';

type ShopActions = Pick<
  Actions,
  | 'loadShops'
  | 'openShop'
  | 'renameShop'
  | 'answerShop'
  | 'deleteShop'
  | 'downloadRejected'
  | 'showRun'
  | 'renameSegment'
>;

export function shopSlice(set: SetState, get: GetState, owner: RunOwner): ShopSlice & ShopActions {
  let readsBegun = 0;
  /** Of reads that overlap the one begun last counts. */
  const readShops = async () => {
    const read = ++readsBegun;
    await shops.removeInterruptedImports();
    const list = await shops.listShops();
    if (read === readsBegun) set({ ...list, shopsLoaded: true, shopsFailed: false });
  };
  return {
    shops: [],
    damagedShops: [],
    shopsLoaded: false,
    shop: null,
    runs: [],
    run: null,
    shopsFailed: false,
    shopError: null,
    loadShops: async () => {
      if (!(await guarded(set, readShops))) set({ shopsFailed: true });
    },
    openShop: async (id) => {
      const opened = await guarded(set, () => owner.open(id));
      // What cannot be opened may be gone.
      if (!opened) await readShops().catch(() => undefined);
    },
    renameShop: async (id, name) => {
      await guarded(set, async () => {
        await shops.renameShop(id, name);
        await readShops();
        set(({ shop }) => ({ shop: shop?.id === id ? { ...shop, name } : shop }));
      });
    },
    answerShop: async (answers) => {
      const { shop } = get();
      if (!shop) return false;
      return guarded(set, async () => {
        await shops.setAnswers(shop.id, answers);
        await owner.reassemble();
      });
    },
    deleteShop: async (id) => {
      if (get().shop?.id === id) owner.closeShop();
      await guarded(set, async () => {
        await shops.removeShop(id);
        await readShops();
      });
    },
    downloadRejected: async ({ name, file }) => {
      const { shop, exportBom } = get();
      if (!shop) return;
      await guarded(set, async () =>
        download(`rejected-${name}.csv`, await rejectedCsv(shop.id, file, exportBom)),
      );
    },
    showRun: (runId) => owner.show(runId),
    renameSegment: async (code, name) => {
      const { shop } = get();
      if (!shop) return false;
      return guarded(set, async () => {
        await shops.renameSegment(shop.id, code, name);
        await owner.refresh();
      });
    },
  };
}
