import { isSoftwareAdapter, requestAdapter } from './adapter';

export interface TensorOptions {
  /** Takes a software adapter too: right results, but slower than the processor; for tests. */
  readonly software?: boolean;
}

/**
 * Whether tfjs may compute on WebGPU here. Asked before tfjs is loaded, so that machines without a GPU
 * never fetch it. Never throws.
 */
export async function gpuUsable({ software = false }: TensorOptions): Promise<boolean> {
  const adapter = await requestAdapter();
  return adapter !== null && (software || !isSoftwareAdapter(adapter));
}
