import type { SparseMatrix } from '../../../domain/math/sparse';
import type { SpectralFilter } from '../../../domain/recommend/models/chebyshev/graph-filter';
import { type Exclusions, exclusionsOf } from '../../../domain/recommend/ranking/ranker';
import { filteredAtOnce, widthStep } from '../../memory-layout';
import type { Arena } from '../../wasm/arena';
import { placeExclusions } from '../rank/exclusions';
import { orderedGraph, placePolynomial } from './ordered-graph';
import { placeRanking } from './place-ranking';

/** Rows whose filtered signals are kept at once in a lane, and ranked in one task. */
export const laneRows = 64;

/** Room of one of the lines along which blocks are worked off. */
export interface Lane {
  readonly image: number;
  /** Signals of `laneRows` rows. */
  readonly strips: number;
}

/** A filter in the arena. */
export interface PlacedFilter {
  readonly filter: SpectralFilter;
  readonly record: number;
  /** V, each row with zeros behind up to `width`; its rows, and all that is placed, lie by how many took a product. */
  readonly vectors: number;
  readonly width: number;
  readonly ranking: number;
  /** Where each product lies. */
  readonly places: Int32Array;
  readonly lanes: readonly Lane[];
  /** What lies behind belongs to one call. */
  readonly mark: number;
}

/** A chunk's rows in the arena. */
export interface PlacedRows {
  readonly factors: number;
  readonly signals: readonly [starts: number, indices: number, values: number];
  readonly exclusions: readonly [starts: number, indices: number];
  readonly ids: number;
  readonly scores: number;
}

/**
 * Puts a filter into the arena, with room for so many lanes. Products and customers with many entries come first: what
 * is needed most lies together, and the best of a list come early.
 */
export function placeFilter(arena: Arena, filter: SpectralFilter, lanes: number): PlacedFilter {
  const { rows, columns } = filter.matrix;
  const graph = orderedGraph(filter.matrix);
  const products = graph.columns;
  const places = new Int32Array(columns);
  for (let place = 0; place < columns; place++) places[products[place]] = place;
  const rank = filter.vectors.columns;
  const width = Math.ceil(rank / widthStep) * widthStep;
  const vectors = arena.allocate(columns * width * 4);
  const table = arena.floats(vectors, columns * width).fill(0);
  for (let place = 0; place < columns; place++) {
    const from = products[place] * rank;
    table.set(filter.vectors.values.subarray(from, from + rank), place * width);
  }
  const ranking = placeRanking(arena, filter, products, width);
  const record = placePolynomial(arena, graph, filter.tail);
  const strips = laneRows * columns * 4;
  const placed = Array.from({ length: lanes }, () => ({
    image: arena.allocate(rows * filteredAtOnce * 4),
    strips: arena.allocate(strips),
  }));
  return { filter, record, vectors, width, ranking, places, lanes: placed, mark: arena.mark() };
}

/** Puts the rows `first` to `end` into the arena, numbered from 0, with room for their factors. */
export function placeRows(
  arena: Arena,
  signals: SparseMatrix,
  { width, places }: PlacedFilter,
  first: number,
  end: number,
  exclude: Exclusions | undefined,
  k: number,
): PlacedRows {
  const rows = end - first;
  const from = signals.starts[first];
  const to = signals.starts[end];
  return {
    factors: arena.allocate(rows * width * 4),
    signals: [
      arena.place(signals.starts.slice(first, end + 1).map((start) => start - from)),
      arena.place(signals.indices.subarray(from, to).map((product) => places[product])),
      arena.place(signals.values.subarray(from, to)),
    ],
    exclusions: placeExclusions(
      arena,
      0,
      rows,
      rows,
      exclude && placedExclusions(exclude, places, first, end),
    ),
    ids: arena.allocate(rows * k * 4),
    scores: arena.allocate(rows * k * 4),
  };
}

/** The exclusions of the rows `first` to `end` as places, ascending, the rows numbered from 0. */
function placedExclusions(exclude: Exclusions, places: Int32Array, first: number, end: number): Exclusions {
  const { starts, indices } = exclusionsOf(exclude, first, end);
  const placed = indices.map((product) => places[product]);
  for (let row = 0; row < end - first; row++) placed.subarray(starts[row], starts[row + 1]).sort();
  return { starts, indices: placed };
}
