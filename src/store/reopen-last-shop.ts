import * as notes from '../jobs/last-shop';
import { runOwner, useApp } from './app-store';
import { reopen } from './reopening';

/** So long a page must have lived with a shop for its opening not to have broken it, ms. */
const livedOn = 5_000;

let reopened: Promise<void> = Promise.resolve();

/** Opens the shop that was open last, and remembers from now on which one is. */
export function reopenLastShop(): void {
  reopened = reopen({ get: useApp.getState, set: useApp.setState }, runOwner, notes).catch(() => undefined);
  useApp.subscribe(({ shop }, before) => {
    if (shop?.id !== before.shop?.id || shop?.name !== before.shop?.name) notes.noteOpenShop(shop);
    if (shop !== null && before.shop === null) useApp.setState({ notReopened: null });
  });
  void reopened.then(() => setTimeout(notes.reopeningEnded, livedOn));
  // Leaving on purpose breaks nothing off.
  globalThis.addEventListener?.('pagehide', notes.reopeningEnded);
}

/** Resolves when the app has opened where it was left, or knows that it cannot. */
export function whenReopened(): Promise<void> {
  return reopened;
}
