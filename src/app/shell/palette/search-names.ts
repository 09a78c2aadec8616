import { BestFits, fitOf, foldedName } from '../../../domain/text/name-search';

/** Names looked at before the page may do something else: about two milliseconds of work. */
const atATime = 8_192;

/** What many names come to: numbers of the best, and how many fit. */
export interface FoundNames {
  readonly best: readonly number[];
  readonly count: number;
}

/** A long list of names that is searched at every key, so that the page stays quick: folded once, looked at in parts. */
export class NameList {
  readonly #names: readonly string[];
  readonly #folded: string[] = [];

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /** @returns null where the signal aborted: what was typed since counts. */
  async find(words: readonly string[], most: number, signal: AbortSignal): Promise<FoundNames | null> {
    const fits = new BestFits(most);
    for (let from = 0; from < this.#names.length; from += atATime) {
      if (from > 0) await breath();
      if (signal.aborted) return null;
      const until = Math.min(from + atATime, this.#names.length);
      for (let i = from; i < until; i++) {
        this.#folded[i] ??= foldedName(this.#names[i]!);
        const fit = fitOf(this.#folded[i]!, words);
        if (fit !== null) fits.add(i, fit);
      }
    }
    return { best: fits.best, count: fits.count };
  }
}

/** Lets keys, clicks and drawing go first. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
