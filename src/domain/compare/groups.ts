/** Something of either of two groups. */
export type Pair<Of> = readonly [Of, Of];

/** How many are in either of two groups of customers, and in both. */
export interface Overlap {
  readonly sizes: Pair<number>;
  readonly both: number;
}

/** @param members 1 for each customer of a group. */
export function overlapOfGroups([one, other]: Pair<Uint8Array>): Overlap {
  let [here, there, both] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    here += one[i]!;
    there += other[i]!;
    both += one[i]! & other[i]!;
  }
  return { sizes: [here, there], both };
}

/** How two groups lie to each other. */
export type Lie = 'same' | 'apart' | 'firstInside' | 'secondInside' | 'partly' | 'empty';

export function lieOf({ sizes: [one, other], both }: Overlap): Lie {
  if (one === 0 || other === 0) return 'empty';
  if (both === 0) return 'apart';
  if (both === one) return both === other ? 'same' : 'firstInside';
  return both === other ? 'secondInside' : 'partly';
}
