/**
 * Turns and mirrors the points of a plane so that those that stood on an earlier one come as near as they can to where
 * they stood, distances being kept (orthogonal Procrustes, Schönemann 1966). In place.
 *
 * @param plane n × 2. @param earlier m × 2. @param earlierRow of each point its row there, −1 where it has none.
 */
export function alignPlane(plane: Float32Array, earlier: Float32Array, earlierRow: Int32Array): void {
  const [own, old] = [middle(plane, earlierRow, false), middle(earlier, earlierRow, true)];
  if (own.count < 2) return;
  // Cross-covariance of both planes.
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  earlierRow.forEach((row, i) => {
    if (row < 0) return;
    const [x, y] = [plane[2 * i] - own.x, plane[2 * i + 1] - own.y];
    const [u, v] = [earlier[2 * row] - old.x, earlier[2 * row + 1] - old.y];
    xx += x * u;
    xy += x * v;
    yx += y * u;
    yy += y * v;
  });
  // Of all rotations, and of all after a mirror, the one of largest agreement.
  const [turned, mirrored] = [Math.hypot(xx + yy, xy - yx), Math.hypot(xx - yy, xy + yx)];
  const mirror = mirrored > turned ? -1 : 1;
  const angle = mirror === 1 ? Math.atan2(xy - yx, xx + yy) : Math.atan2(xy + yx, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let at = 0; at < plane.length; at += 2) {
    const [x, y] = [plane[at], mirror * plane[at + 1]];
    plane[at] = cos * x - sin * y;
    plane[at + 1] = sin * x + cos * y;
  }
}

function middle(plane: Float32Array, earlierRow: Int32Array, ofEarlier: boolean) {
  let [x, y, count] = [0, 0, 0];
  earlierRow.forEach((row, i) => {
    if (row < 0) return;
    const at = 2 * (ofEarlier ? row : i);
    x += plane[at];
    y += plane[at + 1];
    count++;
  });
  return { x: x / count, y: y / count, count };
}
