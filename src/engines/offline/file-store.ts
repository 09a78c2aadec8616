import type { BuildFile } from './build-list';
import { download, sha256 } from './download';
import { UnderWay } from './under-way';

/**
 * The files of all kept builds in one cache, by content: a model that two builds share is kept once, and a file that
 * changed under the same name stands beside its predecessor.
 */
export const fileCache = 'clientele-files';

/** The address that a file is kept under. */
export const keyOf = ({ url, hash }: BuildFile) => new URL(`${url}?sha256=${hash}`, self.location.href).href;

/** The kept file, or nothing. Its body was right when it was kept; `dropIfDamaged` looks whether it still is. */
export async function findFile(file: BuildFile): Promise<Response | undefined> {
  return (await caches.open(fileCache)).match(keyOf(file));
}

/**
 * Drops a kept file whose body is no longer what the build made, so that no page gets it and nothing counts it as
 * kept. Returns whether the file is there no more.
 */
export async function dropIfDamaged(file: BuildFile): Promise<boolean> {
  const found = await findFile(file);
  if (!found) return true;
  // A cache whose files on disk are gone answers with a body that cannot be read.
  const bytes = await found.arrayBuffer().catch(() => null);
  const intact = bytes !== null && bytes.byteLength === file.size && (await sha256(bytes)) === file.hash;
  if (!intact) await (await caches.open(fileCache)).delete(keyOf(file));
  return !intact;
}

/** A file that has come, and why it could not be kept, if so. */
interface Arrived {
  readonly response: () => Response;
  readonly refused: unknown;
}

/** The keeping and a page that needs a model meanwhile share its download. */
const arriving = new UnderWay<Arrived>();

/**
 * Fetches a file and keeps it, if it is the one of the build, so that a wrong answer can never stay.
 * @param onBytes is told how many bytes have come.
 * @throws KeepError, or what the cache says; a file is either kept whole or not at all.
 */
export async function keepFile(
  file: BuildFile,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<void> {
  const { refused } = await arrival(file, onBytes);
  if (refused !== null) throw refused;
}

/**
 * A file for a page: the kept one, or else fetched and kept; with full storage it is fetched only.
 * @throws KeepError; never gives a file of another build.
 */
export async function obtainFile(file: BuildFile): Promise<Response> {
  return (await findFile(file)) ?? (await arrival(file, () => undefined)).response();
}

function arrival(file: BuildFile, onBytes: (bytes: number) => void): Promise<Arrived> {
  return arriving.join(keyOf(file), (onProgress) => fetchAndKeep(file, onProgress), onBytes);
}

async function fetchAndKeep(file: BuildFile, onBytes: (bytes: number) => void): Promise<Arrived> {
  const body = await download(file, onBytes);
  const headers = new Headers({ 'Content-Length': String(file.size) });
  if (body.type !== '') headers.set('Content-Type', body.type);
  const response = () => new Response(body, { headers });
  try {
    await (await caches.open(fileCache)).put(keyOf(file), response());
    return { response, refused: null };
  } catch (refused) {
    return { response, refused };
  }
}

/** Removes every kept file but these. */
export async function dropFilesExcept(files: Iterable<BuildFile>): Promise<void> {
  const cache = await caches.open(fileCache);
  const wanted = new Set([...files].map(keyOf));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}
