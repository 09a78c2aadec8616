import { groupByKey, type Groups } from '../../../domain/math/order';

/** A list of texts without its repetitions; each text's places in the list are a group. */
export interface DistinctTexts extends Groups {
  readonly texts: readonly string[];
}

/** Finds the distinct texts of a list, in the order in which they first occur, and where each stands. */
export function distinctTexts(list: readonly string[]): DistinctTexts {
  const numbers = new Map<string, number>();
  const numberOf = Int32Array.from(list, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    if (number === numbers.size) numbers.set(text, number);
    return number;
  });
  return { texts: [...numbers.keys()], ...groupByKey(numberOf, numbers.size) };
}
