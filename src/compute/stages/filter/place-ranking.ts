import type { SpectralFilter } from '../../../domain/recommend/models/chebyshev/graph-filter';
import {
  rankingBytes,
  rankingItems,
  rankingLeading,
  rankingLeadingRows,
  rankingNumbers,
  rankingOther,
  rankingOtherRows,
  rankingReaches,
  rankingScales,
  reachMargin,
  tileItems,
} from '../../memory-layout';
import type { Arena } from '../../wasm/arena';

/**
 * Columns in which all products are multiplied. The vectors come by their singular values: on Gowalla, one product of
 * fifty may still reach a list behind 64 of them.
 */
const leadingColumns = 64;

/** Puts the rows of after · V·diag(gains) into the arena, in the order of `products`, for `topFiltered`. */
export function placeRanking(
  arena: Arena,
  { vectors, gains, after }: SpectralFilter,
  products: Int32Array,
  width: number,
): number {
  const { rows, columns: rank } = vectors;
  const leading = Math.min(width, leadingColumns);
  const other = width - leading;
  const padded = Math.ceil(rows / tileItems) * tileItems;
  const leadingRows = arena.allocate(padded * leading * 4);
  const otherRows = arena.allocate(rows * other * 4);
  const reaches = new Float32Array(rows);
  const front = arena.floats(leadingRows, padded * leading).fill(0);
  const back = arena.floats(otherRows, rows * other).fill(0);
  for (let place = 0; place < rows; place++) {
    const product = products[place];
    const first = product * rank;
    const scale = after[product];
    let whole = 0;
    for (let r = 0; r < Math.min(rank, leading); r++) {
      const value = scale * vectors.values[first + r] * gains[r];
      front[place * leading + r] = value;
      whole += value * value;
    }
    let others = 0;
    for (let r = leading; r < rank; r++) {
      const value = scale * vectors.values[first + r] * gains[r];
      back[place * other + r - leading] = value;
      others += value * value;
    }
    reaches[place] = Math.sqrt(others) + reachMargin * Math.sqrt(whole + others);
  }
  const fields = {
    [rankingItems]: rows,
    [rankingLeading]: leading,
    [rankingOther]: other,
    [rankingLeadingRows]: leadingRows,
    [rankingOtherRows]: otherRows,
    [rankingReaches]: arena.place(reaches),
    [rankingScales]: arena.place(Float32Array.from(products, (product) => after[product])),
    [rankingNumbers]: arena.place(products),
  };
  const record = arena.allocate(rankingBytes);
  arena.writeFields(record, fields);
  return record;
}
