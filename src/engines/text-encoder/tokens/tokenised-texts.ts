import type { TokenisedTexts } from '../../../contracts/tokeniser-api';

/** Gathers the pieces of one text after the other into flat arrays. */
export class TokenisedTextsBuilder {
  private ids = new Int32Array(4096);
  private used = 0;
  private texts = 0;
  private readonly starts: number[] = [0];
  private readonly textStarts: Int32Array;
  private readonly cut: Int32Array;

  /** `texts`: how many texts there will be. */
  constructor(texts: number) {
    this.textStarts = new Int32Array(texts + 1);
    this.cut = new Int32Array(texts);
  }

  /** Adds the next text: its pieces and the tokens that were cut off it. */
  add(pieces: readonly (readonly number[])[], cut: number): void {
    for (const piece of pieces) {
      this.reserve(piece.length);
      this.ids.set(piece, this.used);
      this.used += piece.length;
      this.starts.push(this.used);
    }
    this.cut[this.texts++] = cut;
    this.textStarts[this.texts] = this.starts.length - 1;
  }

  finish(): TokenisedTexts {
    const { ids, used, starts, textStarts, cut } = this;
    return { ids: ids.slice(0, used), starts: Int32Array.from(starts), textStarts, cut };
  }

  private reserve(tokens: number): void {
    if (this.used + tokens <= this.ids.length) return;
    const larger = new Int32Array(2 * (this.used + tokens));
    larger.set(this.ids.subarray(0, this.used));
    this.ids = larger;
  }
}
