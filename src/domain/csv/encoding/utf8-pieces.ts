import type { TextTally } from '../records/text-tally';
import { firstAbove } from './bytes';
import { CountingDecoder } from './counting-decoder';

const encoder = new TextEncoder();

/**
 * The pieces of a text in any encoding as good UTF-8. A byte order mark may still stand before it.
 * @param tally is told how many signs could not be read and became U+FFFD.
 */
export async function* utf8Pieces(
  pieces: AsyncIterable<Uint8Array>,
  encoding: string,
  tally: TextTally,
): AsyncGenerator<Uint8Array, void> {
  const decoder = new CountingDecoder(encoding);
  let isWhole = true;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    const wasWhole = isWhole;
    if (decoder.isUtf8 && wasWhole && firstAbove(piece, 0) === piece.length) {
      yield piece;
      continue;
    }
    const before = decoder.replaced;
    const text = decoder.decode(piece);
    tally.replacedCharacters = decoder.replaced;
    isWhole = piece[piece.length - 1]! < 0x80;
    // What could be read from end to end is good UTF-8 as it stands.
    if (decoder.isUtf8 && wasWhole && isWhole && decoder.replaced === before) yield piece;
    else if (text !== '') yield encoder.encode(text);
  }
  const rest = decoder.finish();
  tally.replacedCharacters = decoder.replaced;
  if (rest !== '') yield encoder.encode(rest);
}
