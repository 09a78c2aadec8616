import { dot } from './dot';

/** Texts of one batch: their vectors, and what makes two of them alike. */
export interface ContrastiveBatch {
  /** rows × dimensions, unit length. */
  readonly vectors: Float64Array;
  readonly dimensions: number;
  /** One a row; rows with the same number are alike, −1 is like nobody. */
  readonly labels: Int32Array;
}

/** Loss of a map on a batch. */
export interface ContrastiveLoss {
  readonly loss: number;
  /** Rows that another one is like: the loss is their mean. */
  readonly anchors: number;
}

/**
 * Supervised contrastive loss (Khosla et al. 2020, L_out) of vectors that a linear map turns: z = W x / ‖W x‖, and of
 * every row that another is like, the mean over those of −log of their share of exp(z·z′ / temperature) among all other
 * rows. With two rows a label it is InfoNCE (van den Oord et al. 2018).
 *
 * @param map dimensions × dimensions, row by row.
 * @param gradient of the same shape, to which the loss's slope by the map is added; null where it is not asked for.
 */
export function contrastiveLoss(
  { vectors, dimensions, labels }: ContrastiveBatch,
  map: Float64Array,
  temperature: number,
  gradient: Float64Array | null = null,
): ContrastiveLoss {
  const rows = labels.length;
  const { turned, lengths } = turnedRows(vectors, dimensions, rows, map);
  const shares = new Float64Array(rows * rows);
  const alike = likeCounts(labels);
  const anchors = alike.reduce((count, each) => count + (each > 0 ? 1 : 0), 0);
  if (anchors === 0) return { loss: 0, anchors };
  let loss = 0;
  for (let i = 0; i < rows; i++) {
    if (alike[i] === 0) continue;
    const start = i * rows;
    let most = Number.NEGATIVE_INFINITY;
    let ofAlike = 0;
    for (let a = 0; a < rows; a++) {
      if (a === i) continue;
      const likeness = dot(turned, i * dimensions, turned, a * dimensions, dimensions) / temperature;
      shares[start + a] = likeness;
      if (likeness > most) most = likeness;
      if (labels[a] === labels[i]) ofAlike += likeness;
    }
    let sum = 0;
    for (let a = 0; a < rows; a++) {
      if (a === i) continue;
      const weight = Math.exp(shares[start + a] - most);
      shares[start + a] = weight;
      sum += weight;
    }
    loss += most + Math.log(sum) - ofAlike / alike[i];
    // From weights to slopes of the loss by each likeness.
    for (let a = 0; a < rows; a++) {
      if (a === i) continue;
      const wanted = labels[a] === labels[i] ? 1 / alike[i] : 0;
      shares[start + a] = (shares[start + a] / sum - wanted) / (anchors * temperature);
    }
  }
  if (gradient !== null) addGradient(gradient, vectors, dimensions, turned, lengths, shares);
  return { loss: loss / anchors, anchors };
}

/** The rows turned by the map and scaled to unit length, and the length that each had before. */
function turnedRows(
  vectors: Float64Array,
  dimensions: number,
  rows: number,
  map: Float64Array,
): { turned: Float64Array; lengths: Float64Array } {
  const turned = new Float64Array(rows * dimensions);
  const lengths = new Float64Array(rows);
  // Four rows at a time, so that each number of the map is fetched once for all of them.
  for (let i = 0; i < rows; i += 4) {
    const [a, b, c, e] = [0, 1, 2, 3].map((k) => Math.min(i + k, rows - 1) * dimensions);
    for (let o = 0; o < dimensions; o++) {
      const row = o * dimensions;
      let [sa, sb, sc, se] = [0, 0, 0, 0];
      for (let d = 0; d < dimensions; d++) {
        const weight = map[row + d];
        sa += weight * vectors[a + d];
        sb += weight * vectors[b + d];
        sc += weight * vectors[c + d];
        se += weight * vectors[e + d];
      }
      turned[a + o] = sa;
      turned[b + o] = sb;
      turned[c + o] = sc;
      turned[e + o] = se;
    }
  }
  for (let i = 0; i < rows; i++) {
    const start = i * dimensions;
    let squares = 0;
    for (let o = start; o < start + dimensions; o++) squares += turned[o] * turned[o];
    lengths[i] = Math.sqrt(squares);
    const scale = squares > 0 ? 1 / lengths[i] : 0;
    for (let o = start; o < start + dimensions; o++) turned[o] *= scale;
  }
  return { turned, lengths };
}

/** Of each row, how many others it is like. */
function likeCounts(labels: Int32Array): Int32Array {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label) => (label < 0 ? 0 : counts.get(label)! - 1));
}

/** Through likenesses, unit length and map, backwards. */
function addGradient(
  gradient: Float64Array,
  vectors: Float64Array,
  dimensions: number,
  turned: Float64Array,
  lengths: Float64Array,
  slopes: Float64Array,
): void {
  const rows = lengths.length;
  const ofRows = new Float64Array(Math.ceil(rows / 4) * 4 * dimensions);
  for (let i = 0; i < rows; i++) {
    if (lengths[i] === 0) continue;
    const start = i * dimensions;
    const slope = ofRows.subarray(start, start + dimensions);
    for (let a = 0; a < rows; a++) {
      // Its likeness to another row stands in its own sum and in the other's.
      const factor = slopes[i * rows + a] + slopes[a * rows + i];
      if (factor === 0) continue;
      const from = a * dimensions;
      for (let d = 0; d < dimensions; d++) slope[d] += factor * turned[from + d];
    }
    const along = dot(slope, 0, turned, start, dimensions);
    for (let o = 0; o < dimensions; o++) slope[o] = (slope[o] - along * turned[start + o]) / lengths[i];
  }
  for (let i = 0; i < rows; i += 4) {
    const [a, b, c, e] = [0, 1, 2, 3].map((k) => Math.min(i + k, rows - 1) * dimensions);
    for (let o = 0; o < dimensions; o++) {
      const into = o * dimensions;
      // Rows past the last one have no slopes.
      const [fa, fb] = [ofRows[i * dimensions + o], ofRows[(i + 1) * dimensions + o]];
      const [fc, fe] = [ofRows[(i + 2) * dimensions + o], ofRows[(i + 3) * dimensions + o]];
      for (let d = 0; d < dimensions; d++)
        gradient[into + d] +=
          fa * vectors[a + d] + fb * vectors[b + d] + fc * vectors[c + d] + fe * vectors[e + d];
    }
  }
}
