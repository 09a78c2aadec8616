import type { Matrix } from './matrix';
import { range } from './order';

/** Points in a leaf: few enough to prune by, enough to be read in one go. */
const leafSize = 24;

/** Squared distances and rows of the nearest points found by the last query, nearest first. */
export interface Nearest {
  readonly rows: Int32Array;
  readonly squares: Float64Array;
  /** How many were found. */
  readonly count: number;
}

/**
 * A k-d tree (Friedman, Bentley, Finkel 1977) with the bounding box of every node: exact Euclidean nearest neighbours
 * and everything within a radius. Distances are summed over the columns of most variance first and given up as soon as
 * they are too large, which is what prunes where there are too many columns for boxes to. O(n d) memory.
 */
export class KdTree {
  readonly rows: number;
  readonly columns: number;
  /** Column of the points at each place, most variance first. */
  private readonly columnOrder: Int32Array;
  /** The points in the order of the leaves, their columns in `columnOrder`. */
  private readonly values: Float32Array;
  /** Row of each position, and position of each row. */
  readonly rowAt: Int32Array;
  readonly positionOf: Int32Array;
  /** Positions under each node. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Number of the right child; the left one follows its parent; 0 for a leaf. */
  readonly rights: number[] = [];
  /** Boxes of all nodes: columns lows, then columns highs. */
  private readonly boxes: Float32Array;
  private readonly query: Float64Array;
  private found: { rows: Int32Array; squares: Float64Array; count: number } = {
    rows: new Int32Array(0),
    squares: new Float64Array(0),
    count: 0,
  };

  constructor(points: Matrix) {
    this.rows = points.rows;
    this.columns = points.columns;
    this.columnOrder = columnsByVariance(points);
    this.query = new Float64Array(points.columns);
    this.rowAt = range(points.rows);
    const turned = turn(points, this.columnOrder);
    const boxes: Float32Array[] = [];
    if (points.rows > 0) this.divide(turned, 0, points.rows, boxes);
    this.values = new Float32Array(turned.length);
    this.positionOf = new Int32Array(points.rows);
    this.rowAt.forEach((row, at) => {
      this.positionOf[row] = at;
      this.values.set(turned.subarray(row * this.columns, (row + 1) * this.columns), at * this.columns);
    });
    this.boxes = new Float32Array(boxes.length * 2 * this.columns);
    for (const [node, box] of boxes.entries()) this.boxes.set(box, node * 2 * this.columns);
  }

  /**
   * The k points nearest to a row of `values` that starts at `start`, the point itself included where it is one of
   * the tree's. What is returned is good until the next call.
   */
  nearest(values: Float32Array, start: number, k: number): Nearest {
    if (this.found.rows.length !== k) {
      this.found = { rows: new Int32Array(k), squares: new Float64Array(k), count: 0 };
    }
    this.found.count = 0;
    this.ask(values, start);
    if (this.rows > 0 && k > 0) this.searchNearest(0, this.boxDistance(0, Number.POSITIVE_INFINITY));
    return this.found;
  }

  /** Calls `visit` with every row whose squared distance is at most `square`, in no particular order. */
  within(values: Float32Array, start: number, square: number, visit: (row: number) => void): void {
    this.ask(values, start);
    if (this.rows > 0) this.searchWithin(0, square, visit);
  }

  /** Sets the point that distances are taken from. */
  ask(values: Float32Array, start: number): void {
    for (let j = 0; j < this.columns; j++) this.query[j] = values[start + this.columnOrder[j]];
  }

  private divide(turned: Float32Array, start: number, end: number, boxes: Float32Array[]): void {
    const node = boxes.length;
    const box = boxOf(turned, this.rowAt, start, end, this.columns);
    boxes.push(box);
    this.starts.push(start);
    this.ends.push(end);
    this.rights.push(0);
    const widest = widestColumn(box, this.columns);
    if (end - start <= leafSize || box[widest] === box[this.columns + widest]) return;
    const middle = (start + end) >> 1;
    select(this.rowAt, start, end - 1, middle, turned, this.columns, widest);
    this.divide(turned, start, middle, boxes);
    this.rights[node] = boxes.length;
    this.divide(turned, middle, end, boxes);
  }

  private searchNearest(node: number, away: number): void {
    const { found } = this;
    const k = found.rows.length;
    if (found.count === k && away > found.squares[k - 1]) return;
    const right = this.rights[node];
    if (right === 0) {
      for (let at = this.starts[node]; at < this.ends[node]; at++) this.offer(at);
      return;
    }
    const bound = found.count === k ? found.squares[k - 1] : Number.POSITIVE_INFINITY;
    const left = node + 1;
    const toLeft = this.boxDistance(left, bound);
    const toRight = this.boxDistance(right, bound);
    if (toLeft <= toRight) {
      this.searchNearest(left, toLeft);
      this.searchNearest(right, toRight);
    } else {
      this.searchNearest(right, toRight);
      this.searchNearest(left, toLeft);
    }
  }

