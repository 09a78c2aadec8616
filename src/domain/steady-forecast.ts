/** A forecast is told only after this many seconds of forecasts: the first ones are guesses. */
const quietSeconds = 1;
/** Seconds in which the figure told comes two thirds nearer to a new forecast. */
const easeSeconds = 2;
/** A rise within this much is noise: the figure waits until the forecast has come down to it. */
const noise = { factor: 1.3, seconds: 5 };

/**
 * Turns raw forecasts of the time left into a figure to look at: it runs down with the clock, eases
 * towards what the pace says, and rises only where the work has become clearly longer.
 */
export class SteadyForecast {
  #start: number | null = null;
  #told = Number.NaN;
  #toldAt = 0;

  /** @param now the clock in seconds. */
  constructor(private readonly now: () => number = () => performance.now() / 1000) {}

  /** The figure to show for a raw forecast of `secondsLeft`; null while nothing can be said yet. */
  show(secondsLeft: number | null): number | null {
    if (secondsLeft === null) return null;
    const now = this.now();
    this.#start ??= now;
    if (now - this.#start < quietSeconds) return null;
    this.#told = Number.isNaN(this.#told) ? secondsLeft : this.#next(secondsLeft, now - this.#toldAt);
    this.#toldAt = now;
    return this.#told;
  }

  #next(forecast: number, passed: number): number {
    if (forecast <= 0) return 0;
    const expected = Math.max(0, this.#told - passed);
    const eased = forecast + (expected - forecast) * Math.exp(-passed / easeSeconds);
    const longer = forecast > this.#told * noise.factor + noise.seconds;
    return longer ? eased : Math.min(this.#told, eased);
  }
}
