/**
 * Of each customer three bits: whether she is in (what is not known satisfies nothing), whether she surely would be, and
 * whether she may be once what is not known of her came to light (Kleene's three values). All and any are one AND or OR of
 * bytes; `not` turns the first round and swaps the others.
 */
export type Mask = Uint8Array;

export const inBit = 1;
const sureBit = 2;
const mayBit = 4;

export const yes = inBit | sureBit | mayBit;
export const no = 0;
/** Nothing is known: out, and may be in. */
export const unknown = mayBit;

/** Of every byte its negation. */
const negated = Uint8Array.from({ length: 8 }, (_, bits) => {
  const isIn = (bits & inBit) === 0 ? inBit : 0;
  const isSure = (bits & mayBit) === 0 ? sureBit : 0;
  const mayBe = (bits & sureBit) === 0 ? mayBit : 0;
  return isIn | isSure | mayBe;
});

export function allOf(parts: readonly Mask[], length: number): Mask {
  const all = new Uint8Array(length).fill(yes);
  for (const part of parts) for (let i = 0; i < length; i++) all[i]! &= part[i]!;
  return all;
}

export function anyOf(parts: readonly Mask[], length: number): Mask {
  const any = new Uint8Array(length);
  for (const part of parts) for (let i = 0; i < length; i++) any[i]! |= part[i]!;
  return any;
}

export function noneOf(part: Mask): Mask {
  return part.map((bits) => negated[bits]!);
}

/** Out, and may be in. */
export const isUnknownOut = (bits: number): boolean => (bits & inBit) === 0 && (bits & mayBit) !== 0;
/** In, and may be out. */
export const isUnknownIn = (bits: number): boolean => (bits & inBit) !== 0 && (bits & sureBit) === 0;
