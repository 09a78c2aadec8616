/** Numbers 64-bit keys densely in the order in which they come: an open-addressing table, 12 bytes a slot. */
export class KeyNumbers {
  private lows = new Uint32Array(1024);
  private highs = new Uint32Array(1024);
  /** Number of the slot's key plus 1; 0 marks a free slot. */
  private numbers = new Int32Array(1024);
  private count = 0;

  /** How many different keys there were. */
  get size(): number {
    return this.count;
  }

  /** The number of the key, from 0: the next one where the key is new. */
  numberOf(low: number, high: number): number {
    if (this.count * 2 >= this.lows.length) this.grow();
    const slot = this.slotOf(low >>> 0, high >>> 0);
    if (this.numbers[slot] === 0) {
      this.lows[slot] = low;
      this.highs[slot] = high;
      this.numbers[slot] = ++this.count;
    }
    return this.numbers[slot]! - 1;
  }

  private slotOf(low: number, high: number): number {
    const last = this.lows.length - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & last;
    while (this.numbers[slot] !== 0 && (this.lows[slot] !== low || this.highs[slot] !== high)) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private grow(): void {
    const { lows, highs, numbers } = this;
    this.lows = new Uint32Array(lows.length * 2);
    this.highs = new Uint32Array(lows.length * 2);
    this.numbers = new Int32Array(lows.length * 2);
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] === 0) continue;
      const slot = this.slotOf(lows[i]!, highs[i]!);
      this.lows[slot] = lows[i]!;
      this.highs[slot] = highs[i]!;
      this.numbers[slot] = numbers[i]!;
    }
  }
}
