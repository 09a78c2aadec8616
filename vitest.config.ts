import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    globalSetup: 'scripts/build-kernels-first.ts',
    // Node 20 has relaxed SIMD behind a flag, and its baseline compiler gets the 8-bit dot product wrong; browsers
    // have it without, and src/engines/kernels/fastest-int8.ts checks each product before it is used.
    execArgv: ['--experimental-wasm-relaxed-simd', '--no-liftoff'],
  },
});
