import type {
  Calibration,
  Device,
  DeviceChoice,
  DeviceStatus,
  EncoderApi,
  EncoderStatus,
} from '../contracts/encoder-api';
import type { EncoderName } from '../domain/text/encoders';
import { errorCode } from '../contracts/errors';
import { type DroppedDevice, droppedDevice } from '../contracts/stage-report';
import { getCalibration } from '../storage/calibrations';
import { calibrations } from './calibration';
import { openEncoder } from './encoder-worker';
import { call, cancelled, type WorkerHandle } from './worker-bridge';

/** One encoder in one worker, on the device that the user chose or the machine is fastest with. */
export class ChosenEncoder {
  readonly name: EncoderName;
  #choice: DeviceChoice;
  /** null until it is needed. */
  #handle: WorkerHandle<EncoderApi> | null = null;
  #closed = false;
  #loading: Promise<EncoderStatus> | null = null;
  #status: EncoderStatus | null = null;
  /** What our own kernels said where they failed on the way. */
  #kernelsFailed: DroppedDevice<Device> | null = null;

  constructor(name: EncoderName, choice: DeviceChoice) {
    this.name = name;
    this.#choice = choice;
  }

  /** What this machine would read on; the model is not loaded for the answer. */
  async detect(signal: AbortSignal): Promise<DeviceStatus> {
    if (this.#status !== null) return this.#status;
    const calibration = await this.#calibration(signal);
    const worker = this.#worker();
    const detecting = worker.api.detect(this.#choice, calibration, this.name);
    return this.#withReason(await call(worker, signal, detecting));
  }

  /**
   * Rate of the bare matrix product on a device of this machine, in billions of operations a second; null where it was
   * not measured.
   */
  async rateOf(device: Device, signal: AbortSignal): Promise<number | null> {
    const stored = () => getCalibration(this.#choice.threads);
    const calibration = (await this.#calibration(signal)) ?? (await stored());
    return calibration?.rates[device] || null;
  }

  /** Loads the model where it is not loaded yet. All who ask share one loading, which no signal of theirs ends. */
  async prepare(signal: AbortSignal): Promise<EncoderStatus> {
    this.#loading ??= this.#load();
    return call(this.#worker(), signal, this.#loading);
  }

  async #load(): Promise<EncoderStatus> {
    const { signal } = new AbortController();
    try {
      const calibration = await this.#calibration(signal);
      const worker = this.#worker();
      const loading = worker.api.prepare(this.name, this.#choice, calibration);
      this.#status = this.#withReason(await call(worker, signal, loading));
      return this.#status;
    } catch (error) {
      this.#loading = null;
      throw error;
    }
  }

  /** See EncoderApi.encode; `onBatch` has to be a Comlink proxy. `prepare` comes first. */
  encode(texts: string[], onBatch: Parameters<EncoderApi['encode']>[1], signal: AbortSignal) {
    const worker = this.#worker();
    return call(worker, signal, worker.api.encode(texts, onBatch));
  }

  /** See EncoderApi.read; `onBatch` has to be a Comlink proxy and `source` to be transferred. `prepare` comes first. */
  read(...[target, source, onBatch, signal]: [...Parameters<EncoderApi['read']>, signal: AbortSignal]) {
    const worker = this.#worker();
    return call(worker, signal, worker.api.read(target, source, onBatch));
  }

  /**
   * Opens ONNX Runtime in a new worker where the error is a failure of our own kernels; false where it is another
   * and there is nothing to be done.
   */
  replaceFailedKernels(error: unknown): boolean {
    const device = this.#status?.device;
    if (!device?.startsWith('kernels') || errorCode(error) !== 'encoder-failed') return false;
    this.#handle?.terminate();
    this.#handle = null;
    this.#loading = null;
    this.#choice = { ...this.#choice, device: 'wasm' };
    this.#status = null;
    this.#kernelsFailed = droppedDevice(device, error);
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#handle?.terminate();
  }

  #worker(): WorkerHandle<EncoderApi> {
    if (this.#closed) throw cancelled();
    this.#handle ??= openEncoder();
    return this.#handle;
  }

  /** Asked for only where the choice is left to the app; without one the usual order of devices stands. */
  async #calibration(signal: AbortSignal): Promise<Calibration | null> {
    const { device, threads } = this.#choice;
    if (device !== 'auto') return null;
    // The settings say why, where the machine is measured at the start of the page.
    return call(
      this.#worker(),
      signal,
      calibrations.of(threads).catch(() => null),
    );
  }

  /** The status with its true reason: nobody chose the runtime by hand. */
  #withReason<Status extends DeviceStatus>(status: Status): Status {
    if (this.#kernelsFailed === null) return status;
    const dropped = [this.#kernelsFailed, ...(status.dropped ?? [])];
    return { ...status, reason: 'kernels-failed', dropped };
  }
}
