import type { GraphNode } from '../../../compute/onnx/graph';

/**
 * A layer normalisation that is spelled out as (x - mean) / √(variance + ε) · γ + β. In half precision its squares
 * overflow: in our models x reaches 340, and 256² is the end of it.
 */
export interface DecomposedLayerNorm {
  readonly x: string;
  readonly gamma: string;
  readonly beta: string;
  /** Name of the constant ε. */
  readonly epsilon: string;
  /** The last of its nodes, which puts out the result. */
  readonly last: GraphNode;
  readonly nodes: readonly GraphNode[];
}

type Producers = ReadonlyMap<string, GraphNode>;

/** Finds the normalisations that exporters of opsets below 17, which have no LayerNormalization, spelled out. */
export function findLayerNorms(nodes: readonly GraphNode[]): readonly DecomposedLayerNorm[] {
  const producers = new Map<string, GraphNode>();
  for (const node of nodes) for (const output of node.outputs) producers.set(output, node);
  return nodes
    .filter((node) => node.operator === 'Add')
    .map((node) => normEndingIn(node, producers))
    .filter((norm) => norm !== null);
}

function normEndingIn(last: GraphNode, producers: Producers): DecomposedLayerNorm | null {
  const scaled = source(last, 0, 'Mul', producers);
  const ratio = source(scaled, 0, 'Div', producers);
  const centred = source(ratio, 0, 'Sub', producers);
  const mean = source(centred, 1, 'ReduceMean', producers);
  const deviation = source(ratio, 1, 'Sqrt', producers);
  const sum = source(deviation, 0, 'Add', producers);
  const variance = source(sum, 0, 'ReduceMean', producers);
  const squares = source(variance, 0, 'Pow', producers);
  const nodes = [scaled, ratio, centred, mean, deviation, sum, variance, squares].filter(
    (node) => node !== null,
  );
  if (nodes.length < 8 || squares?.inputs[0] !== centred?.outputs[0]) return null;
  if (mean?.inputs[0] !== centred?.inputs[0]) return null;
  return {
    x: centred!.inputs[0]!,
    gamma: scaled!.inputs[1]!,
    beta: last.inputs[1]!,
    epsilon: sum!.inputs[1]!,
    last,
    nodes: [...nodes, last],
  };
}

/** The node behind an input, where it is of this kind. */
function source(
  node: GraphNode | null,
  input: number,
  operator: string,
  producers: Producers,
): GraphNode | null {
  const found = producers.get(node?.inputs[input] ?? '');
  return found?.operator === operator ? found : null;
}
