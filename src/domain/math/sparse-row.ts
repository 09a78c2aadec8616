/** A row of single-precision sums of which few are not 0: it knows which were touched, and is emptied at their cost. */
export class SparseRow {
  readonly values: Float32Array;
  /** The positions that were added to, each once, in the order of their first; the first `count` count. */
  readonly touched: Int32Array;
  count = 0;
  private readonly isTouched: Uint8Array;

  constructor(length: number) {
    this.values = new Float32Array(length);
    this.touched = new Int32Array(length);
    this.isTouched = new Uint8Array(length);
  }

  add(position: number, value: number): void {
    if (this.isTouched[position] === 0) {
      this.isTouched[position] = 1;
      this.touched[this.count++] = position;
    }
    this.values[position] += value;
  }

  clear(): void {
    const { values, touched, isTouched } = this;
    for (let t = 0; t < this.count; t++) {
      values[touched[t]] = 0;
      isTouched[touched[t]] = 0;
    }
    this.count = 0;
  }
}
