import { type DecoderShape, describeDecoder } from '../decoder/decoder-shape';
import type { GgufFile, GgufTensor } from '../gguf/gguf-file';
import { roundActivations, type Rounding } from './block-activations';

/** A matrix of `n` rows of `k` numbers, and how it was stored: y = x·Wᵀ. */
interface Matrix {
  readonly k: number;
  readonly n: number;
  readonly values: Float32Array;
  readonly format: GgufTensor['format'];
}

/** A decoder of Qwen2's kind in double precision, straight from its definition (Yang et al. 2024). */
export class ReferenceDecoder {
  private constructor(
    readonly shape: DecoderShape,
    private readonly weights: ReadonlyMap<string, Matrix>,
    private readonly rounding: Rounding,
  ) {}

  /** `rounding` says whether rows are rounded to 8 bits before they meet quantised weights, as the kernels do it. */
  static async open(file: GgufFile, rounding: Rounding): Promise<ReferenceDecoder> {
    const { shape } = describeDecoder(file);
    const weights = new Map<string, Matrix>();
    for (const tensor of file.tensors.values()) {
      const [k, n = 1] = tensor.dims;
      weights.set(tensor.name, { k, n, values: await file.floatsOf(tensor), format: tensor.format });
    }
    return new ReferenceDecoder(shape, weights, rounding);
  }

  /** Scores of every token of the vocabulary behind each of the ids. */
  logits(ids: readonly number[]): Float64Array[] {
    const { shape } = this;
    const words = this.matrix('token_embd.weight');
    const x = ids.map((id) => Float64Array.from(words.values.subarray(id * words.k, (id + 1) * words.k)));
    for (let layer = 0; layer < shape.layers; layer++) {
      const of = (name: string) => `blk.${layer}.${name}`;
      const asked = x.map((row) => this.normalised(row, of('attn_norm.weight')));
      const context = this.attend(
        asked.map((row, position) => rotate(this.linear(row, of('attn_q')), position, shape)),
        asked.map((row, position) => rotate(this.linear(row, of('attn_k')), position, shape)),
        asked.map((row) => this.linear(row, of('attn_v'))),
      );
      context.forEach((row, t) => {
        add(x[t], this.linear(row, of('attn_output')));
        const fed = this.normalised(x[t], of('ffn_norm.weight'));
        const rise = this.linear(fed, of('ffn_up'));
        const between = this.linear(fed, of('ffn_gate')).map(
          (gate, c) => (gate / (1 + Math.exp(-gate))) * rise[c],
        );
        add(x[t], this.linear(between, of('ffn_down')));
      });
    }
    const head = this.weights.has('output.weight') ? 'output' : 'token_embd';
    return x.map((row) => this.linear(this.normalised(row, 'output_norm.weight'), head));
  }

  private matrix(name: string): Matrix {
    const found = this.weights.get(name);
    if (!found) throw new RangeError(`no ${name}`);
    return found;
  }

  private linear(x: Float64Array, name: string): Float64Array {
    const { k, n, values, format } = this.matrix(`${name}.weight`);
    const bias = this.weights.get(`${name}.bias`)?.values;
    const row = roundActivations(x, format.name, this.rounding);
    const y = new Float64Array(n);
    for (let column = 0; column < n; column++) {
      let sum = bias?.[column] ?? 0;
      for (let i = 0; i < k; i++) sum += row[i] * values[column * k + i];
      y[column] = sum;
    }
    return y;
  }

  /** Root mean square normalisation (Zhang and Sennrich 2019). */
  private normalised(x: Float64Array, name: string): Float64Array {
    const { values } = this.matrix(name);
    const mean = x.reduce((sum, value) => sum + value * value, 0) / x.length;
    const factor = 1 / Math.sqrt(mean + this.shape.epsilon);
    return x.map((value, c) => value * factor * values[c]);
  }

  /** Softmax attention to oneself and what came before; a group of heads shares keys and values. */
  private attend(queries: Float64Array[], keys: Float64Array[], values: Float64Array[]): Float64Array[] {
    const { heads, keyHeads, headWidth: d } = this.shape;
    return queries.map((query, position) => {
      const out = new Float64Array(query.length);
      for (let head = 0; head < heads; head++) {
        const [from, shared] = [head * d, Math.floor(head / (heads / keyHeads)) * d];
        const scores = keys.slice(0, position + 1).map((key) => {
          let sum = 0;
          for (let c = 0; c < d; c++) sum += query[from + c] * key[shared + c];
          return sum / Math.sqrt(d);
        });
        const highest = Math.max(...scores);
        const weights = scores.map((score) => Math.exp(score - highest));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        weights.forEach((weight, t) => {
          for (let c = 0; c < d; c++) out[from + c] += (weight / total) * values[t][shared + c];
        });
      }
      return out;
    });
  }
}

/** Rotary positions (Su et al. 2021), column c of a head paired with c + half a head. */
function rotate(row: Float64Array, position: number, { headWidth: d, ropeBase }: DecoderShape): Float64Array {
  const out = row.slice();
  for (let head = 0; head < row.length; head += d) {
    for (let c = 0; c < d / 2; c++) {
      const angle = position * ropeBase ** ((-2 * c) / d);
      const [a, b] = [row[head + c], row[head + c + d / 2]];
      out[head + c] = a * Math.cos(angle) - b * Math.sin(angle);
      out[head + c + d / 2] = b * Math.cos(angle) + a * Math.sin(angle);
    }
  }
  return out;
}

function add(to: Float64Array, row: Float64Array): void {
  row.forEach((value, c) => {
    to[c] += value;
  });
}
