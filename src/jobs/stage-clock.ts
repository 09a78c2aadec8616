import type { Progress, StageContext, StageName, StageSeconds } from '../contracts/progress';

/** Measures the stages of a run from its own progress: a stage lasts until the next one reports. */
export class StageClock {
  readonly #seconds: Partial<Record<StageName, number>> = {};
  #stage: StageName | null = null;
  #since = 0;

  /** @param now the clock in seconds. */
  constructor(private readonly now: () => number = () => performance.now() / 1000) {}

  /** The context for the job, which tells this clock of every change of stage. */
  watch({ signal, onProgress }: StageContext): StageContext {
    const watched = (progress: Progress) => {
      if (progress.stage !== this.#stage) this.#turnTo(progress.stage);
      onProgress(progress);
    };
    return { signal, onProgress: watched };
  }

  /** Seconds of each stage so far; one that was gone through twice counts with both times. */
  seconds(): StageSeconds {
    this.#turnTo(this.#stage);
    return { ...this.#seconds };
  }

  #turnTo(stage: StageName | null): void {
    const now = this.now();
    if (this.#stage !== null) {
      this.#seconds[this.#stage] = (this.#seconds[this.#stage] ?? 0) + now - this.#since;
    }
    this.#stage = stage;
    this.#since = now;
  }
}
