import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GivenSplit, readSplit } from '../scripts/lists/read-lists';

export const splitNames = ['gowalla', 'ml-1m'] as const;
export type SplitName = (typeof splitNames)[number];

const folder = (name: SplitName) => new URL(`../../shared/data/${name}/`, import.meta.url);

/** The published split; null, with a message, where it is not there. */
export async function publishedSplit(name: SplitName): Promise<GivenSplit | null> {
  if (!existsSync(folder(name))) {
    console.log(`Skipped: ../shared/data/${name} is missing.`);
    return null;
  }
  const file = (part: string) => fileURLToPath(new URL(`${part}.txt.gz`, folder(name)));
  return readSplit(file('train'), file('test'));
}
