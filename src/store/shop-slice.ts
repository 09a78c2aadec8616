import { currentLanguage, speakerFor } from '../i18n';
import { answersKey } from '../domain/shop/answers';
import { rejectedCsv } from '../jobs/export-job';
import { isPromised, noteKept, readKeptNote } from '../jobs/keeping';
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
  | 'closeShop'
  | 'dismissNotReopened'
  | 'renameShop'
  | 'answerShop'
  | 'takeBackAnswer'
  | 'deleteShop'
  | 'downloadRejected'
  | 'dismissWiped'
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
    if (read !== readsBegun) return;
    const kept = list.shops.length + list.damagedShops.length;
    const note = readKeptNote();
    // Of this visit's first look only: what is gone later was deleted, here or in another tab.
    if (kept === 0 && note !== null && !get().shopsLoaded) set({ wiped: note });
    else noteKept(kept);
    set({ ...list, shopsLoaded: true, shopsFailed: false });
    if (kept > 0) set({ wiped: null, promised: await isPromised() });
  };
  return {
    shops: [],
    damagedShops: [],
    shopsLoaded: false,
    shop: null,
    reopening: null,
    notReopened: null,
    answered: null,
    runs: [],
    run: null,
    shopsFailed: false,
    wiped: null,
    promised: null,
    shopError: null,
    loadShops: async () => {
      if (!(await guarded(set, readShops))) set({ shopsFailed: true });
    },
    openShop: async (id) => {
      const opened = await guarded(set, async () => void (await owner.open(id)));
      // What cannot be opened may be gone.
      if (!opened) await readShops().catch(() => undefined);
    },
    closeShop: () => owner.closeShop(),
    dismissNotReopened: () => set({ notReopened: null }),
    renameShop: (id, name) =>
      guarded(set, async () => {
        await shops.renameShop(id, name);
        await readShops();
        set(({ shop }) => ({ shop: shop?.id === id ? { ...shop, name } : shop }));
      }),
    answerShop: async (answers) => {
      const { shop } = get();
      if (!shop) return false;
      return guarded(set, async () => {
        await shops.setAnswers(shop.id, answers);
        set({ answered: { shopId: shop.id, before: shop.answers, after: answers } });
        await owner.reassemble();
      });
    },
    takeBackAnswer: async () => {
      const { shop, answered } = get();
      if (shop === null || answered?.shopId !== shop.id) return;
      set({ answered: null });
      // Another tab may have told something since: that is not taken back with it.
      if (answersKey(shop.answers) !== answersKey(answered.after)) return;
      await guarded(set, async () => {
        await shops.setAnswers(shop.id, answered.before);
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
    downloadRejected: async ({ name, file, rejectedNotKept }) => {
      const { shop, exportBom } = get();
      if (!shop) return;
      const speaker = speakerFor(currentLanguage());
      const notKept = rejectedNotKept > 0 ? speaker.rejectedNotKept(rejectedNotKept) : null;
      await guarded(set, async () =>
        download(`rejected-${name}.csv`, await rejectedCsv(shop.id, file, notKept, exportBom)),
      );
    },
    dismissWiped: () => {
      noteKept(0);
      set({ wiped: null });
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
