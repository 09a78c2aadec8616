import { type Movement, notYet } from './movement';

/** Of fewer reviews in a month no mean and no share is told. */
export const fewestReviews = 5;

/** A figure of each segment at each month, and of how many reviews it is; months × segments as asked for. */
export interface ThroughMonths {
  /** NaN where too little tells it. */
  readonly values: readonly (readonly number[])[];
  /** Null where it is of no reviews. */
  readonly of: readonly (readonly number[])[] | null;
}

/** What the customers of each segment had bought in the twelve months before each month's end. */
export function moneyThroughMonths(
  { ids, months, codes, yearMoney }: Pick<Movement, 'ids' | 'months' | 'codes' | 'yearMoney'>,
  wanted: readonly number[],
): ThroughMonths {
  const n = ids.length;
  const values = months.map((_, m) => {
    const sums = new Map<number, number>(wanted.map((code) => [code, 0]));
    for (let c = m * n; c < (m + 1) * n; c++) {
      const known = sums.get(codes[c]);
      if (codes[c] !== notYet && known !== undefined) sums.set(codes[c], known + (yearMoney?.[c] || 0));
    }
    return wanted.map((code) => sums.get(code)!);
  });
  return { values, of: null };
}

/** Mean stars of the reviews of each month. */
export function starsThroughMonths(movement: Pick<Movement, 'months' | 'said'>, wanted: readonly number[]) {
  return ofReviews(movement, wanted, ({ rated, stars }, cell) => [stars[cell], rated[cell]]);
}

/** Share of the reviews of each month that praise, or complain of, an aspect by its number. */
export function aspectThroughMonths(
  movement: Pick<Movement, 'months' | 'said'>,
  wanted: readonly number[],
  aspect: number,
  feeling: 'praised' | 'blamed',
) {
  return ofReviews(movement, wanted, (said, cell) => [
    said[feeling][cell * said.aspects + aspect],
    said.read[cell],
  ]);
}

function ofReviews(
  { months, said }: Pick<Movement, 'months' | 'said'>,
  wanted: readonly number[],
  partOf: (said: NonNullable<Movement['said']>, cell: number) => readonly [sum: number, reviews: number],
): ThroughMonths {
  const cellOf = (m: number, code: number) => {
    const column = said?.codes.indexOf(code) ?? -1;
    return column < 0 ? -1 : m * said!.codes.length + column;
  };
  const parts = months.map((_, m) =>
    wanted.map((code) => {
      const cell = cellOf(m, code);
      return cell < 0 ? ([0, 0] as const) : partOf(said!, cell);
    }),
  );
  return {
    values: parts.map((own) =>
      own.map(([sum, reviews]) => (reviews < fewestReviews ? Number.NaN : sum / reviews)),
    ),
    of: parts.map((own) => own.map(([, reviews]) => reviews)),
  };
}
