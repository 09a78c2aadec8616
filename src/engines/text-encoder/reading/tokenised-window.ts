import type { TokenisedTexts } from '../../../contracts/tokeniser-api';
import { rowCost } from './batch-cost';
import { longestPiece } from '../backends/padding';
import type { TokenPieces } from '../backends/backend';

/** Texts that were tokenised together, in the order in which they are read: from short to long. */
export class TokenisedWindow {
  private readonly order: Int32Array;
  private readonly longestOf: Int32Array;

  /** `positions`: where each text stands in the caller's list. */
  constructor(
    private readonly positions: Int32Array,
    private readonly texts: TokenisedTexts,
  ) {
    const count = positions.length;
    const { starts, textStarts } = texts;
    this.longestOf = Int32Array.from({ length: count }, (_, text) =>
      longestPiece(starts.subarray(textStarts[text]!, textStarts[text + 1]! + 1)),
    );
    this.order = Int32Array.from({ length: count }, (_, text) => text);
    this.order.sort((a, b) => this.longestOf[a]! - this.longestOf[b]! || positions[a]! - positions[b]!);
  }

  get length(): number {
    return this.order.length;
  }

  /** Where the text at this place stands in the caller's list. */
  position(place: number): number {
    return this.positions[this.order[place]!]!;
  }

  /** Tokens of the longest piece of the text at this place. */
  longest(place: number): number {
    return this.longestOf[this.order[place]!]!;
  }

  pieces(place: number): number {
    const [first, end] = this.range(place);
    return end - first;
  }

  tokens(place: number): number {
    const [first, end] = this.range(place);
    return this.texts.starts[end]! - this.texts.starts[first]!;
  }

  /** Tokens that were cut off the text at this place. */
  cut(place: number): number {
    return this.texts.cut[this.order[place]!]!;
  }

  /** Work of the text without padding, in token equivalents. */
  cost(place: number, attentionShare: number): number {
    const [first, end] = this.range(place);
    const { starts } = this.texts;
    let cost = 0;
    for (let piece = first; piece < end; piece++) {
      cost += rowCost(starts[piece + 1]! - starts[piece]!, attentionShare);
    }
    return cost;
  }

  /** The pieces of the texts at the places `start` to `end`, one text after the other. */
  take(start: number, end: number): TokenPieces {
    let [pieces, tokens] = [0, 0];
    for (let place = start; place < end; place++) {
      pieces += this.pieces(place);
      tokens += this.tokens(place);
    }
    const taken = { ids: new Int32Array(tokens), starts: new Int32Array(pieces + 1) };
    let [piece, token] = [0, 0];
    for (let place = start; place < end; place++) {
      const [first, behind] = this.range(place);
      for (let each = first; each < behind; each++) {
        const ids = this.texts.ids.subarray(this.texts.starts[each]!, this.texts.starts[each + 1]!);
        taken.ids.set(ids, token);
        token += ids.length;
        taken.starts[++piece] = token;
      }
    }
    return taken;
  }

  private range(place: number): readonly [number, number] {
    const text = this.order[place]!;
    return [this.texts.textStarts[text]!, this.texts.textStarts[text + 1]!];
  }
}
