import '@tensorflow/tfjs-backend-webgpu';
import { getBackend, ready, setBackend } from '@tensorflow/tfjs-core';

/** Makes WebGPU the backend of tfjs. Throws where it cannot be had. */
export async function startTfjs(): Promise<void> {
  await setBackend('webgpu');
  await ready();
  if (getBackend() !== 'webgpu') throw new Error(`tfjs chose the backend ${getBackend()}`);
}
