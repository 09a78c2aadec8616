import { defineConfig } from 'vitest/config';
import { relaxedSimdFlags } from './scripts/relaxed-simd.ts';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Vitest leaves one core free, which on two makes the suite twice as long.
    maxWorkers: '100%',
    // Each file in a process of its own spends as long on loading modules as the tests themselves take.
    isolate: false,
    globalSetup: 'scripts/build-kernels-first.ts',
    execArgv: [...relaxedSimdFlags],
  },
});
