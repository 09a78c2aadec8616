import { computingLock, type OfflineState } from '../../contracts/offline';
import { type BuildFile, fetchBuildList, isLarge, isOnDemand } from './build-list';
import { isCheckDue } from './check-due';
import { dropIfDamaged, fileCache, keepFile, keyOf } from './file-store';
import { keepFailure } from './keep-error';
import { dropDeadBuilds, keptBuild, rememberBuild, rememberCheck } from './kept-builds';

type Tell = (state: OfflineState) => void;

/** Keeps what a page of this build needs to start. What an earlier attempt has kept stays. Throws KeepError. */
export async function keepShell(version: string): Promise<void> {
  const { files } = await rememberBuild(await fetchBuildList(version));
  await keepSmall(await missingOf(files.filter((each) => !isLarge(each))), () => undefined);
}

let underWay: Promise<void> | null = null;
/** What was last told of it. */
let state: OfflineState | null = null;

/**
 * Keeps all of this build but what is kept on demand, and tells how far it is. Once a day it then looks at the bodies that
 * were there already; where one is damaged, the build is not kept until it was fetched anew, unless it is one that is kept
 * on demand. An attempt that broke off is taken up where it stopped. Several calls at once are one.
 */
export function keepAll(version: string, tell: Tell): Promise<void> {
  // A page that came meanwhile has heard nothing yet.
  if (state) tell(state);
  const note: Tell = (now) => {
    state = now;
    tell(now);
  };
  underWay ??= keepAndCheck(version, note).finally(() => {
    underWay = null;
    state = null;
  });
  return underWay;
}

async function keepAndCheck(version: string, tell: Tell): Promise<void> {
  let share = 0;
  try {
    const build = (await keptBuild(version)) ?? (await rememberBuild(await fetchBuildList(version)));
    const always = build.files.filter((file) => !isOnDemand(file));
    const fetchThese = async (files: readonly BuildFile[]) => {
      let told = -1;
      await fetchAll(files, always, (now) => {
        share = now;
        // A file comes in thousands of pieces.
        if (now < told + 0.005) return;
        told = now;
        tell({ phase: 'keeping', share });
      });
      tell({ phase: 'kept' });
    };
    const missing = await missingOf(always);
    await fetchThese(missing);
    if (isCheckDue(build.checkedAt, Date.now())) {
      // What was fetched just now was looked at as it came.
      let looked = bytesToAPause;
      for (const file of build.files.filter((each) => !missing.includes(each))) {
        if (looked >= bytesToAPause) {
          await pause();
          looked = 0;
        }
        looked += file.size;
        await untilNothingComputes();
        if ((await dropIfDamaged(file)) && !isOnDemand(file)) await fetchThese([file]);
      }
      await rememberCheck(build);
    }
    // A page of an older build may have gone, and one of this one come, while the bodies were looked at.
    await dropDeadBuilds(build);
  } catch (error) {
    tell({ phase: 'interrupted', share, reason: keepFailure(error) });
  }
}

/** Bodies that are looked at without a pause between them: a build is mostly of small ones. */
const bytesToAPause = 2_000_000;

/** Gives the page its share of the processor and the disk. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
}

async function untilNothingComputes(): Promise<void> {
  await navigator.locks.request(computingLock, () => undefined);
}

async function missingOf(files: readonly BuildFile[]): Promise<BuildFile[]> {
  const cache = await caches.open(fileCache);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return files.filter((file) => !kept.has(keyOf(file)));
}

/** Fetches files of a build; `onShare` is told what share of the build's bytes is kept. */
async function fetchAll(
  missing: readonly BuildFile[],
  all: readonly BuildFile[],
  onShare: (share: number) => void,
): Promise<void> {
  const total = sizeOf(all);
  let done = total - sizeOf(missing);
  const kept = ({ size }: BuildFile) => {
    done += size;
    onShare(done / total);
  };
  await keepSmall(
    missing.filter((file) => !isLarge(file)),
    kept,
  );
  // One by one: each is held whole while its digest is taken.
  for (const file of missing.filter(isLarge)) {
    await keepFile(file, (bytes) => onShare((done + bytes) / total));
    kept(file);
  }
}

/** As many as a browser asks of a server at once: of small files, most of the time is the way there and back. */
const atOnce = 6;

/** Fetches small files several at a time; the first that fails stops the others after theirs, and is thrown. */
async function keepSmall(files: readonly BuildFile[], onKept: (file: BuildFile) => void): Promise<void> {
  const left = [...files];
  const keepNext = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      try {
        await keepFile(file);
      } catch (error) {
        left.length = 0;
        throw error;
      }
      onKept(file);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, keepNext));
}

function sizeOf(files: readonly BuildFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
