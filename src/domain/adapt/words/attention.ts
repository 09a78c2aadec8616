/** Attention of a batch of texts, and what leads back from it. */
export interface Attended {
  /** asked rows × width. */
  readonly context: Float32Array;
  /** Of each head and asked row, what share of each token of its text the row took: one text after the other. */
  readonly shares: Float32Array;
}

/** Which tokens look at which: texts end to end, and the tokens whose state is asked for. */
export interface Looks {
  /** Text t is rows starts[t] to starts[t + 1]. */
  readonly starts: Int32Array;
  /** Rows, ascending: the states of all others are never computed. */
  readonly asked: Int32Array;
}

/**
 * Softmax attention (Vaswani et al. 2017), all heads, of the rows asked to all tokens of their texts.
 *
 * @param qkv rows × 3·width: queries, keys and values of each token.
 */
export function attend(qkv: Float32Array, looks: Looks, width: number, heads: number): Attended {
  const d = width / heads;
  const scale = 1 / Math.sqrt(d);
  const context = new Float32Array(looks.asked.length * width);
  const shares = new Float32Array(shareCount(looks, heads));
  let at = 0;
  for (const { first, length, from, end } of textsOf(looks)) {
    for (let head = 0; head < heads; head++) {
      const k = gathered(qkv, first, length, 3 * width, width + head * d, d);
      const v = gathered(qkv, first, length, 3 * width, 2 * width + head * d, d);
      for (let i = from; i < end; i++, at += length) {
        const query = looks.asked[i] * 3 * width + head * d;
        let most = Number.NEGATIVE_INFINITY;
        for (let j = 0; j < length; j++) {
          const likeness = scale * dotAt(qkv, query, k, j * d, d);
          shares[at + j] = likeness;
          if (likeness > most) most = likeness;
        }
        let sum = 0;
        for (let j = 0; j < length; j++) {
          const weight = Math.exp(shares[at + j] - most);
          shares[at + j] = weight;
          sum += weight;
        }
        const into = i * width + head * d;
        for (let j = 0; j < length; j++) {
          const share = shares[at + j] / sum;
          shares[at + j] = share;
          for (let c = 0, of = j * d; c < d; c++) context[into + c] += share * v[of + c];
        }
      }
    }
  }
  return { context, shares };
}

/** The slope by queries, keys and values, rows × 3·width. @param slope by the context, asked rows × width. */
export function attendBack(
  qkv: Float32Array,
  shares: Float32Array,
  looks: Looks,
  width: number,
  heads: number,
  slope: Float32Array,
): Float32Array {
  const d = width / heads;
  const scale = 1 / Math.sqrt(d);
  const back = new Float32Array(qkv.length);
  let at = 0;
  for (const { first, length, from, end } of textsOf(looks)) {
    const likeness = new Float64Array(length);
    for (let head = 0; head < heads; head++) {
      const k = gathered(qkv, first, length, 3 * width, width + head * d, d);
      const v = gathered(qkv, first, length, 3 * width, 2 * width + head * d, d);
      const [dk, dv] = [new Float32Array(k.length), new Float32Array(k.length)];
      for (let i = from; i < end; i++, at += length) {
        const query = looks.asked[i] * 3 * width + head * d;
        const own = i * width + head * d;
        let mean = 0;
        for (let j = 0; j < length; j++) {
          likeness[j] = dotAt(slope, own, v, j * d, d);
          mean += likeness[j] * shares[at + j];
        }
        for (let j = 0; j < length; j++) {
          const share = shares[at + j];
          const factor = scale * share * (likeness[j] - mean);
          for (let c = 0, of = j * d; c < d; c++, of++) {
            dv[of] += share * slope[own + c];
            back[query + c] += factor * k[of];
            dk[of] += factor * qkv[query + c];
          }
        }
      }
      scattered(dk, back, first, length, 3 * width, width + head * d, d);
      scattered(dv, back, first, length, 3 * width, 2 * width + head * d, d);
    }
  }
  return back;
}

function shareCount(looks: Looks, heads: number): number {
  return textsOf(looks).reduce((sum, { length, from, end }) => sum + heads * length * (end - from), 0);
}

/** Of each text its rows, and which of those asked are its. */
function textsOf({
  starts,
  asked,
}: Looks): readonly { first: number; length: number; from: number; end: number }[] {
  let end = 0;
  return Array.from({ length: starts.length - 1 }, (_, t) => {
    const from = end;
    while (end < asked.length && asked[end] < starts[t + 1]) end++;
    return { first: starts[t], length: starts[t + 1] - starts[t], from, end };
  });
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
