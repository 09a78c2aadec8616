import { SteadyForecast } from '../domain/steady-forecast';

/** Seconds by which older work counts a third: long against hiccups, short against a machine that throttles. */
const memorySeconds = 10;

/** Foretells the rest of a job from its pace so far, the newest work counting most. */
export class Pace {
  readonly #steady = new SteadyForecast();
  #last: { readonly done: number; readonly at: number } | null = null;
  #units = 0;
  #seconds = 0;

  /** Seconds left after `done` of `total` units; null in the first second, when it would be a guess. */
  secondsLeft(done: number, total: number): number | null {
    const at = performance.now() / 1000;
    if (done <= 0 || total <= 0) return null;
    // The pace is measured from the first report: what came before was opening files and workers.
    if (this.#last) this.#add(Math.max(0, done - this.#last.done), at - this.#last.at);
    this.#last = { done, at };
    if (done >= total) return this.#steady.show(0);
    return this.#units > 0 ? this.#steady.show((this.#seconds / this.#units) * (total - done)) : null;
  }

  #add(units: number, seconds: number): void {
    // Both sums fade alike, so that early on this is the overall pace and later that of the last seconds.
    const kept = Math.exp(-seconds / memorySeconds);
    this.#units = this.#units * kept + units;
    this.#seconds = this.#seconds * kept + seconds;
  }
}
