/**
 * A table of parameters, rows × columns, with their gradients. A step moves the rows that were touched since the last one
 * alone, by Adagrad (Duchi, Hazan, Singer 2011), each parameter at a rate of its own: rare products move as far as
 * popular ones do.
 */
export class ParameterTable {
  readonly gradients: Float32Array;
  private readonly squares: Float32Array;
  private readonly isTouched: Uint8Array;
  private readonly touched: number[] = [];

  constructor(
    readonly values: Float32Array,
    readonly columns: number,
  ) {
    const rows = values.length / columns;
    this.gradients = new Float32Array(values.length);
    this.squares = new Float32Array(values.length);
    this.isTouched = new Uint8Array(rows);
  }

  /** Adds `weight` times the `columns` numbers from `at` on in `source` to the gradient of a row. */
  addGradient(row: number, weight: number, source: Float32Array, at: number): void {
    if (this.isTouched[row] === 0) {
      this.isTouched[row] = 1;
      this.touched.push(row);
    }
    const { gradients, columns } = this;
    for (let c = 0, to = row * columns; c < columns; c++, to++) gradients[to] += weight * source[at + c];
  }

  /** One step down the gradient of the loss plus decay/2 · |row|² for each touched row; the gradients are 0 after it. */
  step(learningRate: number, decay: number): void {
    const { values, gradients, squares, columns } = this;
    for (const row of this.touched) {
      this.isTouched[row] = 0;
      for (let at = row * columns, end = at + columns; at < end; at++) {
        const gradient = gradients[at] + decay * values[at];
        squares[at] += gradient * gradient;
        values[at] -= (learningRate * gradient) / (Math.sqrt(squares[at]) + 1e-10);
        gradients[at] = 0;
      }
    }
    this.touched.length = 0;
  }
}
