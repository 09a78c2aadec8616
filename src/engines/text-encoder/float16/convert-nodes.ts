import type { GraphNode } from '../../../compute/onnx/graph';
import { type Field, fields } from '../../../compute/onnx/protobuf';
import {
  floatField,
  intField,
  joinParts,
  messageField,
  type Parts,
  textField,
} from '../../../compute/onnx/protobuf-writer';
import type { DecomposedLayerNorm } from './layer-norm-fusion';
import { toFloat16 } from './float16';

/** TensorProto.DataType. */
export const elementTypes = { float: 1, half: 10 } as const;

/** AttributeProto.AttributeType. */
const attributeTypes = { float: 1, int: 2 } as const;

const text = new TextDecoder();

/** A NodeProto of its own: input = 1, output = 2, op_type = 4, attribute = 5. */
function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly Parts[],
): Uint8Array {
  return joinParts([
    ...inputs.map((name) => textField(1, name)),
    textField(2, output),
    textField(4, operator),
    ...attributes.flatMap((attribute) => messageField(5, attribute)),
  ]);
}

/** A node that casts numbers to another type of elements. */
export function castNode(input: string, output: string, type: number): Uint8Array {
  return node('Cast', [input], output, [
    [textField(1, 'to'), intField(3, type), intField(20, attributeTypes.int)],
  ]);
}

/** One node for a normalisation that is spelled out; it takes mean and variance in single precision (stash_type 1). */
export function layerNormNode(
  { x, gamma, beta }: DecomposedLayerNorm,
  epsilon: number,
  output: string,
): Uint8Array {
  return node('LayerNormalization', [x, gamma, beta], output, [
    [textField(1, 'epsilon'), floatField(2, epsilon), intField(20, attributeTypes.float)],
  ]);
}

/** A copy of a NodeProto whose outputs and inputs of the names in `renamed` have their new names. */
export function renameIn(message: Uint8Array, renamed: ReadonlyMap<string, string>): Uint8Array {
  const parts = Array.from(fields(message), ({ number, bytes, whole }) => {
    const name = number === 1 || number === 2 ? renamed.get(text.decode(bytes)) : undefined;
    return name === undefined ? whole : textField(number, name);
  });
  return joinParts(parts);
}

/** A copy of a Cast or Constant that gives half precision where it gave single precision; others as they stand. */
export function attributesToFloat16(message: Uint8Array, { operator }: GraphNode): Uint8Array {
  if (operator !== 'Cast' && operator !== 'Constant') return message;
  const parts = Array.from(fields(message), ({ number, bytes, whole }) =>
    number === 5 ? joinParts(messageField(5, Array.from(fields(bytes), halveAttribute))) : whole,
  );
  return joinParts(parts);
}

/** AttributeProto: i = 3 (Cast's `to`; a Constant has none), t = 5. */
function halveAttribute({ number, value, bytes, whole }: Field): Uint8Array {
  if (number === 3 && value === elementTypes.float) return intField(3, elementTypes.half);
  return number === 5 ? joinParts(messageField(5, tensorToFloat16(bytes))) : whole;
}

/**
 * A TensorProto of floats as one of halves: data_type = 2, raw_data = 9; others as they stand. Throws a RangeError for
 * floats that are stored in another way.
 */
export function tensorToFloat16(message: Uint8Array): Parts {
  const all = Array.from(fields(message));
  if (all.find(({ number }) => number === 2)?.value !== elementTypes.float) return [message];
  if (!all.some(({ number }) => number === 9)) throw new RangeError('floats are not stored as raw data');
  return all.flatMap(({ number, bytes, whole }) => {
    if (number === 2) return [intField(2, elementTypes.half)];
    return number === 9 ? messageField(9, [toFloat16(bytes)]) : [whole];
  });
}

/** The one float of a Constant. Throws a RangeError where it holds another thing. */
export function constantFloat(message: Uint8Array): number {
  for (const attribute of fields(message)) {
    if (attribute.number !== 5) continue;
    for (const tensor of fields(attribute.bytes)) {
      if (tensor.number !== 5) continue;
      const raw = Array.from(fields(tensor.bytes)).find(({ number }) => number === 9)?.bytes;
      if (raw?.length === 4) return new DataView(raw.buffer, raw.byteOffset).getFloat32(0, true);
    }
  }
  throw new RangeError('a constant is no single float');
}
