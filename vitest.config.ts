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
    globalSetup: 'scripts/build-kernels-first.ts',
    execArgv: [...relaxedSimdFlags],
  },
});
