import { isLarge, keepFiles, type PrecacheEntry } from '../src/engines/offline/keep-files';

declare const self: ServiceWorkerGlobalScope;

/** Replaced by the build, so that a new build is a new worker. */
const version = '__BUILD_VERSION__';
const shell = `clientele-shell-${version}`;
const large = 'clientele-large';

/** The list of this build; without a network, the one that was kept with it. */
async function entries(): Promise<PrecacheEntry[]> {
  const fresh = await fetch('precache.json', { cache: 'no-store' }).catch(() =>
    caches.match('precache.json'),
  );
  if (!fresh) throw new Error('There is no list of files.');
  return fresh.json();
}

async function tell(message: unknown): Promise<void> {
  for (const client of await self.clients.matchAll()) client.postMessage(message);
}

self.addEventListener('install', (event) => {
  const keep = async () => {
    const small = (await entries()).filter((entry) => !isLarge(entry));
    await keepFiles(shell, small);
    await (await caches.open(shell)).add('precache.json');
  };
  event.waitUntil(keep());
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const clean = async () => {
    for (const name of await caches.keys()) if (name !== shell && name !== large) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

self.addEventListener('message', (event) => {
  if (event.data !== 'keep-large') return;
  const keep = async () =>
    keepFiles(large, (await entries()).filter(isLarge), (share) => tell({ offline: share }));
  event.waitUntil(keep().catch(() => tell({ offline: 'failed' })));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const kept = () => caches.match(request, { ignoreSearch: true, ignoreVary: true });
  const page = () => fetch(request).catch(async () => (await caches.match('index.html')) ?? Response.error());
  event.respondWith(request.mode === 'navigate' ? page() : kept().then((found) => found ?? fetch(request)));
});
