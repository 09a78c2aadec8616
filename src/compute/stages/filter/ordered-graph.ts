import { argsortDescending } from '../../../domain/math/order';
import { columnCounts, selectRows, type SparseMatrix, transpose } from '../../../domain/math/sparse';
import {
  filterBytes,
  filterCoefficients,
  filterColumns,
  filterIndices,
  filterNumbers,
  filterPower,
  filterRows,
  filterStarts,
  filterTransposedIndices,
  filterTransposedStarts,
  filterTransposedValues,
  filterValues,
} from '../../memory-layout';
import type { Arena } from '../../wasm/arena';

/** A graph whose columns and rows with many entries come first: what is needed most lies together. */
export interface OrderedGraph {
  readonly matrix: SparseMatrix;
  readonly transposed: SparseMatrix;
  /** The columns' numbers before, in their new order. */
  readonly columns: Int32Array;
}

/** Fitting and serving ask for the same; matrices do not change. */
const graphs = new WeakMap<SparseMatrix, OrderedGraph>();

export function orderedGraph(matrix: SparseMatrix): OrderedGraph {
  const known = graphs.get(matrix);
  if (known !== undefined) return known;
  const graph = inOrder(matrix);
  graphs.set(matrix, graph);
  return graph;
}

function inOrder(matrix: SparseMatrix): OrderedGraph {
  const columns = argsortDescending(columnCounts(matrix));
  const lengths = Int32Array.from({ length: matrix.rows }, (_, i) => matrix.starts[i + 1] - matrix.starts[i]);
  const transposed = selectRows(transpose(selectRows(matrix, argsortDescending(lengths))), columns);
  return { matrix: transpose(transposed), transposed, columns };
}

/** Puts a polynomial of RᵀR, by its coefficients, into the arena; the address of its record. */
export function placePolynomial(
  arena: Arena,
  { matrix, transposed, columns }: OrderedGraph,
  coefficients: Float32Array,
): number {
  const fields = {
    [filterRows]: matrix.rows,
    [filterColumns]: matrix.columns,
    [filterStarts]: arena.place(matrix.starts),
    [filterIndices]: arena.place(matrix.indices),
    [filterValues]: arena.place(matrix.values),
    [filterTransposedStarts]: arena.place(transposed.starts),
    [filterTransposedIndices]: arena.place(transposed.indices),
    [filterTransposedValues]: arena.place(transposed.values),
    [filterCoefficients]: arena.place(coefficients),
    [filterPower]: coefficients.length - 1,
    [filterNumbers]: arena.place(columns),
  };
  const record = arena.allocate(filterBytes);
  arena.writeFields(record, fields);
  return record;
}
