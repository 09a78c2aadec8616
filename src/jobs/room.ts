import { ClienteleError } from '../contracts/errors';
import type { FileToImport } from '../contracts/import-api';

/**
 * How many bytes of storage a byte of a file comes to at the least: texts repeat and numbers are kept in eight bytes;
 * what is packed unfolds. Meant to be too low, so that no import is turned away that would have fitted: the browser says
 * so by itself where it does not.
 */
const leastKept = { plain: 0.3, packed: 1.5 };

/**
 * How much the browser has left for us; null where it does not say. Chromium answers the same to everybody (10 GB and
 * what is used), so there the browser's refusal as the import goes on is all that there is.
 */
export async function freeBytes(): Promise<number | null> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    // Old browsers, and pages opened by plain http, have no such question.
    return null;
  }
}

/** Throws `storage-full` where files cannot fit. Its message says what is needed and what there is, in MB. */
export async function checkRoom(files: readonly FileToImport[]): Promise<void> {
  const free = await freeBytes();
  if (free === null) return;
  let needed = 0;
  for (const { file, plan } of files) {
    needed += plan.size * ((await isPacked(file)) ? leastKept.packed : leastKept.plain);
  }
  if (needed > free) throw new ClienteleError('storage-full', `${megabytes(needed)} > ${megabytes(free)}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** gzip, or a zip as workbooks are: by the first bytes. */
async function isPacked(file: File): Promise<boolean> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return (a === 0x1f && b === 0x8b) || (a === 0x50 && b === 0x4b);
}
