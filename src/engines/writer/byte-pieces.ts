/**
 * Bytes behind the characters in which byte-level vocabularies spell their pieces (Radford et al. 2019): a byte that prints
 * stands for itself, the others for the characters from U+0100 on, in their order.
 */
const byteOf: ReadonlyMap<string, number> = new Map(spellings());

function* spellings(): Generator<[character: string, byte: number]> {
  let next = 256;
  for (let byte = 0; byte < 256; byte++) {
    const prints = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    yield [String.fromCharCode(prints ? byte : next++), byte];
  }
}

/** Bytes that a piece of a byte-level vocabulary stands for. Throws a RangeError where it is spelled otherwise. */
export function pieceBytes(piece: string): Uint8Array {
  return Uint8Array.from(piece, (character) => {
    const byte = byteOf.get(character);
    if (byte === undefined) throw new RangeError(`'${piece}' is no piece of a byte-level vocabulary`);
    return byte;
  });
}
