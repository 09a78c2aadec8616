import type { Int8Weights } from '../wasm/pack-weights';
import type { GraphNode, Initialiser, OnnxGraph } from './graph';

/** Element types of TensorProto that our models use. */
const types = { float: 1, uint8: 2, int8: 3 } as const;

/** Finds the weights of layers in a graph. All methods throw a RangeError that names what is missing. */
export class WeightReader {
  private readonly producers = new Map<string, GraphNode>();

  constructor(private readonly graph: OnnxGraph) {
    for (const node of graph.nodes) for (const output of node.outputs) this.producers.set(output, node);
  }

  has(name: string): boolean {
    return this.graph.initialisers.has(name);
  }

  dims(name: string): readonly number[] {
    return this.initialiser(name).dims;
  }

  /** A copy of a tensor of 32-bit floats. */
  floats(name: string): Float32Array {
    const { raw } = this.initialiser(name, types.float);
    return new Float32Array(new Uint8Array(raw).buffer);
  }

  /** A view of a tensor of bytes, signed or not. */
  bytes(name: string): Uint8Array {
    return this.initialiser(name).raw;
  }

  /** Weights k × n that a DequantizeLinear unfolds, `<name>_q` with one scale a column and no zero point. */
  int8(name: string): Int8Weights {
    const { raw, dims } = this.initialiser(`${name}_q`, types.int8);
    const [k, n] = dims;
    if (dims.length !== 2 || !k || !n) throw new RangeError(`${name}_q has the shape ${dims.join(' × ')}`);
    const scales = this.floats(`${name}_scale`);
    if (scales.length !== n) throw new RangeError(`${name} has ${scales.length} scales for ${n} columns`);
    return { k, n, values: new Int8Array(raw.buffer, raw.byteOffset, raw.byteLength), scales };
  }

  /** Name of the weights of the product to which this bias is added. */
  weightsBefore(bias: string): string {
    const sum = this.graph.nodes.find((node) => node.operator === 'Add' && node.inputs.includes(bias));
    const product = sum?.inputs
      .map((name) => this.producers.get(name))
      .find((node) => node?.operator === 'MatMul');
    const unfolded = product?.inputs[1];
    if (unfolded === undefined) throw new RangeError(`no product before ${bias}`);
    return unfolded;
  }

  private initialiser(name: string, type?: number): Initialiser {
    const found = this.graph.initialisers.get(name);
    if (!found) throw new RangeError(`the model holds no ${name}`);
    if (type !== undefined && found.type !== type) {
      throw new RangeError(`${name} is of type ${found.type}, not ${type}`);
    }
    return found;
  }
}
