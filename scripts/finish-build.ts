import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build as bundle } from 'esbuild';
import type { BuildFile, BuildList } from '../src/engines/offline/build-list';
import { securityHeaders } from './headers';

const root = resolve(import.meta.dirname, '..');

/**
 * The last step of a build: gives it a version (a digest of all its files and of the headers they are served with),
 * writes the version into the page and the list of files into precache.json, and makes the service worker of that
 * version. The service worker is one script of its own, so that it needs nothing of what it keeps.
 */
export async function finishBuild(dist = join(root, 'dist')): Promise<void> {
  await stampPage(dist, '');
  const version = digest(JSON.stringify([securityHeaders, await listFiles(dist)])).slice(0, 16);
  await stampPage(dist, version);
  const list: BuildList = { version, headers: securityHeaders, files: await listFiles(dist) };
  await writeFile(join(dist, 'precache.json'), JSON.stringify(list));
  await bundle({
    entryPoints: [join(root, 'workers/offline-worker.ts')],
    outfile: join(dist, 'offline-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    define: { __BUILD_VERSION__: JSON.stringify(version) },
    logLevel: 'warning',
  });
}

async function stampPage(dist: string, version: string): Promise<void> {
  const page = join(dist, 'index.html');
  const html = await readFile(page, 'utf8');
  const stamped = html.replace(/(<meta name="clientele-build" content=")[^"]*/, `$1${version}`);
  if (version !== '' && !stamped.includes(version))
    throw new Error('index.html has no place for the version.');
  await writeFile(page, stamped);
}

async function listFiles(dist: string): Promise<BuildFile[]> {
  const paths = (await filesBelow(dist)).filter(isKept);
  const files = await Promise.all(paths.map((path) => fileAt(dist, path)));
  return files.sort((a, b) => (a.url < b.url ? -1 : 1));
}

function isKept(path: string): boolean {
  return !/(precache\.json|offline-worker\.js|SOURCE\.txt|LICENSE|truth\.json|\.map)$/.test(path);
}

async function fileAt(dist: string, path: string): Promise<BuildFile> {
  const url = relative(dist, path).split(sep).join('/');
  return { url, size: (await stat(path)).size, hash: digest(await readFile(path)) };
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : Promise.resolve([path]);
  });
  return (await Promise.all(nested)).flat();
}
