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
  widthStep,
} from '../../memory-layout';
import type { Arena } from '../../wasm/arena';
import { packPanels, panelFloats } from '../../wasm/pack-rows';
import { widen } from '../../wasm/widths';
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
  /** V, each row with zeros behind up to `width`. */
  readonly vectors: number;
  readonly width: number;
  /** Packed after · V·diag(gains), as wide. */
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
  const rank = filter.vectors.columns;
  const width = Math.ceil(rank / widthStep) * widthStep;
  const vectors = arena.allocate(columns * width * 4);
  widen(filter.vectors.values, rank, arena.floats(vectors, columns * width), width);
  const items = placeItems(arena, filter, width);
  const record = placeRecord(arena, filter, stride);
  const placed = Array.from({ length: lanes }, () => ({
    workspace: arena.allocate((rows + columns) * filteredAtOnce * 4),
    scores: arena.allocate(laneRows * stride * 4),
  }));
  return { filter, record, vectors, width, items, stride, lanes: placed, mark: arena.mark() };
}

/** after · V·diag(gains) in panels of eight products. */
function placeItems(arena: Arena, { vectors, gains, after }: SpectralFilter, width: number): number {
  const { rows, columns: rank } = vectors;
  const values = new Float32Array(rows * width);
  for (let j = 0; j < rows; j++) {
    for (let r = 0; r < rank; r++) values[j * width + r] = after[j] * vectors.values[j * rank + r] * gains[r];
  }
  const floats = panelFloats(rows, width);
  const at = arena.allocate(floats * 4);
  packPanels({ rows, columns: width, values }, 0, rows, arena.floats(at, floats));
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

/** Puts the rows `first` to `end` into the arena, numbered from 0, with room for their factors. */
export function placeRows(
  arena: Arena,
  signals: SparseMatrix,
  width: number,
  first: number,
  end: number,
  exclude: Exclusions | undefined,
  k: number,
): PlacedRows {
  const rows = end - first;
  const padded = Math.ceil(rows / tileUsers) * tileUsers;
  const factors = arena.allocate(padded * width * 4);
  arena.floats(factors, padded * width).fill(0, rows * width);
  const from = signals.starts[first];
  const to = signals.starts[end];
  return {
    factors,
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
