import type { Calibration, Device, DevicePreference, EncoderApi } from '../../contracts/encoder-api';
import { type EncoderName, quickEncoder } from '../../domain/text/encoders';
import { ClienteleError, messageOf } from '../../contracts/errors';
import { detectFeatures } from '../../compute/wasm/features';
import { findGpu, processorThreads } from '../../compute/webgpu/device';
import { type DevicePlan, type ReadingMachine, planDevices } from './choosing/plan-devices';
import { chooseBackend } from './choosing/choose-backend';
import { encodeTexts, type LoadedEncoder } from './reading/encode';
import { modelSpecs } from './models';
import { openBackends } from './backends/open-backends';
import { openTokeniser } from './tokens/open-tokeniser';
import { passes, tryOut } from './choosing/self-check';

/**
 * The text encoder behind the encoder worker: one model on one backend for the worker's life. The way through this
 * room is that of `prepare` and `encode`: `choosing` plans which devices to try; the first whose backend (`backends`:
 * our kernels, ONNX Runtime on WASM or on a GPU) opens and passes the self-check is kept; its tokeniser (`tokens`) runs
 * on a thread of its own. `reading` then puts the texts in order, has them tokenised window by window, cuts windows
 * into batches, has the backend run them, and pools pieces to one vector a text.
 */
export function createTextEncoder(): Omit<EncoderApi, 'read'> {
  let loaded: LoadedEncoder | null = null;
  return {
    calibrate: async (...request) => (await import('./choosing/calibrate')).calibrate(...request),

    async detect(choice, calibration, encoder) {
      const { machine, plan } = await planFor(choice.device, calibration?.rates ?? null, encoder);
      const { reason, devices } = plan;
      const { adapter } = machine.gpu;
      return { device: devices[0]!, threads: processorThreads(choice.threads), adapter, reason };
    },

    async prepare(name, choice, calibration) {
      if (loaded !== null) throw new ClienteleError('encoder-failed', 'one worker loads one model');
      const started = performance.now();
      const { machine, plan } = await planFor(choice.device, calibration?.rates ?? null, name);
      const { encoder, dropped, ...status } = await load(name, plan, processorThreads(choice.threads));
      const given = [...machine.gpu.failures, ...dropped];
      loaded = encoder;
      const { dimensions } = encoder.spec;
      const loadSeconds = (performance.now() - started) / 1000;
      return {
        ...status,
        ...(given.length > 0 && { dropped: given }),
        adapter: machine.gpu.adapter,
        encoder: name,
        dimensions,
        loadSeconds,
      };
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

async function planFor(
  wanted: DevicePreference,
  rates: Calibration['rates'] | null,
  encoder?: EncoderName,
): Promise<{ machine: ReadingMachine; plan: DevicePlan }> {
  const machine: ReadingMachine = {
    gpu: await findGpu(wanted === 'webgpu'),
    simd: detectFeatures() !== null,
  };
  return { machine, plan: planDevices(wanted, machine, rates, encoder === quickEncoder) };
}

/** Loads a model on the first device of the plan that passes the self-check, and measures its pace there. */
async function load(name: EncoderName, plan: DevicePlan, threads: number) {
  const spec = modelSpecs[name];
  const tokenising = openTokeniser(name);
  // Awaited with the first backend.
  tokenising.catch(() => undefined);
  const backends = openBackends(spec, threads);
  const { device, reason, opened, dropped } = await chooseBackend(plan, {
    async open(wanted: Device) {
      const [tokeniser, backend] = await Promise.all([tokenising, backends.open(wanted)]);
      const unpaced = { spec, backend, tokeniser };
      const { pace, lowestCosine } = await tryOut(unpaced);
      return { encoder: { ...unpaced, pace }, lowestCosine };
    },
    check: async ({ encoder, lowestCosine }) => passes(lowestCosine, encoder.backend),
  });
  const { threads: inForce, threadsDropped } = backends;
  return {
    encoder: opened.encoder,
    device,
    reason,
    dropped: [...dropped, ...threadsDropped],
    threads: inForce,
  };
}
