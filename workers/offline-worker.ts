import { keepRequest, type OfflineReport, type OfflineState } from '../src/contracts/offline';
import { answer } from '../src/engines/offline/answer';
import { keepAll, keepShell } from '../src/engines/offline/keep-build';
import { keepFailure } from '../src/engines/offline/keep-error';
import { refuseForeign } from '../src/engines/offline/refuse-foreign';

declare const self: ServiceWorkerGlobalScope;
/** Put in by scripts/finish-build.ts, so that a new build is a new worker. */
declare const __BUILD_VERSION__: string;

async function tell(offline: OfflineState): Promise<void> {
  // One that was replaced by a newer one has nothing to say any more.
  if (self.serviceWorker.state === 'redundant') return;
  const report: OfflineReport = { build: __BUILD_VERSION__, offline };
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true }))
    page.postMessage(report);
}

self.addEventListener('install', (event) => {
  const keep = keepShell(__BUILD_VERSION__).catch(async (error: unknown) => {
    const first = self.registration.active === null;
    if (first) await tell({ phase: 'interrupted', share: 0, reason: keepFailure(error) });
    throw error;
  });
  // At once: every page keeps the files of the build that it was opened with.
  event.waitUntil(keep.then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(() => tell({ phase: 'waiting' })));
});

self.addEventListener('message', (event) => {
  if (event.data === keepRequest) event.waitUntil(keepAll(__BUILD_VERSION__, tell));
});

self.addEventListener('fetch', (event) => {
  if (refuseForeign(event) || event.request.method !== 'GET') return;
  event.respondWith(answer(event, __BUILD_VERSION__));
});
