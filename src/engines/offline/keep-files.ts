/** One file of the built app, as the build lists it in precache.json. */
export interface PrecacheEntry {
  readonly url: string;
  readonly size: number;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** Weights, and the runtime's builds for WebGPU, are many megabytes: they are kept after the page works, not before. */
export function isLarge({ url }: PrecacheEntry): boolean {
  return url.startsWith('models/') || /^ort\/.*\.(jspi|asyncify)\./.test(url);
}

/**
 * Brings a cache up to date with a list of files: fetches what is missing or has changed, removes
 * what is no longer listed. A file is kept only if its size and SHA-256 are those of the build, so
 * that a wrong answer can never stay (an HTML page in place of weights, say).
 * @param onShare is told the share of bytes kept so far, 0 to 1.
 * @throws where a file cannot be fetched or is not what the build made.
 */
export async function keepFiles(
  cacheName: string,
  entries: readonly PrecacheEntry[],
  onShare: (share: number) => void = () => undefined,
): Promise<void> {
  const cache = await caches.open(cacheName);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0) || 1;
  let done = 0;
  for (const entry of entries) {
    if ((await keptHash(cache, entry.url)) !== entry.hash) await keep(cache, entry);
    done += entry.size;
    onShare(done / total);
  }
  await removeUnlisted(cache, new Set(entries.map((entry) => new URL(entry.url, self.location.href).href)));
}

const hashHeader = 'X-Content-SHA256';

async function keptHash(cache: Cache, url: string): Promise<string | null> {
  return (await cache.match(url))?.headers.get(hashHeader) ?? null;
}

async function keep(cache: Cache, entry: PrecacheEntry): Promise<void> {
  const response = await fetch(entry.url, { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  const hash = await sha256(bytes);
  if (!response.ok || bytes.byteLength !== entry.size || hash !== entry.hash) {
    throw new Error(`${entry.url}: ${response.status}, ${bytes.byteLength} bytes instead of ${entry.size}`);
  }
  const headers = new Headers(response.headers);
  headers.set(hashHeader, hash);
  headers.delete('Content-Encoding');
  await cache.put(entry.url, new Response(bytes, { headers }));
}

async function removeUnlisted(cache: Cache, listed: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) if (!listed.has(request.url)) await cache.delete(request);
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
