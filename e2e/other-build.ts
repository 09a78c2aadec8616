import { copyFile, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { finishBuild } from '../scripts/finish-build';

const dist = resolve(import.meta.dirname, '../dist');

/**
 * Makes a copy of the built app as a later build would be: every script and style bears another name, the models are
 * the same. Returns its folder.
 */
export async function makeOtherBuild(): Promise<string> {
  const folder = resolve(import.meta.dirname, '../test-results/other-build');
  await rm(folder, { recursive: true, force: true });
  const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
  const renamed = new Map(
    files
      .filter((file) => file.startsWith('assets/'))
      .map((file) => file.slice('assets/'.length))
      .map((name) => [name, name.replace(/\.(\w+)$/, '-later.$1')]),
  );
  for (const file of files) {
    const name = file.slice('assets/'.length);
    const to = join(folder, renamed.has(name) ? `assets/${renamed.get(name)}` : file);
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
