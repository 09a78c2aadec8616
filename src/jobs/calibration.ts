import type { Calibration } from '../contracts/encoder-api';
import { getCalibration, putCalibration } from '../storage/calibrations';
import { ClienteleError } from '../contracts/errors';
import { openEncoder } from './encoder-worker';
import { call } from './worker-bridge';

/** A measurement takes a second or two; a driver that hangs must not hold up the reading. */
const patienceSeconds = 15;

/** How fast this machine is, for all who ask on this page. */
export class Calibrations {
  readonly #measure: typeof measure;
  /** What was asked once is not asked again, unless it failed. */
  readonly #known = new Map<number | null, Promise<Calibration>>();

  constructor(how: typeof measure = measure) {
    this.#measure = how;
  }

  /**
   * How fast this machine is with so many threads: as stored where that still holds, else measured now and stored. A
   * measurement under way is shared by all who ask. Rejects with what failed; the usual order of devices stands then.
   */
  of(threads: number | null): Promise<Calibration> {
    return this.#known.get(threads) ?? this.#remember(threads, this.#measure(threads, 'unless-stored'));
  }

  /** Measures this machine anew. */
  anew(threads: number | null): Promise<Calibration> {
    return this.#remember(threads, this.#measure(threads, 'anew'));
  }

  #remember(threads: number | null, asked: Promise<Calibration>): Promise<Calibration> {
    this.#known.set(threads, asked);
    asked.catch(() => {
      if (this.#known.get(threads) === asked) this.#known.delete(threads);
    });
    return asked;
  }
}

export const calibrations = new Calibrations();

/** In a worker of its own, which is ended: a worker that measured can load no encoder. */
async function measure(threads: number | null, when: 'unless-stored' | 'anew'): Promise<Calibration> {
  const stored = when === 'anew' ? null : await getCalibration(threads);
  const handle = openEncoder();
  try {
    const signal = AbortSignal.timeout(patienceSeconds * 1000);
    const calibration = await call(handle, signal, handle.api.calibrate(threads, stored)).catch((error) => {
      throw signal.aborted
        ? new ClienteleError('encoder-failed', `no answer in ${patienceSeconds} s`)
        : error;
    });
    if (calibration.key !== stored?.key) await putCalibration(threads, calibration);
    return calibration;
  } finally {
    handle.terminate();
  }
}
