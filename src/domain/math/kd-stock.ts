import type { KdTree } from './kd-tree';

/**
 * The points of a tree as a stock that is used up: whole neighbourhoods are taken out of it, each point once, and parts
 * of the tree that are empty are not looked into. What is joined by reach is found so in one pass over the points.
 */
export class KdStock {
  /** Points left under each node. */
  private readonly left: Int32Array;
  /** By place: 1 once taken. */
  private readonly taken: Uint8Array;

  constructor(private readonly tree: KdTree) {
    this.left = Int32Array.from(tree.starts, (start, node) => tree.ends[node] - start);
    this.taken = new Uint8Array(tree.rows);
  }

  /** Takes one point. @returns false where it was taken before. */
  take(row: number): boolean {
    const place = this.tree.positionOf[row];
    if (this.taken[place] === 1) return false;
    this.taken[place] = 1;
    const { rights, starts } = this.tree;
    for (let node = 0; ; ) {
      this.left[node]--;
      const right = rights[node];
      if (right === 0) return true;
      node = place >= starts[right] ? right : node + 1;
    }
  }

  /**
   * Takes every point left whose squared distance to the row of `values` that starts at `start` is at most `square`, and
   * calls `visit` with its row.
   */
  takeWithin(values: Float32Array, start: number, square: number, visit: (row: number) => void): void {
    this.tree.ask(values, start);
    if (this.tree.rows > 0) this.search(0, square, visit);
  }

  /** @returns how many were taken under the node. */
  private search(node: number, square: number, visit: (row: number) => void): number {
    const { tree, left, taken } = this;
    if (left[node] === 0 || tree.boxDistance(node, square) > square) return 0;
    const right = tree.rights[node];
    let found = 0;
    if (right === 0) {
      for (let place = tree.starts[node]; place < tree.ends[node]; place++) {
        if (taken[place] === 1 || tree.distance(place, square) > square) continue;
        taken[place] = 1;
        found++;
        visit(tree.rowAt[place]);
      }
    } else {
      found = this.search(node + 1, square, visit) + this.search(right, square, visit);
    }
    left[node] -= found;
    return found;
  }
}
