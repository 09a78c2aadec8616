import type { Int8Weights } from '../wasm/pack-weights';

/** Float arrays one behind the other. */
export function concatenated(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Weights of layers that read the same rows, as one layer that puts their columns side by side. */
export function concatenatedColumns(parts: readonly Int8Weights[]): Int8Weights {
  const k = parts[0].k;
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const values = new Int8Array(k * n);
  let column = 0;
  for (const part of parts) {
    for (let row = 0; row < k; row++) {
      values.set(part.values.subarray(row * part.n, (row + 1) * part.n), row * n + column);
    }
    column += part.n;
  }
  return { k, n, values, scales: concatenated(parts.map((part) => part.scales)) };
}
