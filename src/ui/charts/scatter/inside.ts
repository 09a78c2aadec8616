/** Places x, y, x, y … in world coordinates that go round an area. */
export type Outline = Float32Array;

/**
 * Whether a place lies inside an outline, by how often a line to the right of it crosses (even and odd; Shimrat 1962).
 * The outline is closed from its last place to its first.
 */
export function isInside(outline: Outline, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 2; i < outline.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [outline[i]!, outline[i + 1]!, outline[j]!, outline[j + 1]!];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}

/** Numbers of the points (x, y, x, y …) inside an outline that are let through, ascending. */
export function pointsInside(
  outline: Outline,
  points: Float32Array,
  accept: (point: number) => boolean,
): Int32Array {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < outline.length; at += 2) {
    left = Math.min(left, outline[at]!);
    right = Math.max(right, outline[at]!);
    top = Math.min(top, outline[at + 1]!);
    bottom = Math.max(bottom, outline[at + 1]!);
  }
  const found: number[] = [];
  for (let i = 0; i < points.length / 2; i++) {
    const [x, y] = [points[2 * i]!, points[2 * i + 1]!];
    if (x < left || x > right || y < top || y > bottom) continue;
    if (accept(i) && isInside(outline, x, y)) found.push(i);
  }
  return Int32Array.from(found);
}

/** The outline of a box between two places. */
export function boxBetween(ax: number, ay: number, bx: number, by: number): Outline {
  return Float32Array.of(ax, ay, bx, ay, bx, by, ax, by);
}
