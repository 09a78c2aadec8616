import { fields } from './protobuf';

/** A tensor stored in the file. */
export interface Initialiser {
  readonly name: string;
  readonly dims: readonly number[];
  /** TensorProto.DataType: 1 float, 2 uint8, 3 int8, 7 int64. */
  readonly type: number;
  /** A view of the file, little-endian. */
  readonly raw: Uint8Array;
}

export interface GraphNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export interface OnnxGraph {
  readonly nodes: readonly GraphNode[];
  readonly initialisers: ReadonlyMap<string, Initialiser>;
}

const text = new TextDecoder();

/**
 * Nodes and stored tensors of an ONNX file (onnx.proto: ModelProto.graph = 7, GraphProto.node = 1 and
 * initializer = 5), without copying the weights. Throws a RangeError for what is no such file.
 */
export function readGraph(file: Uint8Array): OnnxGraph {
  const nodes: GraphNode[] = [];
  const initialisers = new Map<string, Initialiser>();
  for (const model of fields(file)) {
    if (model.number !== 7) continue;
    for (const { number, bytes } of fields(model.bytes)) {
      if (number === 1) nodes.push(readNode(bytes));
      if (number !== 5) continue;
      const tensor = readTensor(bytes);
      initialisers.set(tensor.name, tensor);
    }
  }
  if (nodes.length === 0) throw new RangeError('no ONNX graph');
  return { nodes, initialisers };
}

/** NodeProto: input = 1, output = 2, op_type = 4. */
function readNode(message: Uint8Array): GraphNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  let operator = '';
  for (const { number, bytes } of fields(message)) {
    if (number === 1) inputs.push(text.decode(bytes));
    else if (number === 2) outputs.push(text.decode(bytes));
    else if (number === 4) operator = text.decode(bytes);
  }
  return { operator, inputs, outputs };
}

/** TensorProto: dims = 1 (packed or not), data_type = 2, name = 8, raw_data = 9. */
function readTensor(message: Uint8Array): Initialiser {
  const dims: number[] = [];
  let type = 0;
  let name = '';
  let raw = new Uint8Array(0);
  for (const { number, value, bytes } of fields(message)) {
    if (number === 1) {
      if (bytes.length > 0) dims.push(...varints(bytes));
      else dims.push(value);
    } else if (number === 2) type = value;
    else if (number === 8) name = text.decode(bytes);
    else if (number === 9) raw = bytes as Uint8Array<ArrayBuffer>;
  }
  return { name, dims, type, raw };
}

function varints(packed: Uint8Array): number[] {
  const values: number[] = [];
  let value = 0;
  let factor = 1;
  for (const byte of packed) {
    value += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128) {
      values.push(value);
      value = 0;
      factor = 1;
    }
  }
  return values;
}
