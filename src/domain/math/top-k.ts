/**
 * The best k of a row of scores with a bounded heap: O(n log k), no sorting of the whole row.
 * One instance serves many rows; `ids` and `scores` hold the last answer, best first.
 * Equal scores go to the lower number, so that the order does not depend on the heap's history.
 * Scores of NaN or -Infinity are never taken.
 */
export class TopK {
  readonly ids: Int32Array;
  readonly scores: Float32Array;
  private size = 0;

  constructor(readonly k: number) {
    if (!(k >= 0)) throw new RangeError(`k must be 0 or more, not ${k}`);
    this.ids = new Int32Array(k);
    this.scores = new Float32Array(k);
  }

  /** Fills `ids` and `scores` from a row of `length` scores; returns how many were found (≤ k). */
  select(row: Float32Array, length = row.length): number {
    this.clear();
    // Numbers ascend, so that what only equals the worst of a full heap ranks behind it.
    let { floor } = this;
    for (let i = 0; i < length; i++) {
      const score = row[i];
      if (!(score > floor)) continue;
      this.offer(i, score);
      floor = this.floor;
    }
    return this.finish();
  }

  clear(): void {
    this.size = 0;
  }

  /** Takes one candidate into account; NaN and -Infinity are passed over. */
  offer(id: number, score: number): void {
    if (!(score > Number.NEGATIVE_INFINITY)) return;
    if (this.size < this.k) {
      this.up(this.size++, id, score);
    } else if (this.k > 0 && this.worse(0, id, score)) {
      this.down(0, id, score, this.size);
    }
  }

  /** Score below which nothing is taken any more; -Infinity while there is room. */
  get floor(): number {
    if (this.size < this.k) return Number.NEGATIVE_INFINITY;
    return this.k > 0 ? this.scores[0] : Number.POSITIVE_INFINITY;
  }

  /** Sorts what was taken, best first, and returns how many there are. */
  finish(): number {
    for (let end = this.size - 1; end > 0; end--) {
      const id = this.ids[end];
      const score = this.scores[end];
      this.ids[end] = this.ids[0];
      this.scores[end] = this.scores[0];
      this.down(0, id, score, end);
    }
    return this.size;
  }

  /** True where the entry at `at` ranks behind the given one. */
  private worse(at: number, id: number, score: number): boolean {
    const mine = this.scores[at];
    return mine < score || (mine === score && this.ids[at] > id);
  }

  private set(at: number, id: number, score: number): void {
    this.ids[at] = id;
    this.scores[at] = score;
  }

  private up(at: number, id: number, score: number): void {
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.worse(parent, id, score)) break;
      this.set(at, this.ids[parent], this.scores[parent]);
      at = parent;
    }
    this.set(at, id, score);
  }

  /** Sinks an entry in the heap of the first `size` places, whose root is the worst. */
  private down(at: number, id: number, score: number, size: number): void {
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.worse(child + 1, this.ids[child], this.scores[child])) child++;
      if (!this.worse(child, id, score)) break;
      this.set(at, this.ids[child], this.scores[child]);
      at = child;
    }
    this.set(at, id, score);
  }
}
