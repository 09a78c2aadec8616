/** Foretells the rest of a job from its pace so far. */
export class Pace {
  readonly #start = performance.now();

  /** Seconds left after `done` of `total` units; null in the first half second, when it would be a guess. */
  secondsLeft(done: number, total: number): number | null {
    const seconds = (performance.now() - this.#start) / 1000;
    if (seconds < 0.5 || done <= 0 || total <= 0) return null;
    return (seconds / done) * (total - done);
  }
}
