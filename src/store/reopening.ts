import { errorCode, messageOf } from '../contracts/errors';
import type { LastShop } from '../jobs/last-shop';
import type { AppState, NotReopened } from './state';

/** What reopening goes by; the app's is `jobs/last-shop`. */
export interface LastShopNotes {
  lastShop(): LastShop | null;
  noteOpenShop(shop: LastShop | null): void;
  beginReopening(id: string): number;
  reopeningEnded(): void;
}

interface Desk {
  get(): Pick<AppState, 'shop' | 'reopening'>;
  set(patch: Partial<Pick<AppState, 'reopening' | 'notReopened'>>): void;
}

interface Opener {
  /** Answers false where it gave way to another shop. */
  open(shopId: string): Promise<boolean>;
  closeShop(): void;
}

/** So often the page may have broken off while a shop was opened again before it is left to its user. */
const mostBroken = 2;

/** So long a storage may take that another tab holds up, ms. */
const patience = 20_000;

/**
 * Opens the shop that was open last, with its newest run. Whatever goes wrong ends on the plain first screen with the
 * reason in `notReopened`; a shop that the user or a script opens meanwhile stays.
 */
export async function reopen(
  desk: Desk,
  owner: Opener,
  notes: LastShopNotes,
  waiting = patience,
): Promise<void> {
  const last = notes.lastShop();
  if (last === null || desk.get().shop !== null) return;
  const tries = notes.beginReopening(last.id);
  if (tries >= mostBroken) {
    notes.noteOpenShop(null);
    notes.reopeningEnded();
    desk.set({ notReopened: { ...last, why: 'broke-off', detail: '' } });
    return;
  }
  desk.set({ reopening: last });
  const failed = await openedWithin(() => owner.open(last.id), waiting);
  desk.set({ reopening: null });
  const gaveWay = failed === 'gave-way' || desk.get().shop !== null;
  if (gaveWay) return;
  notes.reopeningEnded();
  const { why, detail } = failed ?? gone;
  // One that cannot come back is not looked for again; what holds the others up may pass.
  if (why === 'gone' || why === 'damaged') notes.noteOpenShop(null);
  owner.closeShop();
  desk.set({ notReopened: { ...last, why, detail } });
}

type Failed = Pick<NotReopened, 'why' | 'detail'>;

const gone: Failed = { why: 'gone', detail: '' };

async function openedWithin(
  open: () => Promise<boolean>,
  waiting: number,
): Promise<Failed | 'gave-way' | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Failed>((resolve) => {
    timer = setTimeout(() => resolve({ why: 'held-up', detail: '' }), waiting);
  });
  const opened = open().then(
    (counted) => (counted ? null : ('gave-way' as const)),
    (error: unknown): Failed => {
      const code = errorCode(error);
      if (code === 'shop-deleted') return gone;
      return { why: code === 'shop-damaged' ? 'damaged' : 'failed', detail: messageOf(error) };
    },
  );
  try {
    return await Promise.race([opened, late]);
  } finally {
    clearTimeout(timer);
  }
}
