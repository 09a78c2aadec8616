import { seededRandom } from '../../../domain/math/random';

/** Columns of the activations and of the layer between: the feed-forward layers of all-MiniLM-L6-v2. */
export const calibrationShape = { width: 384, inner: 1536 } as const;

const encoder = new TextEncoder();

/**
 * An ONNX model of `pairs` times two matrix products, `x` (rows × 384) to `y` (rows × 384) by way of 1,536 columns:
 * what an encoder spends its time on. Written here since it is a few dozen bytes besides its weights (onnx.proto;
 * protobuf.dev/programming-guides/encoding).
 */
export function calibrationModel(pairs: number): Uint8Array<ArrayBuffer> {
  const { width, inner } = calibrationShape;
  const nodes: Uint8Array[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const input = pair === 0 ? 'x' : `x${pair}`;
    const output = pair === pairs - 1 ? 'y' : `x${pair + 1}`;
    nodes.push(matMul(input, 'up', `h${pair}`), matMul(`h${pair}`, 'down', output));
  }
  // GraphProto: node = 1, name = 2, initializer = 5, input = 11, output = 12.
  const graph = [
    ...nodes.map((node) => block(1, node)),
    block(2, encoder.encode('calibration')),
    block(5, weights('up', width, inner)),
    block(5, weights('down', inner, width)),
    block(11, rowsOf('x', width)),
    block(12, rowsOf('y', width)),
  ];
  // ModelProto: ir_version = 1, opset_import = 8 (its version = 2), graph = 7.
  return joined([number(1, 8), block(8, number(2, 13)), block(7, joined(graph))]);
}

/** NodeProto: input = 1, output = 2, op_type = 4. */
function matMul(left: string, right: string, output: string): Uint8Array {
  const fields: readonly [number, string][] = [
    [1, left],
    [1, right],
    [2, output],
    [4, 'MatMul'],
  ];
  return joined(fields.map(([field, text]) => block(field, encoder.encode(text))));
}

/**
 * TensorProto: dims = 1, data_type = 2 (1: float), name = 8, raw_data = 9. Signs vary and the size keeps a row's
 * length about the same from layer to layer, so that no number becomes so small that processors slow down on it.
 */
function weights(name: string, rows: number, columns: number): Uint8Array {
  const size = 1 / Math.sqrt(rows);
  const random = seededRandom(1);
  const values = Float32Array.from({ length: rows * columns }, () => (random() < 0.5 ? size : -size));
  const raw = block(9, new Uint8Array(values.buffer));
  return joined([number(1, rows), number(1, columns), number(2, 1), block(8, encoder.encode(name)), raw]);
}

/**
 * ValueInfoProto: name = 1, type = 2; TypeProto: tensor_type = 1; its elem_type = 1, shape = 2; its dim = 1, with
 * dim_value = 1 or dim_param = 2.
 */
function rowsOf(name: string, columns: number): Uint8Array {
  const shape = [block(1, block(2, encoder.encode('rows'))), block(1, number(1, columns))];
  const tensor = joined([number(1, 1), block(2, joined(shape))]);
  return joined([block(1, encoder.encode(name)), block(2, block(1, tensor))]);
}

/** A field that holds an integer. */
function number(field: number, value: number): Uint8Array {
  return joined([varint(field << 3), varint(value)]);
}

/** A field that holds bytes: a text or another message. */
function block(field: number, bytes: Uint8Array): Uint8Array {
  return joined([varint((field << 3) | 2), varint(bytes.length), bytes]);
}

/** Seven bits a byte, the lowest first. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
