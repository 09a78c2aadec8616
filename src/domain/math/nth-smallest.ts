/**
 * The number that would stand at `place` (from 0) were the numbers in ascending order. They are rearranged: none before the
 * place is larger, none behind it smaller. In the time that it takes to look at them a few times (Hoare 1961, 'Find').
 * @param from the first that counts, so that a later place is found among fewer. Throws RangeError for a place not among them.
 */
export function nthSmallest(numbers: Float64Array, place: number, from = 0): number {
  let [low, high] = [from, numbers.length - 1];
  if (!(place >= low && place <= high)) throw new RangeError(`place ${place} of ${numbers.length} numbers`);
  while (low < high) {
    const pivot = middleOf(numbers[low], numbers[(low + high) >> 1], numbers[high]);
    let i = low;
    let j = high;
    while (i <= j) {
      while (numbers[i] < pivot) i++;
      while (numbers[j] > pivot) j--;
      if (i > j) break;
      const moved = numbers[i];
      numbers[i++] = numbers[j];
      numbers[j--] = moved;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return numbers[place];
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
