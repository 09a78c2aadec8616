/** A list of texts without its repetitions. */
export interface DistinctTexts {
  readonly texts: readonly string[];
  /** Positions in the list, grouped by text: text t stands at positions[starts[t]] to positions[starts[t + 1]]. */
  readonly positions: Int32Array;
  /** Distinct texts + 1. */
  readonly starts: Int32Array;
}

/** Finds the distinct texts of a list, in the order in which they first occur, and where each stands. */
export function distinctTexts(list: readonly string[]): DistinctTexts {
  const numbers = new Map<string, number>();
  const numberOf = Int32Array.from(list, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    if (number === numbers.size) numbers.set(text, number);
    return number;
  });
  const starts = new Int32Array(numbers.size + 1);
  for (const number of numberOf) starts[number + 1]!++;
  for (let text = 0; text < numbers.size; text++) starts[text + 1]! += starts[text]!;
  const next = starts.slice();
  const positions = new Int32Array(list.length);
  numberOf.forEach((number, position) => {
    positions[next[number]!++] = position;
  });
  return { texts: [...numbers.keys()], positions, starts };
}
