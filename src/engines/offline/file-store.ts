import type { BuildFile } from './build-list';
import { KeepError } from './keep-error';

/**
 * The files of all kept builds in one cache, by content: a model that two builds share is kept once, and a file that
 * changed under the same name stands beside its predecessor.
 */
export const fileCache = 'clientele-files';

const key = ({ url, hash }: BuildFile) => new URL(`${url}?sha256=${hash}`, self.location.href).href;

/** The kept file, or nothing. Its body was right when it was kept; `isIntact` says whether it still is. */
export async function findFile(file: BuildFile): Promise<Response | undefined> {
  return (await caches.open(fileCache)).match(key(file));
}

/** Whether a file is kept and its body is still what the build made: by size first, then by SHA-256. */
export async function isIntact(file: BuildFile): Promise<boolean> {
  const found = await findFile(file);
  if (!found) return false;
  // A cache whose files on disk are gone answers with a body that cannot be read.
  const bytes = await found.arrayBuffer().catch(() => null);
  return bytes !== null && bytes.byteLength === file.size && (await sha256(bytes)) === file.hash;
}

/**
 * Fetches a file and keeps it, only if size and SHA-256 are those of the build, so that a wrong answer (an HTML page in
 * place of weights, say) can never stay.
 * @param onBytes is told how many bytes have come.
 * @throws KeepError; a file is either kept whole or not at all.
 */
export async function keepFile(
  file: BuildFile,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<void> {
  const { response, bytes } = await download(file, onBytes);
  const right = response.ok && bytes.byteLength === file.size && (await sha256(bytes)) === file.hash;
  if (!right) {
    throw new KeepError(
      'changed',
      `${file.url}: ${response.status}, ${bytes.byteLength} bytes instead of ${file.size}`,
    );
  }
  const headers = new Headers();
  const type = response.headers.get('Content-Type');
  if (type !== null) headers.set('Content-Type', type);
  headers.set('Content-Length', String(file.size));
  await (await caches.open(fileCache)).put(key(file), new Response(bytes, { headers }));
}

/** Removes every kept file but these. */
export async function dropFilesExcept(files: Iterable<BuildFile>): Promise<void> {
  const cache = await caches.open(fileCache);
  const wanted = new Set([...files].map(key));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** A connection over which nothing comes for this long is given up, ms. */
const stallLimit = 30_000;

async function download(file: BuildFile, onBytes: (bytes: number) => void) {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), stallLimit);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const response = await fetch(file.url, { cache: 'no-cache', signal: stalled.signal });
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), stallLimit);
      chunks.push(next.value);
      size += next.value.byteLength;
      onBytes(size);
    }
    return { response, bytes: await new Blob(chunks).arrayBuffer() };
  } catch (error) {
    throw new KeepError('network', file.url, error);
  } finally {
    clearTimeout(timer);
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
