/**
 * The writing model that comes with the app, told before anything of it is fetched: bytes that are fetched once, and bytes
 * of memory that it takes while it writes.
 */
export const shippedWriter = { bytes: 214_937_280, memory: 298_792_448 } as const;
