import {
  intField,
  joinParts,
  messageField,
  type Parts,
  textField,
} from '../../../compute/onnx/protobuf-writer';
import { seededRandom } from '../../../domain/math/random';

/** Columns of the activations and of the layer between: the feed-forward layers of all-MiniLM-L6-v2. */
export const calibrationShape = { width: 384, inner: 1536 } as const;

/**
 * An ONNX model of `pairs` times two matrix products, `x` (rows × 384) to `y` (rows × 384) by way of 1,536 columns:
 * what an encoder spends its time on. Written here since it is a few dozen bytes besides its weights (onnx.proto).
 */
export function calibrationModel(pairs: number): Uint8Array<ArrayBuffer> {
  const { width, inner } = calibrationShape;
  const nodes: Parts[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const input = pair === 0 ? 'x' : `x${pair}`;
    const output = pair === pairs - 1 ? 'y' : `x${pair + 1}`;
    nodes.push(matMul(input, 'up', `h${pair}`), matMul(`h${pair}`, 'down', output));
  }
  // GraphProto: node = 1, name = 2, initializer = 5, input = 11, output = 12.
  const graph = [
    ...nodes.flatMap((node) => messageField(1, node)),
    textField(2, 'calibration'),
    ...messageField(5, weights('up', width, inner)),
    ...messageField(5, weights('down', inner, width)),
    ...messageField(11, rowsOf('x', width)),
    ...messageField(12, rowsOf('y', width)),
  ];
  // ModelProto: ir_version = 1, opset_import = 8 (its version = 2), graph = 7.
  return joinParts([intField(1, 8), ...messageField(8, [intField(2, 13)]), ...messageField(7, graph)]);
}

/** NodeProto: input = 1, output = 2, op_type = 4. */
function matMul(left: string, right: string, output: string): Parts {
  return [textField(1, left), textField(1, right), textField(2, output), textField(4, 'MatMul')];
}

/**
 * TensorProto: dims = 1, data_type = 2 (1: float), name = 8, raw_data = 9. Signs vary and the size keeps a row's
 * length about the same from layer to layer, so that no number becomes so small that processors slow down on it.
 */
function weights(name: string, rows: number, columns: number): Parts {
  const size = 1 / Math.sqrt(rows);
  const random = seededRandom(1);
  const values = Float32Array.from({ length: rows * columns }, () => (random() < 0.5 ? size : -size));
  const raw = messageField(9, [new Uint8Array(values.buffer)]);
  return [intField(1, rows), intField(1, columns), intField(2, 1), textField(8, name), ...raw];
}

/**
 * ValueInfoProto: name = 1, type = 2; TypeProto: tensor_type = 1; its elem_type = 1, shape = 2; its dim = 1, with
 * dim_value = 1 or dim_param = 2.
 */
function rowsOf(name: string, columns: number): Parts {
  const shape = [...messageField(1, [textField(2, 'rows')]), ...messageField(1, [intField(1, columns)])];
  const tensor = [intField(1, 1), ...messageField(2, shape)];
  return [textField(1, name), ...messageField(2, messageField(1, tensor))];
}
