import { buildLock, type OfflineReport } from '../contracts/offline';
import { useApp } from '../store';

/** The build that this page is of; null in development. */
export function ownBuild(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="clientele-build"]')?.content || null;
}

/** Looks at most this often for a newer build when the tab comes to the front, ms. */
const lookEvery = 30 * 60_000;

/**
 * Notices that the server has a newer build, and says so in the store. The page itself goes on with its own build,
 * whose files the service worker keeps for as long as a page holds the lock in its name.
 */
export function watchForNewBuild(build: string): void {
  void navigator.locks?.request(buildLock(build), { mode: 'shared' }, () => new Promise(() => undefined));
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<OfflineReport>) => {
    if (data.build !== build) useApp.setState({ newBuild: true });
  });
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - looked < lookEvery) return;
    looked = Date.now();
    void lookForNewBuild(build);
  });
  // A part of the page that could not be fetched is the surest sign of a server with other files.
  window.addEventListener('vite:preloadError', () => void lookForNewBuild(build));
  useApp.subscribe(({ importState, runState }, before) => {
    const changed = importState !== before.importState || runState !== before.runState;
    const lost = [importState, runState].some(
      (state) => state.phase === 'failed' && state.error.code === 'worker-lost',
    );
    if (changed && lost) void lookForNewBuild(build);
  });
}

/** Without a network nothing is found out, and nothing is said. */
async function lookForNewBuild(build: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    // A new service worker keeps its build first and then reports; only then a reload leads there.
    if (registration?.active) return void (await registration.update());
    const list = await (await fetch('precache.json', { cache: 'no-store' })).json();
    if (list.version !== build) useApp.setState({ newBuild: true });
  } catch {
    // The next look may succeed.
  }
}
