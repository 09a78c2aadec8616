import * as v from 'valibot';
import { buildLock } from '../../contracts/offline';
import { type BuildFile, type BuildList, buildList } from './build-list';
import { dropFilesExcept, fileCache } from './file-store';

declare const self: ServiceWorkerGlobalScope;

/**
 * The builds that are kept, as their lists. A page goes on with the build that it was opened with, also when a newer
 * one has taken over as service worker, until no page of it is left.
 */
const keptBuildSchema = v.object({
  ...buildList.entries,
  /** When keeping it was last begun, ms since 1970. */
  since: v.number(),
  /** When the bodies of all its files were last looked at, ms since 1970; 0: never. */
  checkedAt: v.optional(v.number(), 0),
});

export type KeptBuild = v.InferOutput<typeof keptBuildSchema>;

const listCache = 'clientele-builds';
const key = (version: string) => new URL(`?build=${version}`, self.location.href).href;

/** Read once in a service worker's life: what other versions of it write meanwhile is theirs alone. */
let known: Promise<readonly KeptBuild[]> | null = null;

/** Newest first. A list that was damaged in storage counts as not kept. */
export function keptBuilds(): Promise<readonly KeptBuild[]> {
  known ??= readBuilds();
  return known;
}

/** One build as it stands in storage now. */
export async function keptBuild(version: string): Promise<KeptBuild | undefined> {
  return readBuild(await (await caches.open(listCache)).match(key(version)));
}

/** Writes a build down before its files are fetched, so that clearing up meanwhile spares them. */
export async function rememberBuild(list: BuildList): Promise<KeptBuild> {
  const build: KeptBuild = { ...list, since: Date.now(), checkedAt: 0 };
  await writeBuild(build);
  return build;
}

/** Notes that all bodies were looked at, unless a newer build has dropped this one meanwhile. */
export async function rememberCheck(build: KeptBuild): Promise<void> {
  if (await keptBuild(build.version)) await writeBuild({ ...build, checkedAt: Date.now() });
}

async function writeBuild(build: KeptBuild): Promise<void> {
  await (await caches.open(listCache)).put(key(build.version), Response.json(build));
  known = null;
}

/**
 * Drops the builds older than this one that no page lives on, and every file that no kept build lists. Where a page
 * has not yet said which build it is of, nothing is dropped this time.
 */
export async function dropDeadBuilds(own: KeptBuild): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const locks = held.filter(({ name }) => name?.startsWith(buildLock('')));
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Counted, since Chromium's locks bear other ids than its clients.
  if (self.serviceWorker.state !== 'activated' || locks.length < pages.length) return;
  const alive = new Set(locks.map(({ name }) => name));
  const cache = await caches.open(listCache);
  const files: BuildFile[] = [];
  known = null;
  for (const build of await readBuilds()) {
    if (build.since < own.since && !alive.has(buildLock(build.version)))
      await cache.delete(key(build.version));
    else files.push(...build.files);
  }
  await dropFilesExcept(files);
  for (const name of await caches.keys())
    if (name !== listCache && name !== fileCache) await caches.delete(name);
}

async function readBuilds(): Promise<KeptBuild[]> {
  const cache = await caches.open(listCache);
  const builds: KeptBuild[] = [];
  for (const request of await cache.keys()) {
    const build = await readBuild(await cache.match(request));
    if (build) builds.push(build);
  }
  return builds.sort((a, b) => b.since - a.since);
}

async function readBuild(found: Response | undefined): Promise<KeptBuild | undefined> {
  const read = v.safeParse(keptBuildSchema, await found?.json().catch(() => null));
  return read.success ? read.output : undefined;
}
