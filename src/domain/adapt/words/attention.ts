/** Attention of a batch of texts, and what leads back from it. */
export interface Attended {
  /** rows × width. */
  readonly context: Float32Array;
  /** Of each text and head, what share of each token each query took: length × length. */
  readonly shares: Float32Array;
}

/**
 * Softmax attention of texts that lie end to end (Vaswani et al. 2017), all heads.
 *
 * @param qkv rows × 3·width: queries, keys and values of each token. @param starts text t is rows starts[t] to starts[t + 1].
 */
export function attend(qkv: Float32Array, starts: Int32Array, width: number, heads: number): Attended {
  const d = width / heads;
  const scale = 1 / Math.sqrt(d);
  const context = new Float32Array((qkv.length / 3) | 0);
  const shares = new Float32Array(shareCount(starts, heads));
  let at = 0;
  for (let t = 0; t + 1 < starts.length; t++) {
    const [first, length] = [starts[t], starts[t + 1] - starts[t]];
    for (let head = 0; head < heads; head++, at += length * length) {
      const q = gathered(qkv, first, length, 3 * width, head * d, d);
      const k = gathered(qkv, first, length, 3 * width, width + head * d, d);
      const v = gathered(qkv, first, length, 3 * width, 2 * width + head * d, d);
      for (let i = 0; i < length; i++) {
        const row = at + i * length;
        let most = Number.NEGATIVE_INFINITY;
        for (let j = 0; j < length; j++) {
          const likeness = scale * dotAt(q, i * d, k, j * d, d);
          shares[row + j] = likeness;
          if (likeness > most) most = likeness;
        }
        let sum = 0;
        for (let j = 0; j < length; j++) sum += shares[row + j] = Math.exp(shares[row + j] - most);
        const into = (first + i) * width + head * d;
        for (let j = 0; j < length; j++) {
          const share = shares[row + j] / sum;
          shares[row + j] = share;
          for (let c = 0, from = j * d; c < d; c++) context[into + c] += share * v[from + c];
        }
      }
    }
  }
  return { context, shares };
}

/** The slope by queries, keys and values, rows × 3·width. @param slope by the context, rows × width. */
export function attendBack(
  qkv: Float32Array,
  shares: Float32Array,
  starts: Int32Array,
  width: number,
  heads: number,
  slope: Float32Array,
): Float32Array {
  const d = width / heads;
  const scale = 1 / Math.sqrt(d);
  const back = new Float32Array(qkv.length);
  let at = 0;
  for (let t = 0; t + 1 < starts.length; t++) {
    const [first, length] = [starts[t], starts[t + 1] - starts[t]];
    const likeness = new Float32Array(length);
    for (let head = 0; head < heads; head++, at += length * length) {
      const q = gathered(qkv, first, length, 3 * width, head * d, d);
      const k = gathered(qkv, first, length, 3 * width, width + head * d, d);
      const v = gathered(qkv, first, length, 3 * width, 2 * width + head * d, d);
      const out = gathered(slope, first, length, width, head * d, d);
      const [dq, dk, dv] = [
        new Float32Array(q.length),
        new Float32Array(q.length),
        new Float32Array(q.length),
      ];
      for (let i = 0; i < length; i++) {
        const row = at + i * length;
        let mean = 0;
        for (let j = 0; j < length; j++) {
          likeness[j] = dotAt(out, i * d, v, j * d, d);
          mean += likeness[j] * shares[row + j];
        }
        for (let j = 0; j < length; j++) {
          const share = shares[row + j];
          const factor = scale * share * (likeness[j] - mean);
          const [own, other] = [i * d, j * d];
          for (let c = 0; c < d; c++) {
            dv[other + c] += share * out[own + c];
            dq[own + c] += factor * k[other + c];
            dk[other + c] += factor * q[own + c];
          }
        }
      }
      scattered(dq, back, first, length, 3 * width, head * d, d);
      scattered(dk, back, first, length, 3 * width, width + head * d, d);
      scattered(dv, back, first, length, 3 * width, 2 * width + head * d, d);
    }
  }
  return back;
}

function shareCount(starts: Int32Array, heads: number): number {
  let count = 0;
  for (let t = 0; t + 1 < starts.length; t++) count += heads * (starts[t + 1] - starts[t]) ** 2;
  return count;
}

/** Columns `from` to `from + d` of some rows, side by side. */
function gathered(
  x: Float32Array,
  first: number,
  rows: number,
  stride: number,
  from: number,
  d: number,
): Float32Array {
  const out = new Float32Array(rows * d);
  for (let r = 0; r < rows; r++) {
    const start = (first + r) * stride + from;
    for (let c = 0; c < d; c++) out[r * d + c] = x[start + c];
  }
  return out;
}

function scattered(
  values: Float32Array,
  into: Float32Array,
  first: number,
  rows: number,
  stride: number,
  from: number,
  d: number,
): void {
  for (let r = 0; r < rows; r++) {
    const start = (first + r) * stride + from;
    for (let c = 0; c < d; c++) into[start + c] = values[r * d + c];
  }
}

function dotAt(a: Float32Array, from: number, b: Float32Array, at: number, length: number): number {
  let [s0, s1] = [0, 0];
  let c = 0;
  for (; c + 1 < length; c += 2) {
    s0 += a[from + c] * b[at + c];
    s1 += a[from + c + 1] * b[at + c + 1];
  }
  return c < length ? s0 + s1 + a[from + c] * b[at + c] : s0 + s1;
}
