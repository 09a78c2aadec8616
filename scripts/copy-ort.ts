import { copyFile, mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The builds of ONNX Runtime that a browser may ask for (src/engines/text-encoder/runtime.ts): plain for
 * WASM alone, JSPI for WebGPU where WebAssembly can suspend, asyncify for WebGPU elsewhere (Safari).
 * Glue and binary must come from the very package that is bundled.
 */
export const ortFiles = ['', '.jspi', '.asyncify'].flatMap((build) =>
  ['mjs', 'wasm'].map((ending) => `ort-wasm-simd-threaded${build}.${ending}`),
);

/** Copies the builds into `<root>/public/ort`; files of the same size and no older than the source stay. */
export async function copyOrt(root = resolve(import.meta.dirname, '..')): Promise<void> {
  const target = join(root, 'public', 'ort');
  await mkdir(target, { recursive: true });
  for (const file of ortFiles) {
    const from = join(root, 'node_modules', 'onnxruntime-web', 'dist', file);
    const to = join(target, file);
    if (!(await isCurrent(from, to))) await copyFile(from, to);
  }
}

async function isCurrent(from: string, to: string): Promise<boolean> {
  try {
    const [source, copy] = await Promise.all([stat(from), stat(to)]);
    return copy.size === source.size && copy.mtimeMs >= source.mtimeMs;
  } catch {
    return false;
  }
}
