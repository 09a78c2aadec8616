import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = [
  'src',
  'workers',
  'scripts',
  'public/models',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the app unless dist/ is newer than everything it is made of. */
export async function ensureBuild(): Promise<void> {
  const built = join(root, 'dist/precache.json');
  if (existsSync(built) && (await newest(sources.map((name) => join(root, name)))) < statSync(built).mtimeMs)
    return;
  const { build } = await import('./build');
  await build();
}

async function newest(paths: readonly string[]): Promise<number> {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    const below = stat.isDirectory()
      ? await newest((await readdir(path)).map((name) => join(path, name)))
      : 0;
    latest = Math.max(latest, stat.isDirectory() ? below : stat.mtimeMs);
  }
  return latest;
}
