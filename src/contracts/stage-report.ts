/** A device that was given up, and what it said. */
export interface DroppedDevice<Device extends string = string> {
  readonly device: Device;
  /** The message of what was thrown: for people, not for programs. */
  readonly cause: string;
}

/** A device given up for what it threw. */
export function droppedDevice<Device extends string>(device: Device, error: unknown): DroppedDevice<Device> {
  const cause = error instanceof Error ? error.message || error.name : String(error);
  return { device, cause };
}

/** The heavy parts of the analysis that several devices can compute. */
export const heavyStages = ['assign', 'rank', 'als', 'factorisation', 'filter', 'invert', 'towers'] as const;
export type HeavyStage = (typeof heavyStages)[number];

/** The graphics card, our own kernels on the processor, or plain TypeScript. */
export const stageDevices = ['webgpu', 'kernels', 'plain'] as const;
export type StageDevice = (typeof stageDevices)[number];

/** Stands among dropped devices where a shared memory was refused, so that the kernels go on with one thread. */
export const kernelThreads = 'threads';

/** What computed a heavy stage in the end, and what was given up on the way there. */
export interface StageReport {
  readonly stage: HeavyStage;
  readonly device: StageDevice;
  readonly dropped: readonly DroppedDevice<StageDevice | typeof kernelThreads>[];
}
