/** Long against jitter, short against a slowdown. */
const memorySeconds = 2;
/** For jobs of steps that take seconds each, and some much longer than others. */
export const longMemory = 20;
/** Nothing is shown in the first second of forecasts: they are guesses. */
const quietSeconds = 1;
/** Seconds in which the end that is shown comes two thirds nearer to a new forecast. */
const easeSeconds = 1.5;
/** A rise within this much is jitter: the figure waits until the forecast has come down to it. */
const jitter = { share: 0.05, seconds: 0.5 };

/**
 * Estimates the time that is left of a job (its ETA) from the rate of its last seconds, both sums of the rate fading
 * exponentially. What is shown is the smoothed time of the end: it runs down with the clock, and grows within seconds
 * where the work has become slower.
 */
export class EtaEstimator {
  #units = 0;
  #seconds = 0;
  #last: { readonly done: number; readonly at: number } | null = null;
  #firstShown: number | null = null;
  /** On the clock, smoothed; null before anything was shown. */
  #end: number | null = null;
  #shownAt = 0;
  #shown = 0;

  /**
   * @param now the clock in seconds. @param memory seconds in which older work loses two thirds of its weight: longer where
   * single steps take seconds, of which the last alone says little.
   */
  constructor(
    private readonly now: () => number = () => performance.now() / 1000,
    private readonly memory = memorySeconds,
  ) {}

  /** Takes in finished work in any unit, and the seconds that it took. */
  add(units: number, seconds: number): void {
    const kept = Math.exp(-seconds / this.memory);
    this.#units = this.#units * kept + units;
    this.#seconds = this.#seconds * kept + seconds;
  }

  /** Units a second of late; null before there was any work. */
  get rate(): number | null {
    return this.#units > 0 ? this.#units / Math.max(this.#seconds, 1e-4) : null;
  }

  /**
   * For jobs that count their work: takes in that `done` of `total` units are done by now, and answers with the figure
   * to show. The rate is measured from the first call on: what came before was opening files and workers.
   */
  progress(done: number, total: number): number | null {
    if (done <= 0 || total <= 0) return null;
    const at = this.now();
    if (this.#last) this.add(Math.max(0, done - this.#last.done), at - this.#last.at);
    this.#last = { done, at };
    if (done >= total) return this.show(0);
    return this.rate === null ? null : this.show((total - done) / this.rate);
  }

  /** The figure to show for a forecast of `secondsLeft`; null while nothing can be said yet. */
  show(secondsLeft: number): number | null {
    const now = this.now();
    this.#firstShown ??= now;
    if (secondsLeft <= 0) return 0;
    if (now - this.#firstShown < quietSeconds) return null;
    const end = now + secondsLeft;
    const first = this.#end === null;
    const kept = Math.exp(-(now - this.#shownAt) / easeSeconds);
    this.#end = this.#end === null ? end : end + (this.#end - end) * kept;
    this.#shownAt = now;
    const figure = Math.max(0, this.#end - now);
    const rise = figure - this.#shown;
    const isJitter = !first && rise > 0 && rise <= jitter.share * this.#shown + jitter.seconds;
    if (!isJitter) this.#shown = figure;
    return this.#shown;
  }
}
