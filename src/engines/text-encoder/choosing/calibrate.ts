import { InferenceSession, Tensor } from 'onnxruntime-web/webgpu';
import type { Calibration, Device } from '../../../contracts/encoder-api';
import { type DroppedDevice, droppedDevice } from '../../../contracts/stage-report';
import { detectFeatures } from '../../../compute/wasm/features';
import { variantName } from '../../../compute/wasm/variants';
import { findGpu, processorThreads } from '../../../compute/webgpu/device';
import { gemmRate } from '../../../compute/wasm/fastest-int8';
import { openKernels } from '../../../compute/wasm/open-kernels';
import { publicUrl } from '../../../compute/public-url';
import { calibrationModel, calibrationShape } from './calibration-model';
import { fastestFirst } from './plan-devices';
import { configureRuntime } from '../backends/onnx-runtime';
import { fnv1a } from '../../../domain/math/hash';

/** Rounds over all devices, the best of each counting: what else the machine does at the time hits all alike. */
const rounds = 2;

/** Time for one device in a round: short, since loading and warming up take most of the second. */
const milliseconds = 40;

/** What one run of ONNX Runtime multiplies: a graphics card wants much at once, the processor needs little. */
const work = {
  wasm: { rows: 128, pairs: 1 },
  webgpu: { rows: 512, pairs: 4 },
} as const;

/** Billions of operations a second over about so many milliseconds. */
type Gauge = (milliseconds: number) => Promise<number>;
type Gauges = Partial<Record<Device, Gauge>>;

/** Measures this machine unless `stored` still holds: see EncoderApi.calibrate. */
export async function calibrate(threads: number | null, stored: Calibration | null): Promise<Calibration> {
  const count = processorThreads(threads);
  const key = await calibrationKey(count);
  if (stored?.key === key) return stored;
  const gauges = await Promise.all([kernelGauges(count), runtimeGauges(count)]);
  const { rates, failures } = await measure({ ...gauges[0], ...gauges[1] });
  const measured = Object.keys(rates) as Device[];
  const chosen = fastestFirst(measured, rates)[0] ?? 'wasm';
  return { rates, ...(failures.length > 0 && { failures }), chosen, measuredAt: Date.now(), key };
}

/** The best rate of each device over all rounds; 0 for one that failed in all of them, with what it said last. */
async function measure(
  gauges: Gauges,
): Promise<{ rates: Calibration['rates']; failures: DroppedDevice<Device>[] }> {
  const rates: Partial<Record<Device, number>> = {};
  const causes = new Map<Device, unknown>();
  for (let round = 0; round < rounds; round++) {
    for (const device of Object.keys(gauges) as Device[]) {
      rates[device] ??= 0;
      try {
        rates[device] = Math.max(rates[device], await gauges[device]!(milliseconds));
      } catch (error) {
        causes.set(device, error);
      }
    }
  }
  const failed = [...causes].filter(([device]) => rates[device] === 0);
  return { rates, failures: failed.map(([device, error]) => droppedDevice(device, error)) };
}

/** New kernels, another browser or another number of threads ask for a new measurement. */
async function calibrationKey(threads: number): Promise<string> {
  return [await kernelBuild(), navigator.userAgent, threads].join('|');
}

/** A hash of the kernels that this machine would load; '' where it would load none. */
async function kernelBuild(): Promise<string> {
  const features = detectFeatures();
  if (features === null) return '';
  try {
    const response = await fetch(publicUrl(`kernels/${variantName(features)}.wasm`));
    return fnv1a(new Uint8Array(await response.arrayBuffer())).toString(16);
  } catch {
    // Kernels that cannot be fetched are opened next, and say there what stands in the way.
    return '';
  }
}

async function kernelGauges(threads: number): Promise<Gauges> {
  try {
    const runner = await openKernels(threads);
    if (runner === null) return {};
    return {
      kernels: (time) => gemmRate(runner, 'int8', time),
      'kernels-exact': (time) => gemmRate(runner, 'fp32', time),
    };
  } catch (error) {
    const failed = () => Promise.reject(error);
    return { kernels: failed, 'kernels-exact': failed };
  }
}

async function runtimeGauges(threads: number): Promise<Gauges> {
  const real = (await findGpu(false)).obstacle === null;
  // The build for graphics cards computes on the processor too.
  configureRuntime({ device: real ? 'webgpu' : 'wasm', threads });
  const wasm = await runtimeGauge('wasm');
  return { wasm, ...(real && { webgpu: await runtimeGauge('webgpu') }) };
}

/** The rate of ONNX Runtime on a device, its session opened and warm. Rejects with why where it was refused. */
async function runtimeGauge(device: 'wasm' | 'webgpu'): Promise<Gauge> {
  const { rows, pairs } = work[device];
  const { width, inner } = calibrationShape;
  const x = new Tensor('float32', new Float32Array(rows * width).fill(1), [rows, width]);
  try {
    const session = await InferenceSession.create(calibrationModel(pairs), { executionProviders: [device] });
    // The first runs compile and allocate.
    for (let round = 0; round < 2; round++) await session.run({ x });
    return async (time) => {
      const started = performance.now();
      let runs = 0;
      for (; runs === 0 || performance.now() - started < time; runs++) await session.run({ x });
      const seconds = (performance.now() - started) / 1000;
      return (runs * pairs * 2 * 2 * rows * width * inner) / seconds / 1e9;
    };
  } catch (error) {
    return () => Promise.reject(error);
  }
}
