import { splitIntoPieces } from '../../../domain/text/split-into-pieces';

type Ids = readonly number[];

/** A model's vocabulary, bound to its prefix. */
export interface Vocabulary {
  /** Ids of a text with prefix and special tokens, one at least; the last one ends the text. */
  readonly tokenise: (text: string) => Ids;
  /** Tokens that prefix and special tokens take in every piece. */
  readonly frame: number;
  /** Longest piece in tokens, frame included. */
  readonly maxTokens: number;
}

export interface TokenisedText {
  readonly pieces: readonly Ids[];
  /** Tokens that were cut off. */
  readonly cut: number;
}

/** Characters tokenised in one go where a text is only counted: about what a thousand tokens hold. */
const spanCharacters = 4096;

/**
 * Tokenises a text into pieces of at most the model's length. A text of more than `limit` tokens (frame counted
 * once) is read up to there. Every character is tokenised once to measure the text; only its first part, where it is
 * longer than one piece, is tokenised again, by sentence and by piece.
 */
export function tokeniseInPieces(vocabulary: Vocabulary, text: string, limit: number): TokenisedText {
  const { frame, maxTokens, tokenise } = vocabulary;
  if (text.length <= spanCharacters) {
    const whole = tokenise(text);
    if (whole.length <= maxTokens) return { pieces: [whole], cut: 0 };
  }
  const budget = limit - frame;
  const { head, tokens } = measure(vocabulary, text, budget);
  const pieces = splitToIds(vocabulary, head);
  if (tokens <= budget) return { pieces, cut: 0 };
  const kept = firstTokens(pieces, frame, budget);
  const read = kept.reduce((sum, piece) => sum + piece.length - frame, 0);
  return { pieces: kept, cut: Math.max(0, tokens - read) };
}

/** Counts a text's tokens without frame; `head` is its beginning, with at least `budget` tokens where it has them. */
function measure(
  { tokenise, frame }: Vocabulary,
  text: string,
  budget: number,
): { head: string; tokens: number } {
  let tokens = 0;
  let headEnd = text.length;
  for (let start = 0; start < text.length; ) {
    const end = spanEnd(text, start);
    const before = tokens;
    tokens += tokenise(text.slice(start, end)).length - frame;
    if (before < budget && tokens >= budget) headEnd = end;
    start = end;
  }
  return { head: text.slice(0, headEnd), tokens };
}

/** The last blank within a span, so that no word is counted as two; without one, its full length. */
function spanEnd(text: string, start: number): number {
  const end = start + spanCharacters;
  if (end >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', end);
  if (blank > start) return blank;
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end + 1 : end;
}

/** Pieces of whole sentences as far as they fit; prefix and special tokens come once a piece, not once a sentence. */
function splitToIds({ tokenise, frame, maxTokens }: Vocabulary, text: string): Ids[] {
  const tokensOf = (part: string) => tokenise(part).length - frame;
  const pieces = splitIntoPieces(text, tokensOf, maxTokens - frame);
  if (pieces.length === 0) return [tokenise('')];
  // Two words that were cut apart may join to other tokens than were measured.
  return pieces.map((piece) => shorten(tokenise(piece), maxTokens));
}

/** The pieces up to `budget` tokens without frames, the last one shortened. */
function firstTokens(pieces: readonly Ids[], frame: number, budget: number): Ids[] {
  const kept: Ids[] = [];
  let left = budget;
  for (const piece of pieces) {
    if (left <= 0) break;
    kept.push(shorten(piece, frame + left));
    left -= piece.length - frame;
  }
  return kept;
}

/** Cuts a piece to `length` tokens and keeps the token that ends it. */
function shorten(piece: Ids, length: number): Ids {
  return piece.length <= length ? piece : [...piece.slice(0, length - 1), piece.at(-1)!];
}
