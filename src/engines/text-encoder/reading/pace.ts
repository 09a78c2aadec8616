/** Weight of the newest batch in the running pace: follows a laptop that throttles within some batches. */
const newest = 0.3;

/**
 * Foretells the time left from work done and the time it took. Work is counted in cost units (padded
 * tokens, attention included), since a text of 200 tokens takes seven times as long as one of 30. The work
 * of texts not yet tokenised is estimated from their size; the ratio is learnt as they come.
 */
export class Pace {
  private unitsPerSecond: number;
  private measured = false;
  private sizeLeft: number;
  private sizeDone = 0;
  private unitsDone = 0;
  private waited = 0;

  /** `totalSize`: sum of the estimated sizes of all texts; `firstGuess`: units a second before any is known. */
  constructor(totalSize: number, firstGuess: number) {
    this.sizeLeft = totalSize;
    this.unitsPerSecond = firstGuess;
  }

  get pace(): number {
    return this.unitsPerSecond;
  }

  /**
   * Takes in a finished batch: its estimated size, its true cost, its seconds, and the seconds that the device stood
   * idle before it, since the texts were not tokenised yet.
   */
  add(size: number, units: number, seconds: number, waited = 0): void {
    const pace = units / Math.max(seconds, 1e-4);
    this.unitsPerSecond = this.measured ? this.unitsPerSecond * (1 - newest) + pace * newest : pace;
    this.measured = true;
    this.sizeLeft = Math.max(0, this.sizeLeft - size);
    this.sizeDone += size;
    this.unitsDone += units;
    this.waited += waited;
  }

  /** Seconds for what is left, at the pace so far. */
  secondsLeft(): number {
    if (this.sizeDone === 0) return this.sizeLeft / this.unitsPerSecond;
    const unitsPerSize = this.unitsDone / this.sizeDone;
    return this.sizeLeft * (unitsPerSize / this.unitsPerSecond + this.waited / this.sizeDone);
  }
}
