import { defineConfig } from 'vitest/config';

/**
 * Node 20 has relaxed SIMD behind a flag, which later ones do not know, and its baseline compiler gets the 8-bit dot
 * product wrong. Browsers have it without, and src/compute/wasm/fastest-int8.ts checks each product before use.
 */
const node20 = ['--experimental-wasm-relaxed-simd', '--no-liftoff'];

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Vitest leaves one core free, which on two makes the suite twice as long.
    maxWorkers: '100%',
    globalSetup: 'scripts/build-kernels-first.ts',
    execArgv: process.versions.node.startsWith('20.') ? node20 : [],
  },
});
