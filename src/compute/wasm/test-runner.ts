import { readFileSync } from 'node:fs';
import { openLocalRunner } from './local-runner';
import type { KernelRunner } from './runner';
import { kernelVariants } from './variants';

/** For tests in Node: the names of the builds that a test should hold for. */
export const builds = kernelVariants.filter((each) => !each.shared).map((each) => each.name);

/** For tests in Node: a runner on this thread of the build named (`npm test` compiles it first). */
export async function openTestRunner(name: string): Promise<KernelRunner> {
  const variant = kernelVariants.find((each) => each.name === name)!;
  return openLocalRunner(await compileBuild(name), variant);
}

/** For tests in Node: the module of the build named. */
export function compileBuild(name: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(readFileSync(new URL(`../../../public/kernels/${name}.wasm`, import.meta.url)));
}
