import type { DevicePreference, DeviceStatus, NoGpuReason } from '../../contracts/encoder-api';
import { isSoftwareAdapter, requestAdapter } from './adapter';

/** More threads than this bring an encoder of 384 columns nothing: its matrices are too small to divide further. */
const maxThreads = 8;

/** iPhone, iPod and iPad; iPadOS calls itself a Mac, but no Mac has a touch screen. */
export function isIos(device: { userAgent: string; maxTouchPoints?: number }): boolean {
  const { userAgent, maxTouchPoints = 0 } = device;
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

/**
 * Threads that WASM gets: the cores, at most 8, where the page is isolated from other origins
 * (SharedArrayBuffer), else 1. On iOS always 1: isolated pages ran out of memory at start
 * (microsoft/onnxruntime#22086).
 */
export function wasmThreads(): number {
  if (!globalThis.crossOriginIsolated || isIos(navigator)) return 1;
  return Math.max(1, Math.min(maxThreads, navigator.hardwareConcurrency || 1));
}

/** The status of a machine on which WASM computes, for the reason given. */
export function wasmStatus(reason: NoGpuReason, adapter = ''): DeviceStatus {
  return { device: 'wasm', threads: wasmThreads(), adapter, reason };
}

/** What the GPU calls itself; browsers leave out what would give the machine away. */
export function describeAdapter(adapter: GPUAdapter): string {
  const { vendor, architecture, device, description } = adapter.info;
  return description || [vendor, architecture, device].filter(Boolean).join(' ') || 'GPU';
}

/**
 * Finds out which device may compute and, where it is not the GPU, why. 'webgpu' takes a software
 * adapter too (slow, but right); 'auto' takes real GPUs only, and none on iOS, where long WebGPU
 * sessions crash the page (microsoft/onnxruntime#26827, #27584).
 */
export async function detectDevice(preference: DevicePreference): Promise<DeviceStatus> {
  if (preference === 'wasm') return wasmStatus('chosen-by-hand');
  if (!globalThis.isSecureContext) return wasmStatus('insecure-page');
  if (!('gpu' in navigator)) return wasmStatus('no-webgpu');
  if (preference === 'auto' && isIos(navigator)) return wasmStatus('no-webgpu');
  const adapter = await requestAdapter();
  if (adapter === null) return wasmStatus('no-adapter');
  const name = describeAdapter(adapter);
  if (preference === 'auto' && isSoftwareAdapter(adapter)) return wasmStatus('software-adapter', name);
  return { device: 'webgpu', threads: wasmThreads(), adapter: name, reason: null };
}
