import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openKernels } from './open-kernels';

const { Memory } = WebAssembly;

// An isolated page that serves the kernels.
beforeEach(() => {
  vi.stubGlobal('crossOriginIsolated', true);
  vi.stubGlobal('self', { location: { href: 'https://app.example/' } });
  vi.stubGlobal('fetch', async (url: string) => {
    const file = new URL(`../../../public${new URL(url).pathname}`, import.meta.url);
    return new Response(new Uint8Array(await readFile(file)));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  WebAssembly.Memory = Memory;
});

it('goes on with one thread where a shared memory is refused, and keeps why', async () => {
  const cause = 'could not allocate memory';
  class Refusing extends Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      if (descriptor.shared) throw new RangeError(cause);
      super(descriptor);
    }
  }
  WebAssembly.Memory = Refusing;
  const runner = await openKernels(4);
  expect(runner?.threads).toBe(1);
  expect(runner?.features.shared).toBe(false);
  expect(runner?.dropped).toEqual([{ device: 'threads', cause }]);
});

it('has nothing to say on a page that shares no memory with threads at all', async () => {
  vi.stubGlobal('crossOriginIsolated', false);
  const runner = await openKernels(4);
  expect(runner?.threads).toBe(1);
  expect(runner?.dropped).toEqual([]);
});
