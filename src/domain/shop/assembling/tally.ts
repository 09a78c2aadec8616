/** Counts values per entity, to find the most frequent one; ties go to the value met first. */
export class Tally {
  private readonly codeOf = new Map<string, number>();
  private readonly values: string[] = [];
  private readonly counts = new Map<number, number>();

  /** The code of a value, for `add`. */
  code(value: string): number {
    const known = this.codeOf.get(value);
    if (known !== undefined) return known;
    this.codeOf.set(value, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }

  /** Counts the value of that code once more for the entity; codes and entities below 0 are ignored. */
  add(entity: number, code: number): void {
    if (entity < 0 || code < 0) return;
    // Pairs as one number: exact up to 2^53, so for 2^26 values (67 million) of as many entities.
    const key = entity * 67_108_864 + code;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** The most frequent value of every entity, '' where it has none. */
  mostFrequent(entities: number): string[] {
    const best = new Array<string>(entities).fill('');
    const most = new Int32Array(entities);
    for (const [key, count] of this.counts) {
      const entity = Math.floor(key / 67_108_864);
      if (count <= most[entity]!) continue;
      most[entity] = count;
      best[entity] = this.values[key % 67_108_864]!;
    }
    return best;
  }
}

/** Sorted distinct strings (by UTF-16 units, the same in every locale) and the position of each. */
export function numbered(values: Iterable<string>): { ids: string[]; indexOf: Map<string, number> } {
  const ids = [...new Set(values)].filter((id) => id !== '').sort();
  return { ids, indexOf: new Map(ids.map((id, i) => [id, i])) };
}
