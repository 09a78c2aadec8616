import { copyFile, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { finishBuild } from '../scripts/finish-build';

const root = resolve(import.meta.dirname, '..');

/**
 * Makes a copy of the built app with the English reader as its only model, and returns its folder. What is kept, noticed
 * and taken anew is the same with a quarter of the bytes; e2e/offline.spec.ts keeps and cuts off the whole.
 */
export function makeLightBuild(): Promise<string> {
  return copyBuild('light-build', (name) => name);
}

/** Makes the same as a later build would be: every script and style bears another name. Returns its folder. */
export function makeLaterBuild(): Promise<string> {
  return copyBuild('later-build', (name) => name.replace(/\.(\w+)$/, '-later.$1'));
}

async function copyBuild(name: string, rename: (asset: string) => string): Promise<string> {
  const dist = join(root, 'dist');
  const folder = join(root, 'test-results', name);
  await rm(folder, { recursive: true, force: true });
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('models/') || file.startsWith('models/all-MiniLM-L6-v2/'));
  const renamed = new Map(
    files
      .filter((file) => file.startsWith('assets/'))
      .map((file) => file.slice('assets/'.length))
      .map((asset) => [asset, rename(asset)]),
  );
  for (const file of files) {
    const asset = file.slice('assets/'.length);
    const to = join(folder, renamed.has(asset) ? `assets/${renamed.get(asset)}` : file);
    await mkdir(dirname(to), { recursive: true });
    if (/^(models|ort)\//.test(file)) await link(join(dist, file), to);
    else if (/\.(js|mjs|css|html)$/.test(file))
      await writeFile(to, withNames(await readFile(join(dist, file), 'utf8')));
    else await copyFile(join(dist, file), to);
  }
  await finishBuild(folder);
  return folder;

  function withNames(text: string): string {
    for (const [before, after] of renamed) text = text.replaceAll(before, after);
    return text;
  }
}
