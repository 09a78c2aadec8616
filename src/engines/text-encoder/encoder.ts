import type {
  DevicePreference,
  DeviceStatus,
  EncoderApi,
  EncoderName,
  NoGpuReason,
} from '../../contracts/encoder-api';
import { ClienteleError, errorCode } from '../../contracts/errors';
import { detectDevice, wasmStatus } from '../gpu/device';
import { encodeTexts, type LoadedEncoder } from './encode';
import { modelSpecs, type ModelSpec } from './models';
import { measurePace } from './warm-up';
import { configureRuntime } from './runtime';
import { passes, selfCheck } from './self-check';
import { loadSession, messageOf } from './session';

/** The text encoder behind the encoder worker: one model and one session for the worker's life. */
export function createTextEncoder(): EncoderApi {
  let loaded: LoadedEncoder | null = null;
  return {
    detect: detectDevice,

    async prepare(name, preference) {
      if (loaded !== null) throw new ClienteleError('encoder-failed', 'one worker loads one model');
      const started = performance.now();
      const spec = modelSpecs[name];
      const wanted = await deviceFor(name, preference);
      configureRuntime(wanted);
      const { encoder, status } = await load(spec, wanted);
      loaded = encoder;
      const loadSeconds = (performance.now() - started) / 1000;
      return { ...status, encoder: name, dimensions: spec.dimensions, loadSeconds };
    },

    async encode(texts, onBatch) {
      if (loaded === null) throw new ClienteleError('encoder-failed', 'no model is loaded');
      try {
        return await encodeTexts(loaded, texts, onBatch);
      } catch (error) {
        if (error instanceof ClienteleError) throw error;
        throw new ClienteleError('encoder-failed', messageOf(error));
      }
    },
  };
}

/** The quick reader has no WebGPU path: its kernels were proved on WASM only. */
async function deviceFor(name: EncoderName, preference: DevicePreference): Promise<DeviceStatus> {
  if (name === 'use-multilingual-v3' && preference !== 'wasm') return wasmStatus('quick-reader');
  return detectDevice(preference);
}

/** Loads on the device wanted; a GPU that fails to load or to compute rightly gives way to WASM. */
async function load(
  spec: ModelSpec,
  wanted: DeviceStatus,
): Promise<{ encoder: LoadedEncoder; status: DeviceStatus }> {
  if (wanted.device === 'wasm') return { encoder: await loadOnWasm(spec), status: wanted };
  let reason: NoGpuReason = 'session-failed';
  try {
    const encoder = { spec, device: 'webgpu', session: await loadSession(spec, 'webgpu') } as const;
    if (passes(await selfCheck(encoder))) {
      return { encoder: { ...encoder, pace: await measurePace(encoder) }, status: wanted };
    }
    reason = 'self-check-failed';
  } catch (error) {
    if (errorCode(error) === 'model-missing') throw error;
  }
  return { encoder: await loadOnWasm(spec), status: wasmStatus(reason, wanted.adapter) };
}

async function loadOnWasm(spec: ModelSpec): Promise<LoadedEncoder> {
  const encoder = { spec, device: 'wasm', session: await loadSession(spec, 'wasm') } as const;
  return { ...encoder, pace: await measurePace(encoder) };
}
