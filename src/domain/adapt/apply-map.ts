/**
 * Turns vectors by a map and scales them to unit length, in place; a vector of zeros stays.
 *
 * @param vectors rows × dimensions. @param map dimensions × dimensions, row by row.
 */
export function applyMap(map: Float32Array | Float64Array, dimensions: number, vectors: Float32Array): void {
  if (map.length !== dimensions * dimensions)
    throw new RangeError(`a map of ${map.length} numbers is none of ${dimensions} × ${dimensions}`);
  const turned = new Float64Array(dimensions);
  for (let start = 0; start < vectors.length; start += dimensions) {
    let squares = 0;
    for (let o = 0; o < dimensions; o++) {
      let value = 0;
      const row = o * dimensions;
      for (let d = 0; d < dimensions; d++) value += map[row + d] * vectors[start + d];
      turned[o] = value;
      squares += value * value;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let o = 0; o < dimensions; o++) vectors[start + o] = turned[o] * scale;
  }
}
