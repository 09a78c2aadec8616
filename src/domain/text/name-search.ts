/** Finding things by words of their names. */

/** How a name is compared: any case, width and accent; Chinese as it is. */
export function foldedName(name: string): string {
  // Most ids are plain: nothing of them has another form.
  if (plain.test(name)) return name.toLowerCase();
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const plain = /^[\x00-\x7f]*$/;

/** The words of a query, folded; none of a blank one. */
export function queryWords(query: string): string[] {
  return foldedName(query).split(/\s+/).filter(Boolean);
}

/** How well a name fits: 0 it is the query, 1 it begins so, 2 a word of it does, 3 it holds all words; null: it does not. */
export type Fit = 0 | 1 | 2 | 3;

/** @param name folded. @param words of the query, folded; all have to be found. */
export function fitOf(name: string, words: readonly string[]): Fit | null {
  if (!words.every((word) => name.includes(word))) return null;
  const whole = words.join(' ');
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  const at = name.indexOf(words[0] ?? '');
  return at > 0 && !letter.test(name[at - 1]!) ? 2 : 3;
}

const letter = /[\p{L}\p{N}]/u;

/** The best so far of things that come one after the other, in order of fit and then of coming, and how many fitted. */
export class BestFits {
  readonly #most: number;
  readonly #byFit: number[][] = [[], [], [], []];
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(thing: number, fit: Fit): void {
    this.count++;
    const alike = this.#byFit[fit]!;
    if (alike.length < this.#most) alike.push(thing);
  }

  /** Numbers of the best, at most as many as asked for. */
  get best(): number[] {
    return this.#byFit.flat().slice(0, this.#most);
  }
}
