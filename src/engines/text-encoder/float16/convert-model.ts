import { type GraphNode, readGraph } from '../../../compute/onnx/graph';
import { fields } from '../../../compute/onnx/protobuf';
import { intField, joinParts, messageField, type Parts } from '../../../compute/onnx/protobuf-writer';
import {
  castNode,
  constantFloat,
  elementTypes,
  attributesToFloat16,
  tensorToFloat16,
  layerNormNode,
  renameIn,
} from './convert-nodes';
import { type DecomposedLayerNorm, findLayerNorms } from './layer-norm-fusion';

/** The first opset with LayerNormalization; what our models use means the same in it as in 13. */
const normOpset = 17;

/** What has to be known of the whole graph before its nodes are written. */
interface Plan {
  readonly nodes: readonly GraphNode[];
  /** By the output of the last node. */
  readonly norms: ReadonlyMap<string, DecomposedLayerNorm>;
  /** Outputs of the nodes that a normalisation replaces, and of constants that they alone used. */
  readonly replaced: ReadonlySet<string>;
  /** Scales of 8-bit weights, which DequantizeLinear takes in single precision alone until opset 19. */
  readonly scales: ReadonlySet<string>;
  /** Outputs of the graph by the names under which its nodes now give them in half precision. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Rewrites an ONNX file so that the GPU computes in half precision (16 bits) what it computed in single precision:
 * stored floats, constants and casts become halves, 8-bit weights are cast behind their DequantizeLinear (which the
 * runtime folds at load), and inputs and outputs stay as they are. What overflows is kept out: layer normalisations
 * that are spelled out become one node that squares in single precision, and masks become -1e4. Throws a RangeError for
 * what is no ONNX file or holds what it does not know to rewrite.
 */
export function convertToFloat16(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = Array.from(fields(file), ({ number, bytes, whole }): Parts => {
    if (number === 7) return messageField(7, halfGraph(bytes, planOf(file, bytes)));
    return number === 8 ? messageField(8, [raiseOpset(bytes)]) : [whole];
  });
  return joinParts(parts.flat());
}

function planOf(file: Uint8Array, graph: Uint8Array): Plan {
  const { nodes } = readGraph(file);
  const norms = findLayerNorms(nodes);
  const unfolding = nodes.filter(({ operator }) => operator === 'DequantizeLinear');
  return {
    nodes,
    norms: new Map(norms.map((norm) => [norm.last.outputs[0]!, norm])),
    replaced: replacedOutputs(nodes, norms),
    scales: new Set(unfolding.map(({ inputs }) => inputs[1]!)),
    renamed: new Map(outputNames(graph).map((name) => [name, `${name}_half`])),
  };
}

function replacedOutputs(nodes: readonly GraphNode[], norms: readonly DecomposedLayerNorm[]): Set<string> {
  const replaced = new Set(norms.flatMap((norm) => norm.nodes));
  const used = new Set(nodes.filter((node) => !replaced.has(node)).flatMap(({ inputs }) => inputs));
  // The runtime warns of each constant without a use.
  const unused = nodes.filter(({ operator, outputs }) => operator === 'Constant' && !used.has(outputs[0]!));
  return new Set([...replaced, ...unused].flatMap(({ outputs }) => outputs));
}

/** GraphProto: node = 1, initializer = 5, output = 12. Types of values in between (13) are left for the runtime to find. */
function halfGraph(graph: Uint8Array, plan: Plan): Parts {
  const epsilons = constantsOf(graph, plan);
  const parts: Parts[] = [];
  let index = 0;
  for (const { number, bytes, whole } of fields(graph)) {
    if (number === 1) {
      for (const written of halfNode(bytes, plan.nodes[index++]!, plan, epsilons)) {
        parts.push(messageField(1, [written]));
      }
    } else if (number === 5) {
      parts.push(messageField(5, plan.scales.has(nameOf(bytes, 8)) ? [bytes] : tensorToFloat16(bytes)));
    } else if (number !== 13) parts.push([whole]);
  }
  for (const [output, half] of plan.renamed) {
    parts.push(messageField(1, [castNode(half, output, elementTypes.float)]));
  }
  return parts.flat();
}

/** What stands for one node: nothing, itself in half precision, or itself and a cast. */
function halfNode(
  message: Uint8Array,
  node: GraphNode,
  plan: Plan,
  epsilons: ReadonlyMap<string, number>,
): Parts {
  const output = node.outputs[0] ?? '';
  if (plan.replaced.has(output)) {
    const norm = plan.norms.get(output);
    if (norm === undefined) return [];
    return [layerNormNode(norm, epsilons.get(norm.epsilon)!, plan.renamed.get(output) ?? output)];
  }
  if (node.operator === 'DequantizeLinear') {
    const single = `${output}_single`;
    return [renameIn(message, new Map([[output, single]])), castNode(single, output, elementTypes.half)];
  }
  return [renameIn(attributesToFloat16(message, node), plan.renamed)];
}

/** Values of the constants ε, by name. */
function constantsOf(graph: Uint8Array, { nodes, norms }: Plan): ReadonlyMap<string, number> {
  const wanted = new Set(Array.from(norms.values(), ({ epsilon }) => epsilon));
  const values = new Map<string, number>();
  let index = 0;
  for (const { number, bytes } of fields(graph)) {
    if (number !== 1) continue;
    const output = nodes[index++]!.outputs[0] ?? '';
    if (wanted.has(output)) values.set(output, constantFloat(bytes));
  }
  if (values.size < wanted.size) throw new RangeError('a normalisation adds no constant');
  return values;
}

/** OperatorSetIdProto: domain = 1, version = 2. */
function raiseOpset(message: Uint8Array): Uint8Array {
  if (nameOf(message, 1) !== '') return message;
  const parts = Array.from(fields(message), ({ number, value, whole }) =>
    number === 2 && value < normOpset ? intField(2, normOpset) : whole,
  );
  return joinParts(parts);
}

/** Names of the graph's outputs: ValueInfoProto.name = 1. */
function outputNames(graph: Uint8Array): string[] {
  return Array.from(fields(graph))
    .filter(({ number }) => number === 12)
    .map(({ bytes }) => nameOf(bytes, 1));
}

const text = new TextDecoder();

function nameOf(message: Uint8Array, field: number): string {
  for (const { number, bytes } of fields(message)) if (number === field) return text.decode(bytes);
  return '';
}
