/**
 * The kernels that a task may name, in the order that gives them their numbers. Each is an export of
 * src/compute/assembly/index.ts whose first argument is the address of the thread's own scratch memory.
 */
export const kernelNames = [
  'gemmRate',
  'encodeBert',
  'encodeNGrams',
  'applyLinear',
  'attendText',
  'normaliseText',
  'assignPoints',
  'topItems',
  'gramMatrix',
  'solveRows',
  'multiplySparse',
  'filterSignals',
  'filterColumns16',
  'topFiltered',
  'subtractSweep',
  'trainPairs',
  'packBlocks',
  'applyBlocks',
  'readTokens',
  'multiplyColumns',
  'multiplyTransposed',
  'addOuterProducts',
  'addColumnSums',
  'attendAsked',
  'attendAskedBack',
  'geluRows',
  'geluBackRows',
  'tellRows',
  'adamStep',
] as const;
export type KernelName = (typeof kernelNames)[number];

export type KernelExports = Record<KernelName, (scratch: number, ...args: number[]) => void>;
