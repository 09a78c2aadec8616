/** What a box plot shows of some values. */
export interface Quartiles {
  readonly least: number;
  readonly first: number;
  readonly median: number;
  readonly third: number;
  readonly most: number;
}

/** Quartiles by linear interpolation between neighbours (type 7 of Hyndman and Fan 1996); null of nothing. */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const lower = sorted[below]!;
    return lower + (place - below) * ((sorted[below + 1] ?? lower) - lower);
  };
  return { least: at(0), first: at(0.25), median: at(0.5), third: at(0.75), most: at(1) };
}
