import { keepRequest, type OfflineReport, type OfflineState } from '../contracts/offline';
import { useApp } from '../store';
import { whenNothingComputes } from './busy';

/**
 * Keeps the app and its models for use without any network. The page works without this (a private window, an old
 * browser, no room): it then needs its server at each opening. The service worker does the keeping; the page starts
 * it when nothing else is computed, and again where it broke off.
 * @param build the page's own; null in development, where nothing is kept.
 */
export async function keepForOffline(build: string | null): Promise<void> {
  if (build === null || !navigator.serviceWorker) {
    useApp.setState({ offline: { phase: 'unavailable' } });
    return;
  }
  const attempts = new Attempts(() => void keep());
  let replaced = false;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<OfflineReport>) => {
    if (data.build === build) {
      note(data.offline);
      if (data.offline.phase === 'waiting') void askToKeep();
    } else if (!replaced) {
      // From here on the newer build is what is kept; what this page has kept stays with it.
      replaced = true;
      attempts.stop();
      if (useApp.getState().offline.phase !== 'kept')
        useApp.setState({ offline: { phase: 'interrupted', share: 0, reason: 'changed' } });
      void askToKeep();
    }
  });
  window.addEventListener('online', () => attempts.now());
  await keep();

  function note(offline: OfflineState): void {
    useApp.setState({ offline });
    attempts.note(offline);
  }

  async function keep(): Promise<void> {
    try {
      await installed();
      await askToKeep();
      // A newer build may have taken over while this waited, and nothing more is heard of this one.
      if (!replaced) attempts.note({ phase: 'keeping', share: 0 });
    } catch (error) {
      if (replaced) return;
      const refused = error instanceof DOMException && error.name === 'SecurityError';
      if (refused) note({ phase: 'unavailable' });
      // A service worker that could not be installed has mostly said why.
      else if (!attempts.pending) note({ phase: 'interrupted', share: 0, reason: 'network' });
    }
  }
}

/** Models are many megabytes: they wait until nothing is imported or computed. */
async function askToKeep(): Promise<void> {
  await whenNothingComputes();
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(keepRequest);
}

/** Resolves once the service worker runs; rejects where it could not be installed, so that it may be tried again. */
async function installed(): Promise<void> {
  if ((await navigator.serviceWorker.getRegistration())?.active) return;
  const script = `${import.meta.env.BASE_URL}offline-worker.js`;
  const registration = await navigator.serviceWorker.register(script, { updateViaCache: 'none' });
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) return;
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The service worker could not be installed.'));
    });
  });
}

/** When to try again, ms after a break; the last holds for all further ones. */
const pauses = [5_000, 30_000, 120_000, 600_000];
/** A browser may end a service worker at its work, and then nothing tells of it, ms. */
const silence = 45_000;

/** Starts an attempt again after it broke off, later each time, or when nothing has been heard of it for long. */
class Attempts {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private broken = 0;
  /** Whether the latest attempt is known to have broken off: the page and its service worker may both tell of it. */
  private breakTold = false;

  constructor(private readonly start: () => void) {}

  get pending(): boolean {
    return this.timer !== undefined;
  }

  /** How the attempt under way stands. */
  note({ phase }: OfflineState): void {
    if (phase === 'interrupted' && this.breakTold) return;
    this.breakTold = phase === 'interrupted';
    this.stop();
    if (phase === 'keeping') this.again(silence);
    if (phase === 'interrupted') this.again(pauses[Math.min(this.broken++, pauses.length - 1)]!);
    if (phase === 'kept') this.broken = 0;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** The network is back: what waits for its next attempt makes it at once. */
  now(): void {
    if (this.pending) this.again(0);
  }

  private again(delay: number): void {
    this.stop();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.breakTold = false;
      this.start();
    }, delay);
  }
}
