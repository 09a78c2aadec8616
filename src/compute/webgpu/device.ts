import { isSoftwareAdapter } from '../../contracts/software-adapter';
import { type DroppedDevice, droppedDevice } from '../../contracts/stage-report';
import { requestAdapter } from './adapter';

/** Threads where the user names no number. More bring an encoder of 384 columns little: its matrices are small. */
const usualThreads = 8;

/** Threads that a user may ask for. */
const mostThreads = 16;

/** iPhone, iPod and iPad; iPadOS calls itself a Mac, but no Mac has a touch screen. */
export function isIos(device: { userAgent: string; maxTouchPoints?: number }): boolean {
  const { userAgent, maxTouchPoints = 0 } = device;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

/**
 * Threads in force on the processor. null: the cores, at most 8, and 1 on iOS, where pages with several ran out of
 * memory at start (microsoft/onnxruntime#22086); a number: that many, 1 to 16. Always 1 where the page is not
 * isolated from other origins, since there is no SharedArrayBuffer.
 */
export function processorThreads(wanted: number | null): number {
  if (!globalThis.crossOriginIsolated) return 1;
  if (wanted !== null) return Math.max(1, Math.min(mostThreads, Math.trunc(wanted) || 1));
  if (isIos(navigator)) return 1;
  return Math.max(1, Math.min(usualThreads, navigator.hardwareConcurrency || 1));
}

/** What the GPU calls itself; browsers leave out what would give the machine away. */
function describeAdapter(adapter: GPUAdapter): string {
  const { vendor, architecture, device, description } = adapter.info;
  return description || [vendor, architecture, device].filter(Boolean).join(' ') || 'GPU';
}

/** Why a graphics card cannot be used. */
export type GpuObstacle = 'insecure-page' | 'no-webgpu' | 'no-adapter' | 'software-adapter';

/** The machine's graphics card. */
export interface Gpu {
  /** Its own description, '' where none was found. */
  readonly adapter: string;
  /** Why it cannot be used; null where it can. */
  readonly obstacle: GpuObstacle | null;
  /** What the browser said where it failed to ask for an adapter; else empty. */
  readonly failures: readonly DroppedDevice<'webgpu'>[];
}

/**
 * Looks for a graphics card. `byHand` takes a software adapter too (slow, but right); else only real ones count,
 * and none on iOS, where long WebGPU sessions crash the page (microsoft/onnxruntime#26827, #27584).
 */
export async function findGpu(byHand: boolean): Promise<Gpu> {
  const none = (obstacle: GpuObstacle) => ({ adapter: '', obstacle, failures: [] });
  if (!globalThis.isSecureContext) return none('insecure-page');
  if (!('gpu' in navigator)) return none('no-webgpu');
  if (!byHand && isIos(navigator)) return none('no-webgpu');
  try {
    const adapter = await requestAdapter();
    if (adapter === null) return none('no-adapter');
    const obstacle = !byHand && isSoftwareAdapter(adapter) ? 'software-adapter' : null;
    return { adapter: describeAdapter(adapter), obstacle, failures: [] };
  } catch (error) {
    return { ...none('no-adapter'), failures: [droppedDevice('webgpu', error)] };
  }
}
