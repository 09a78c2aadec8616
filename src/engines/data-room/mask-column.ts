import type { StringColumn } from '../../domain/shop/columns';

/** Masks of bits as a column of sets: the names of a row's bits, a blank between; missing where it has none. */
export function maskColumn(masks: Uint16Array, names: readonly string[]): StringColumn {
  const codeOf = new Map<number, number>();
  const dictionary: string[] = [];
  const codes = Int32Array.from(masks, (mask) => {
    if (mask === 0) return -1;
    const known = codeOf.get(mask);
    if (known !== undefined) return known;
    codeOf.set(mask, dictionary.length);
    dictionary.push(names.filter((_, place) => (mask & (1 << place)) !== 0).join(' '));
    return dictionary.length - 1;
  });
  return { type: 'string', codes, dictionary };
}
