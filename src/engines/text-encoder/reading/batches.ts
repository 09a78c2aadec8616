import type { Device } from '../../../contracts/encoder-api';
import { lengthOn, rowCost } from './batch-cost';
import { isPadding } from '../backends/padding';
import type { TokenisedWindow } from './tokenised-window';

/** Rows of a padded batch, at most. */
const maxRows = 64;

/** Tokens of a batch without padding, at most: what the kernels' memory is laid out for. */
const maxBatchTokens = 16_384;

/**
 * Takes the next texts off a window, from place `start`: as many as `budget` token equivalents pay for, and one at
 * least. Where rows are padded, only texts of one padded length and at most 64 rows. Returns the place behind the last.
 */
export function nextBatchEnd(
  window: TokenisedWindow,
  start: number,
  device: Device,
  attentionShare: number,
  budget: number,
): number {
  const padded = isPadding(device);
  const length = lengthOn(device, window.longest(start));
  let [cost, rows, tokens] = [0, 0, 0];
  let end = start;
  for (; end < window.length; end++) {
    if (padded && lengthOn(device, window.longest(end)) !== length) break;
    rows += window.pieces(end);
    tokens += window.tokens(end);
    cost += padded ? window.pieces(end) * rowCost(length, attentionShare) : window.cost(end, attentionShare);
    const full = cost > budget || (padded ? rows > maxRows : tokens > maxBatchTokens);
    if (full && end > start) break;
  }
  return end;
}
