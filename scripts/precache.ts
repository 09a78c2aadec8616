import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

const dist = resolve(import.meta.dirname, '../dist');

/** One file of the built app as the service worker needs to know it. */
interface PrecacheEntry {
  readonly url: string;
  readonly size: number;
  readonly hash: string;
}

/**
 * Writes dist/precache.json, the files that the service worker keeps for offline use with size and
 * hash, and stamps its digest into the service worker, so that a new build makes a new worker.
 */
export async function writePrecacheList(): Promise<void> {
  const entries = await Promise.all((await filesBelow(dist)).filter(isKept).map(describe));
  entries.sort((a, b) => (a.url < b.url ? -1 : 1));
  const json = JSON.stringify(entries);
  const version = createHash('sha256').update(json).digest('hex').slice(0, 16);
  await writeFile(join(dist, 'precache.json'), json);
  const worker = join(dist, 'offline-worker.js');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace('__BUILD_VERSION__', version));
}

function isKept(path: string): boolean {
  return !/(precache\.json|offline-worker\.js|SOURCE\.txt|LICENSE|truth\.json|\.map)$/.test(path);
}

async function describe(path: string): Promise<PrecacheEntry> {
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { url: relative(dist, path).split(sep).join('/'), size: (await stat(path)).size, hash };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : Promise.resolve([path]);
  });
  return (await Promise.all(nested)).flat();
}