  /** Keeps a point if it is among the nearest; of equal distances the lower row. */
  private offer(at: number): void {
    const { found } = this;
    const { rows, squares } = found;
    const k = rows.length;
    const bound = found.count === k ? squares[k - 1] : Number.POSITIVE_INFINITY;
    const square = this.distance(at, bound);
    if (square > bound) return;
    const row = this.rowAt[at];
    if (found.count === k && square === bound && row > rows[k - 1]) return;
    insertNearest(squares, rows, found.count < k ? found.count++ : k - 1, square, row);
  }

  private searchWithin(node: number, square: number, visit: (row: number) => void): void {
    if (this.boxDistance(node, square) > square) return;
    const right = this.rights[node];
    if (right === 0) {
      for (let at = this.starts[node]; at < this.ends[node]; at++) {
        const row = this.rowAt[at];
        if (this.distance(at, square) <= square) visit(row);
      }
      return;
    }
    this.searchWithin(node + 1, square, visit);
    this.searchWithin(right, square, visit);
  }

  /** Squared distance from the query to the point at a position; more than `bound`, but no more exactly, beyond it. */
  distance(at: number, bound: number): number {
    const { values, query, columns } = this;
    const from = at * columns;
    let sum = 0;
    let j = 0;
    const whole = columns - (columns % 4);
    while (j < whole) {
      const a = query[j] - values[from + j];
      const b = query[j + 1] - values[from + j + 1];
      const c = query[j + 2] - values[from + j + 2];
      const d = query[j + 3] - values[from + j + 3];
      sum += a * a + b * b + c * c + d * d;
      if (sum > bound) return sum;
      j += 4;
    }
    for (; j < columns; j++) {
      const difference = query[j] - values[from + j];
      sum += difference * difference;
    }
    return sum;
  }

  /** Squared distance from the query to a node's box, given up beyond `bound`. */
  boxDistance(node: number, bound: number): number {
    const { boxes, query, columns } = this;
    const low = node * 2 * columns;
    let sum = 0;
    for (let j = 0; j < columns && sum <= bound; j++) {
      const below = boxes[low + j] - query[j];
      const above = query[j] - boxes[low + columns + j];
      const away = Math.max(below, above, 0);
      sum += away * away;
    }
    return sum;
  }
}

/** Puts a point among the first `count` of the nearest, which ascend by squared distance and then by row. */
export function insertNearest(
  squares: Float64Array,
  rows: Int32Array,
  count: number,
  square: number,
  row: number,
): void {
  let place = count;
  while (
    place > 0 &&
    (squares[place - 1] > square || (squares[place - 1] === square && rows[place - 1] > row))
  ) {
    squares[place] = squares[place - 1];
    rows[place] = rows[place - 1];
    place--;
  }
  squares[place] = square;
  rows[place] = row;
}

/** The columns in descending order of their variance. */
export function columnsByVariance({ rows, columns, values }: Matrix): Int32Array {
  const variances = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    let mean = 0;
    let squares = 0;
    for (let i = 0; i < rows; i++) {
      const delta = values[i * columns + j] - mean;
      mean += delta / (i + 1);
      squares += delta * (values[i * columns + j] - mean);
    }
    variances[j] = squares;
  }
  return range(columns).sort((a, b) => variances[b] - variances[a] || a - b);
}

/** The values with their columns in another order. */
export function turn({ rows, columns, values }: Matrix, order: Int32Array): Float32Array {
  const turned = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) turned[i * columns + j] = values[i * columns + order[j]];
  }
  return turned;
}

function boxOf(
  values: Float32Array,
  rowAt: Int32Array,
  start: number,
  end: number,
  columns: number,
): Float32Array {
  const box = new Float32Array(2 * columns);
  box.fill(Number.POSITIVE_INFINITY, 0, columns).fill(Number.NEGATIVE_INFINITY, columns);
  for (let at = start; at < end; at++) {
    const from = rowAt[at] * columns;
    for (let j = 0; j < columns; j++) {
      const value = values[from + j];
      if (value < box[j]) box[j] = value;
      if (value > box[columns + j]) box[columns + j] = value;
    }
  }
  return box;
}

function widestColumn(box: Float32Array, columns: number): number {
  let widest = 0;
  for (let j = 1; j < columns; j++) {
    if (box[columns + j] - box[j] > box[columns + widest] - box[widest]) widest = j;
  }
  return widest;
}

/** Puts the row that belongs at `middle` by a column's values there, smaller ones before it (Hoare's selection). */
function select(
  rowAt: Int32Array,
  first: number,
  last: number,
  middle: number,
  values: Float32Array,
  columns: number,
  column: number,
): void {
  let [low, high] = [first, last];
  while (low < high) {
    const pivot = values[rowAt[(low + high) >> 1] * columns + column];
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[rowAt[i] * columns + column] < pivot) i++;
      while (values[rowAt[j] * columns + column] > pivot) j--;
      if (i <= j) {
        const moved = rowAt[i];
        rowAt[i++] = rowAt[j];
        rowAt[j--] = moved;
      }
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
