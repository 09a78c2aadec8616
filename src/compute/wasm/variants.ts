/** What a machine's WebAssembly offers beyond plain SIMD. */
export interface KernelFeatures {
  /** Relaxed SIMD: fused multiply-add and products of 8-bit integers. */
  readonly relaxed: boolean;
  /** Memory shared between threads. */
  readonly shared: boolean;
}

/** The builds of the kernels, one for each set of features; `<name>.wasm` under `kernels/`. */
export const kernelVariants: readonly (KernelFeatures & { readonly name: string })[] = [
  { name: 'relaxed-shared', relaxed: true, shared: true },
  { name: 'relaxed', relaxed: true, shared: false },
  { name: 'plain-shared', relaxed: false, shared: true },
  { name: 'plain', relaxed: false, shared: false },
];

/** Name of the build for these features. */
export function variantName({ relaxed, shared }: KernelFeatures): string {
  return `${relaxed ? 'relaxed' : 'plain'}${shared ? '-shared' : ''}`;
}

/** Pages of 64 KiB that a shared memory may grow to: 1 GiB. Only what is used is taken from the machine. */
export const maximumPages = 16_384;
