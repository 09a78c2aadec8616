/**
 * Node 20 has relaxed SIMD behind a flag, which later ones do not know, and its baseline compiler gets the 8-bit dot
 * product wrong. Browsers have it without, and src/compute/wasm/fastest-int8.ts checks each product before use.
 */
export const relaxedSimdFlags: readonly string[] = process.versions.node.startsWith('20.')
  ? ['--experimental-wasm-relaxed-simd', '--no-liftoff']
  : [];
