import type { OfflineState } from '../../contracts/offline';
import { type BuildFile, fetchBuildList, isLarge } from './build-list';
import { findFile, isIntact, keepFile } from './file-store';
import { keepFailure } from './keep-error';
import { dropDeadBuilds, keptBuild, rememberBuild } from './kept-builds';

type Tell = (state: OfflineState) => void;

/** Keeps what a page of this build needs to start. What an earlier attempt has kept stays. Throws KeepError. */
export async function keepShell(version: string): Promise<void> {
  const { files } = await rememberBuild(await fetchBuildList(version));
  for (const file of files) if (!isLarge(file) && !(await findFile(file))) await keepFile(file);
}

let underWay: Promise<void> | null = null;

/**
 * Keeps all of this build and tells how far it is, then looks at the bodies that were there already and fetches damaged
 * ones anew. An attempt that broke off is taken up where it stopped. Several calls at once are one.
 */
export function keepAll(version: string, tell: Tell): Promise<void> {
  underWay ??= keepAndCheck(version, tell).finally(() => {
    underWay = null;
  });
  return underWay;
}

async function keepAndCheck(version: string, tell: Tell): Promise<void> {
  let share = -1;
  const onShare = (now: number) => {
    // A file comes in thousands of pieces.
    if (now < share + 0.005) return;
    share = now;
    tell({ phase: 'keeping', share });
  };
  try {
    const build = (await keptBuild(version)) ?? (await rememberBuild(await fetchBuildList(version)));
    const missing = await without(build.files, async (file) => (await findFile(file)) !== undefined);
    await fetchAll(missing, build.files, onShare);
    tell({ phase: 'kept' });
    // What was fetched just now was looked at as it came.
    const before = build.files.filter((file) => !missing.includes(file));
    await fetchAll(await without(before, isIntact), build.files, onShare);
    tell({ phase: 'kept' });
    // A page of an older build may have gone, and one of this one come, while the bodies were looked at.
    await dropDeadBuilds(build);
  } catch (error) {
    tell({ phase: 'interrupted', share: Math.max(0, share), reason: keepFailure(error) });
  }
}

async function without(
  files: readonly BuildFile[],
  isKept: (file: BuildFile) => Promise<boolean>,
): Promise<BuildFile[]> {
  const missing: BuildFile[] = [];
  for (const file of files) if (!(await isKept(file))) missing.push(file);
  return missing;
}

/** Fetches files of a build one by one; `onShare` is told what share of the build's bytes is kept. */
async function fetchAll(
  missing: readonly BuildFile[],
  all: readonly BuildFile[],
  onShare: (share: number) => void,
): Promise<void> {
  const total = sizeOf(all);
  let done = total - sizeOf(missing);
  for (const file of missing) {
    onShare(done / total);
    await keepFile(file, (bytes) => onShare((done + bytes) / total));
    done += file.size;
  }
}

function sizeOf(files: readonly BuildFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
