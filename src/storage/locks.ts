import { msPerDay } from '../domain/time';

/** Held by the tab that imports a shop; who finds an incomplete shop without it may clear it up. */
export const importLock = (shopId: string) => `clientele-import-${shopId}`;

/** Held by the tab in which an encoder reads a shop's texts: the same one in another tab waits, and then finds them read. */
export const readingLock = (shopId: string, encoder: string) => `clientele-reading-${shopId}-${encoder}`;

/** Held by all who read a shop's tables whole, and alone by who changes which of their rows count. */
const rowsLock = (shopId: string) => `clientele-rows-${shopId}`;

/** Reads a shop's tables while no other thread or tab changes them: what is read is of one state. Not to be nested. */
export async function whileRowsStay<T>(shopId: string, read: () => Promise<T>): Promise<T> {
  const locks = lockManager();
  return locks ? locks.request(rowsLock(shopId), { mode: 'shared' }, read) : read();
}

/** Changes which rows of a shop count, as soon as nobody reads them. */
export async function changingRows<T>(shopId: string, change: () => Promise<T>): Promise<T> {
  const locks = lockManager();
  return locks ? locks.request(rowsLock(shopId), change) : change();
}

/** Only secure contexts know locks: a page opened by plain http from another machine works without. */
function lockManager(): LockManager | undefined {
  return globalThis.navigator?.locks;
}

/** Does the work while no other tab, nor this one, holds the lock. Waits for it until the signal aborts. */
export async function exclusively<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const locks = lockManager();
  return locks ? locks.request(name, { signal }, work) : work();
}

/** Does the work with the lock in hand where no tab holds it, else the other. */
export async function unlessHeld<T>(
  name: string,
  work: () => Promise<T>,
  other: () => Promise<T>,
): Promise<T> {
  const locks = lockManager();
  if (!locks) return work();
  // The other work may ask for the lock itself.
  const { done } = await locks.request(name, { ifAvailable: true }, async (lock) => ({
    done: lock ? { answer: await work() } : null,
  }));
  return done ? done.answer : other();
}

/** Does the work where no tab holds the lock, else nothing. `since`: without locks, what is a day old counts as free. */
export async function ifFree(name: string, since: number, work: () => Promise<void>): Promise<void> {
  const locks = lockManager();
  if (locks) await locks.request(name, { ifAvailable: true }, async (lock) => lock && work());
  else if (Date.now() - since > msPerDay) await work();
}
