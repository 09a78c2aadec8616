import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build as viteBuild } from 'vite';
import { buildKernels } from './build-kernels';
import { copyOrt } from './copy-ort';
import { finishBuild } from './finish-build';
import { generateSampleShop } from './sample/generate';

const sampleSeed = 1;

/** Makes dist/: the sample shop, the ONNX runtime, the kernels, the app, its version and its service worker. */
export async function build(): Promise<void> {
  await writeSampleFiles();
  await copyOrt();
  await buildKernels();
  await viteBuild({ root: resolve(import.meta.dirname, '..'), logLevel: 'warn' });
  await finishBuild();
}

/** The known answer (truth.json) is for tests and is not served. */
async function writeSampleFiles(): Promise<void> {
  const folder = resolve(import.meta.dirname, '../public/sample');
  await mkdir(folder, { recursive: true });
  for (const { name, text } of generateSampleShop(sampleSeed).files)
    await writeFile(join(folder, name), text);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
