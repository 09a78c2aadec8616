import { argsort } from '../../../domain/math/order';
import type { AsyncTokeniser } from '../tokens/tokeniser';
import { TokenisedWindow } from './tokenised-window';

/** Texts read first, of all lengths, so that the rate of the first batches holds for the rest. */
export const sampleSize = 64;

/** Texts tokenised at a time: enough to sort by length, few enough to start and stop quickly. */
const windowSize = 1024;

/**
 * The order in which texts are read, as windows of positions. The first window is a sample spread evenly
 * over the lengths; the others go from short to long, so that texts of one length meet in one batch.
 * `sizes` are estimates of each text's tokens.
 */
export function readingOrder(sizes: Float32Array): Int32Array[] {
  const order = argsort(sizes);
  const count = order.length;
  const sample = Math.min(sampleSize, count);
  const inSample = new Uint8Array(count);
  // The middle of each of `sample` equal stretches of the sorted list.
  for (let i = 0; i < sample; i++) inSample[Math.floor(((i + 0.5) * count) / sample)] = 1;
  const windows = count > 0 ? [order.filter((_, rank) => inSample[rank] === 1)] : [];
  const rest = order.filter((_, rank) => inSample[rank] === 0);
  for (let start = 0; start < rest.length; start += windowSize) {
    windows.push(rest.subarray(start, start + windowSize));
  }
  return windows;
}

/** The windows of texts one after the other; while one is read, the next is tokenised. */
export async function* tokenisedWindows(
  tokeniser: AsyncTokeniser,
  texts: readonly string[],
  windows: readonly Int32Array[],
): AsyncGenerator<TokenisedWindow, void> {
  const start = (window: Int32Array) => {
    const tokenised = tokeniser.tokenise(Array.from(window, (text) => texts[text]!));
    // Whoever awaits it hears of a failure; where reading stopped before, nobody does.
    tokenised.catch(() => undefined);
    return tokenised;
  };
  let ahead = windows.length > 0 ? start(windows[0]!) : null;
  for (let each = 0; ahead !== null; each++) {
    const tokenised = await ahead;
    const next = windows[each + 1];
    ahead = next === undefined ? null : start(next);
    yield new TokenisedWindow(windows[each]!, tokenised);
  }
}
