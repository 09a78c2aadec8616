import type {
  Calibration,
  Device,
  DeviceChoice,
  DeviceStatus,
  EncoderApi,
  EncoderName,
  EncoderStatus,
} from '../contracts/encoder-api';
import { errorCode } from '../contracts/errors';
import { type DroppedDevice, droppedDevice } from '../contracts/stage-report';
import { calibrationFor } from './calibration';
import { openEncoder } from './encoder-worker';
import { call, type WorkerHandle } from './worker-bridge';

/** One encoder in one worker, on the device that the user chose or the machine is fastest with. */
export class ChosenEncoder {
  readonly name: EncoderName;
  #choice: DeviceChoice;
  #handle: WorkerHandle<EncoderApi>;
  #status: EncoderStatus | null = null;
  /** What our own kernels said where they failed on the way. */
  #kernelsFailed: DroppedDevice<Device> | null = null;

  constructor(name: EncoderName, choice: DeviceChoice) {
    this.name = name;
    this.#choice = choice;
    this.#handle = openEncoder();
  }

  /** What this machine would read on; the model is not loaded for the answer. */
  async detect(signal: AbortSignal): Promise<DeviceStatus> {
    if (this.#status !== null) return this.#status;
    const calibration = await this.#calibration(signal);
    const { api } = this.#handle;
    return this.#told(await call(this.#handle, signal, api.detect(this.#choice, calibration, this.name)));
  }

  /** Loads the model where it is not loaded yet. */
  async prepare(signal: AbortSignal): Promise<EncoderStatus> {
    if (this.#status === null) {
      const calibration = await this.#calibration(signal);
      const loading = this.#handle.api.prepare(this.name, this.#choice, calibration);
      this.#status = this.#told(await call(this.#handle, signal, loading));
    }
    return this.#status;
  }

  /** See EncoderApi.encode; `onBatch` has to be a Comlink proxy. `prepare` comes first. */
  encode(texts: string[], onBatch: Parameters<EncoderApi['encode']>[1], signal: AbortSignal) {
    return call(this.#handle, signal, this.#handle.api.encode(texts, onBatch));
  }

  /**
   * Opens ONNX Runtime in a new worker where the error is a failure of our own kernels; false where it is another
   * and there is nothing to be done.
   */
  replaceFailedKernels(error: unknown): boolean {
    const device = this.#status?.device;
    if (!device?.startsWith('kernels') || errorCode(error) !== 'encoder-failed') return false;
    this.close();
    this.#handle = openEncoder();
    this.#choice = { ...this.#choice, device: 'wasm' };
    this.#status = null;
    this.#kernelsFailed = droppedDevice(device, error);
    return true;
  }

  close(): void {
    this.#handle.terminate();
  }

  /** Asked for only where the choice is left to the app. */
  async #calibration(signal: AbortSignal): Promise<Calibration | null> {
    const { device, threads } = this.#choice;
    return device === 'auto' ? call(this.#handle, signal, calibrationFor(threads)) : null;
  }

  /** The status with its true reason: nobody chose the runtime by hand. */
  #told<Status extends DeviceStatus>(status: Status): Status {
    if (this.#kernelsFailed === null) return status;
    const dropped = [this.#kernelsFailed, ...(status.dropped ?? [])];
    return { ...status, reason: 'kernels-failed', dropped };
  }
}
