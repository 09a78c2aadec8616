import { EtaEstimator } from '../../../domain/eta';

/**
 * Forecasts the end of a reading. Work is counted in cost units (padded tokens, attention included), since a text of
 * 200 tokens takes seven times as long as one of 30. The work of texts not yet tokenised is estimated from their size;
 * the ratio is learnt as they come.
 */
export class ReadingForecast {
  readonly #eta = new EtaEstimator();
  readonly #firstRate: number;
  #sizeLeft: number;
  #sizeDone = 0;
  #sizeTokenised = 0;
  #unitsDone = 0;
  #idle = 0;

  /** `totalSize`: sum of the estimated sizes of all texts; `firstRate`: units a second before any is known. */
  constructor(totalSize: number, firstRate: number) {
    this.#sizeLeft = totalSize;
    this.#firstRate = firstRate;
  }

  /** Cost units a second while the device is at work. */
  get rate(): number {
    return this.#eta.rate ?? this.#firstRate;
  }

  /** Takes in that texts of this size have come from the tokeniser. */
  tokenised(size: number): void {
    this.#sizeTokenised += size;
  }

  /**
   * Takes in a finished batch: its estimated size, its true cost, its seconds, and the seconds that the device stood
   * idle before it, since the texts were not tokenised yet.
   */
  add(size: number, units: number, seconds: number, idle = 0): void {
    this.#eta.add(units, seconds);
    this.#sizeLeft = Math.max(0, this.#sizeLeft - size);
    this.#sizeDone += size;
    this.#unitsDone += units;
    this.#idle += idle;
  }

  /** Seconds for what is left, as they are forecast now. */
  secondsLeft(): number {
    if (this.#sizeDone === 0 || this.#sizeTokenised === 0) return this.#sizeLeft / this.rate;
    const working = (this.#sizeLeft * this.#unitsDone) / this.#sizeDone / this.rate;
    const untokenised = Math.max(0, this.#sizeDone + this.#sizeLeft - this.#sizeTokenised);
    return working + (untokenised * this.#idle) / this.#sizeTokenised;
  }

  /** The same as a figure to show: smoothed, and null in the first second. */
  shown(): number | null {
    return this.#eta.show(this.secondsLeft());
  }
}
