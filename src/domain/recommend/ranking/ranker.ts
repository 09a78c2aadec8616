import type { Matrix } from '../../math/matrix';

/** Products that each user must not be given, in compressed rows: user u's are indices[starts[u]] up to starts[u + 1]. */
export interface Exclusions {
  /** Length users + 1. */
  readonly starts: Int32Array;
  /** Ascending within a user. */
  readonly indices: Int32Array;
}

/** The best products of every user, best first: users × k, row by row; number -1 and score 0 pad a short list. */
export interface RankedProducts {
  readonly k: number;
  readonly ids: Int32Array;
  readonly scores: Float32Array;
}

/**
 * Ranks all items for every user by the inner product of their factors and keeps the best k, on whatever
 * computes. Equal scores go to the lower number on every device; scores themselves agree up to rounding.
 */
export interface Ranker {
  /**
   * `users` and `items` have the same columns and hold finite numbers. Called again with the same `items`, a
   * device may have kept them. The arguments must fit each other (`checkRanking`).
   */
  topProducts(users: Matrix, items: Matrix, k: number, exclude?: Exclusions): Promise<RankedProducts>;
}

/** Throws a RangeError where the arguments of `topProducts` do not fit each other. */
export function checkRanking(users: Matrix, items: Matrix, k: number, exclude?: Exclusions): void {
  if (users.columns !== items.columns) {
    throw new RangeError(`users have ${users.columns} columns, items ${items.columns}`);
  }
  if (!(k >= 0) || !Number.isInteger(k)) throw new RangeError(`k must be a whole number from 0, got ${k}`);
  if (exclude !== undefined && exclude.starts.length !== users.rows + 1) {
    throw new RangeError(`exclusions of ${exclude.starts.length - 1} users for ${users.rows}`);
  }
}

/** Lists of `rows` users without any product. */
export function emptyRanking(rows: number, k: number): RankedProducts {
  return { k, ids: new Int32Array(rows * k).fill(-1), scores: new Float32Array(rows * k) };
}

/** Takes everything off one row's list. */
export function emptyList({ k, ids, scores }: RankedProducts, row: number): void {
  ids.fill(-1, row * k, (row + 1) * k);
  scores.fill(0, row * k, (row + 1) * k);
}

/** The exclusions of the users `first` to `end`, numbered from 0. */
export function exclusionsOf({ starts, indices }: Exclusions, first: number, end: number): Exclusions {
  const from = starts[first];
  return {
    starts: starts.slice(first, end + 1).map((start) => start - from),
    indices: indices.subarray(from, starts[end]),
  };
}
