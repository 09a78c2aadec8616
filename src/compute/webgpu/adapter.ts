import { isSoftwareAdapter } from '../../contracts/software-adapter';

/** The machine's adapter, or null where there is none. Rejects where the browser fails to ask for one. */
export async function requestAdapter(): Promise<GPUAdapter | null> {
  if (!('gpu' in navigator)) return null;
  return navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
}

/** Whether there is an adapter that is faster than the processor, or, with `software`, any. Rejects as above. */
export async function gpuUsable(software: boolean): Promise<boolean> {
  const adapter = await requestAdapter();
  return adapter !== null && (software || !isSoftwareAdapter(adapter));
}
