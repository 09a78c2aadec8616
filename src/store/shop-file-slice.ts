import { copyName } from '../i18n';
import { lookAtShopFile, openShopFile, saveShopFile } from '../jobs/shop-file-job';
import { guarded } from './failure';
import { chooseSink } from './file-sink';
import type { GetState, SetState } from './slice';
import type { Actions, ShopFileSlice } from './state';

type ShopFileActions = Pick<Actions, 'saveShopFile' | 'openShopFile' | 'openShopCopy' | 'stopShopFile'>;

/** Ends the name of a shop's file. */
const suffix = '.clientele';

export function shopFileSlice(set: SetState, get: GetState): ShopFileSlice & ShopFileActions {
  let task = new AbortController();
  /** The file that is known here already and may be opened as a copy; files are not serialisable. */
  let known: File | null = null;

  const during = async (phase: 'saving' | 'opening', name: string, work: Work) => {
    task.abort();
    task = new AbortController();
    const { signal } = task;
    const show = (done: number, total: number) => {
      if (!signal.aborted) set({ shopFile: { phase, name, done, total } });
    };
    show(0, 0);
    const done = await guarded(set, () => work(signal, show));
    if (task.signal === signal) set({ shopFile: null });
    return done;
  };

  const openAs = async (file: File, shopId: string, name: string) => {
    const opened = await during('opening', name, async (signal, onParts) => {
      await openShopFile(file, shopId, name, signal, onParts);
      await get().loadShops();
    });
    if (opened) await get().openShop(shopId);
  };

  return {
    shopFile: null,
    saveShopFile: async ({ id, name }, withReading) => {
      await guarded(set, async () => {
        const sink = await chooseSink(`${name.replace(/[\\/:*?"<>|]+/g, '-')}${suffix}`);
        if (sink === null) return;
        await during('saving', name, (signal, onParts) =>
          saveShopFile(id, withReading, sink, signal, onParts),
        );
      });
    },
    openShopFile: async (file) => {
      await guarded(set, async () => {
        const { id, name, savedAt, isHere } = await lookAtShopFile(file, new AbortController().signal);
        if (!isHere) return openAs(file, id, name);
        known = file;
        set({ shopFile: { phase: 'known', name, savedAt } });
      });
    },
    openShopCopy: async () => {
      const { shopFile } = get();
      if (shopFile?.phase !== 'known' || known === null) return;
      const file = known;
      known = null;
      await openAs(file, crypto.randomUUID(), copyName(shopFile.name));
    },
    stopShopFile: () => {
      task.abort();
      known = null;
      set({ shopFile: null });
    },
  };
}

type Work = (signal: AbortSignal, onParts: (done: number, total: number) => void) => Promise<void>;
