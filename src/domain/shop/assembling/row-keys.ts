/** Which of `keys` each row has, or -1. */
export interface RowKeys {
  readonly codes: Int32Array;
  readonly keys: readonly string[];
}

/**
 * Numbers keys in the order in which they come: `code` gives a key's number, `keys` the keys by number.
 * @param already keys that have their numbers.
 */
export function keyNumbering(already: readonly string[] = []) {
  const codeOf = new Map(already.map((key, code) => [key, code]));
  const keys = [...already];
  const code = (key: string): number => {
    const known = codeOf.get(key);
    if (known !== undefined) return known;
    codeOf.set(key, keys.length);
    keys.push(key);
    return keys.length - 1;
  };
  return { keys, code };
}

/** A key's number, -1 of ''. */
export function codeOfKey(code: (key: string) => number, key: string): number {
  return key === '' ? -1 : code(key);
}

/** The shop-wide number of each row's key, -1 where the row has none. */
export function numberRows({ codes, keys }: RowKeys, indexOf: ReadonlyMap<string, number>): Int32Array {
  const byCode = keys.map((key) => indexOf.get(key) ?? -1);
  return codes.map((code) => (code < 0 ? -1 : byCode[code]!));
}
