import type { TokenisedTexts } from '../../../contracts/tokeniser-api';
import { TokenisedWindow } from './tokenised-window';

/** Texts to token ids, on another thread or on this one. */
export interface AsyncTokeniser {
  tokenise(texts: readonly string[]): Promise<TokenisedTexts>;
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
