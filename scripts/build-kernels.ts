import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kernelVariants, maximumPages, type KernelFeatures } from '../src/compute/wasm/variants.ts';

const root = resolve(import.meta.dirname, '..');
const sources = join(root, 'src', 'compute', 'assembly');
const target = join(root, 'public', 'kernels');

/** Compiles src/compute/assembly into public/kernels, once for each set of features. Fresh files stay. */
export async function buildKernels(): Promise<void> {
  await mkdir(target, { recursive: true });
  const recipe = [
    import.meta.filename,
    join(root, 'src', 'compute', 'wasm', 'variants.ts'),
    join(root, 'src', 'compute', 'memory-layout.ts'),
  ];
  const changed = Math.max(await newestSource(), ...(await Promise.all(recipe.map(modified))));
  for (const { name, ...features } of kernelVariants) {
    const file = join(target, `${name}.wasm`);
    if ((await modified(file)) < changed) await compile(features, file);
  }
}

async function compile({ relaxed, shared }: KernelFeatures, file: string): Promise<void> {
  const features = ['simd', ...(relaxed ? ['relaxed-simd'] : []), ...(shared ? ['threads'] : [])];
  // Its own code takes ten seconds to load; most builds find the kernels fresh.
  const { default: asc } = await import('assemblyscript/asc');
  const { error, stderr } = await asc.main([
    join(sources, 'index.ts'),
    ...['--baseDir', root],
    // Under another name first: tests that start side by side never read half a file.
    ...['-o', `${file}.part`, '-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--use', 'abort='],
    ...(shared ? ['--sharedMemory', '--maximumMemory', String(maximumPages)] : []),
    ...features.flatMap((each) => ['--enable', each]),
  ]);
  if (error) throw new Error(`AssemblyScript: ${error.message}\n${stderr.toString()}`);
  await rename(`${file}.part`, file);
}

async function newestSource(): Promise<number> {
  const files = (await readdir(sources)).map((name) => modified(join(sources, name)));
  return Math.max(...(await Promise.all(files)));
}

async function modified(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildKernels();
