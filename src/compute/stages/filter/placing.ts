import type { Matrix } from '../../../domain/math/matrix';
import type { SparseMatrix } from '../../../domain/math/sparse';
import type { SpectralFilter } from '../../../domain/recommend/models/chebyshev/graph-filter';
import type { Exclusions } from '../../../domain/recommend/ranking/ranker';
import {
  filterBytes,
  filterCoefficients,
  filterColumns,
  filteredAtOnce,
  filterIndices,
  filterPower,
  filterRows,
  filterScale,
  filterStarts,
  filterStride,
  filterTransposedIndices,
  filterTransposedStarts,
  filterTransposedValues,
  filterValues,
  panelWidth,
  tileUsers,
} from '../../memory-layout';
import type { Arena } from '../../wasm/arena';
import { packPanels, panelFloats } from '../../wasm/pack-rows';
import { placeExclusions } from '../rank/exclusions';

/** Rows whose filtered scores are kept at once in a lane, and ranked in one task. */
export const laneRows = 64;

/** Room of one of the lines along which blocks are worked off. */
export interface Lane {
  readonly workspace: number;
  /** `laneRows` rows of `stride` floats. */
  readonly scores: number;
}

/** A filter in the arena. */
export interface PlacedFilter {
  readonly filter: SpectralFilter;
  readonly record: number;
  /** Packed after · V. */
  readonly items: number;
  readonly stride: number;
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

/** Puts a filter into the arena, with room for so many lanes. */
export function placeFilter(arena: Arena, filter: SpectralFilter, lanes: number): PlacedFilter {
  const { rows, columns } = filter.matrix;
  const stride = Math.ceil(columns / panelWidth) * panelWidth;
  const items = placeItems(arena, filter);
  const record = placeRecord(arena, filter, stride);
  const placed = Array.from({ length: lanes }, () => ({
    workspace: arena.allocate((rows + columns) * filteredAtOnce * 4),
    scores: arena.allocate(laneRows * stride * 4),
  }));
  return { filter, record, items, stride, lanes: placed, mark: arena.mark() };
}

/** after · V in panels of eight products. */
function placeItems(arena: Arena, { vectors, after }: SpectralFilter): number {
  const { rows, columns } = vectors;
  const values = vectors.values.slice();
  for (let j = 0; j < rows; j++) {
    for (let at = j * columns; at < (j + 1) * columns; at++) values[at] *= after[j];
  }
  const floats = panelFloats(rows, columns);
  const at = arena.allocate(floats * 4);
  packPanels({ rows, columns, values }, 0, rows, arena.floats(at, floats));
  return at;
}

function placeRecord(arena: Arena, filter: SpectralFilter, stride: number): number {
  const { matrix, transposed, tail, after } = filter;
  const fields = {
    [filterRows]: matrix.rows,
    [filterColumns]: matrix.columns,
    [filterStarts]: arena.place(matrix.starts),
    [filterIndices]: arena.place(matrix.indices),
    [filterValues]: arena.place(matrix.values),
    [filterTransposedStarts]: arena.place(transposed.starts),
    [filterTransposedIndices]: arena.place(transposed.indices),
    [filterTransposedValues]: arena.place(transposed.values),
    [filterCoefficients]: arena.place(tail),
    [filterPower]: tail.length - 1,
    [filterScale]: arena.place(after),
    [filterStride]: stride,
  };
  const record = arena.allocate(filterBytes);
  arena.writeFields(record, fields);
  return record;
}

/** Puts the rows `first` to `end` into the arena, numbered from 0. */
export function placeRows(
  arena: Arena,
  signals: SparseMatrix,
  factors: Matrix,
  first: number,
  end: number,
  exclude: Exclusions | undefined,
  k: number,
): PlacedRows {
  const rows = end - first;
  const padded = Math.ceil(rows / tileUsers) * tileUsers;
  const { columns } = factors;
  const table = arena.allocate(padded * columns * 4);
  arena
    .floats(table, padded * columns)
    .fill(0, rows * columns)
    .set(factors.values.subarray(first * columns, end * columns));
  const from = signals.starts[first];
  const to = signals.starts[end];
  return {
    factors: table,
    signals: [
      arena.place(signals.starts.slice(first, end + 1).map((start) => start - from)),
      arena.place(signals.indices.subarray(from, to)),
      arena.place(signals.values.subarray(from, to)),
    ],
    exclusions: placeExclusions(arena, first, rows, padded, exclude),
    ids: arena.allocate(padded * k * 4),
    scores: arena.allocate(padded * k * 4),
  };
}
