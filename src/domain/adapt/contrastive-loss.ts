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
  for (let i = 0; i < rows; i++) {
    const start = i * dimensions;
    let squares = 0;
    for (let o = 0; o < dimensions; o++) {
      const value = dot(map, o * dimensions, vectors, start, dimensions);
      turned[start + o] = value;
      squares += value * value;
    }
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
  const slope = new Float64Array(dimensions);
  for (let i = 0; i < rows; i++) {
    if (lengths[i] === 0) continue;
    slope.fill(0);
    for (let a = 0; a < rows; a++) {
      // Its likeness to another row stands in its own sum and in the other's.
      const factor = slopes[i * rows + a] + slopes[a * rows + i];
      if (factor === 0) continue;
      const from = a * dimensions;
      for (let d = 0; d < dimensions; d++) slope[d] += factor * turned[from + d];
    }
    const start = i * dimensions;
    const along = dot(slope, 0, turned, start, dimensions);
    for (let o = 0; o < dimensions; o++) {
      const ofRow = (slope[o] - along * turned[start + o]) / lengths[i];
      const into = o * dimensions;
      for (let d = 0; d < dimensions; d++) gradient[into + d] += ofRow * vectors[start + d];
    }
  }
}
