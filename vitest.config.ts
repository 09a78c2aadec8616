import { defineConfig } from 'vitest/config';
import { relaxedSimdFlags } from './scripts/relaxed-simd.ts';

/**
 * Tests on a stand-in for IndexedDB, which must be there before the library that looks for it, and of kernels, which a
 * process that has run much else compiles to slower code.
 */
const apart = ['storage', 'jobs', 'app', 'engines/shop-file', 'compute/encoder'].map(
  (folder) => `src/${folder}/**/*.test.ts`,
);
const all = ['src/**/*.test.ts', 'scripts/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Vitest leaves one core free, which on two makes the suite twice as long.
    maxWorkers: '100%',
    globalSetup: 'scripts/build-kernels-first.ts',
    execArgv: [...relaxedSimdFlags],
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      // A process of its own for each file spends as long on loading modules as the tests themselves take.
      { extends: true, test: { name: 'shared', include: all, exclude: apart, isolate: false } },
    ],
  },
});
