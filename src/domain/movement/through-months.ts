import { studentQuantile } from '../math/beta-distribution';
import { normalQuantile } from '../math/normal-quantile';
import { binomialTail } from '../math/tails';
import { type Interval, shareOf } from '../campaign/proportions';
import { type Movement, notYet } from './movement';

/** Of fewer reviews in a month no mean and no share is told. */
export const fewestReviews = 5;

/** A figure of each segment at each month, and of how many reviews it is; months × segments as asked for. */
export interface ThroughMonths {
  /** NaN where too little tells it. */
  readonly values: readonly (readonly number[])[];
  /** Null where it is of no reviews. */
  readonly of: readonly (readonly number[])[] | null;
  /** Where each lies in 95 of 100 cases; null where it is of no reviews. */
  readonly between: readonly (readonly Interval[])[] | null;
  /**
   * Months in which a segment surely wrote otherwise than in its other months: of all months and segments together
   * chance marks one in 20 such tables.
   */
  readonly surely: readonly { readonly month: number; readonly code: number; readonly otherwise: number }[];
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
  return { values, of: null, between: null, surely: [] };
}

/** Mean stars of the reviews of each month. */
export function starsThroughMonths(
  movement: Pick<Movement, 'months' | 'said'>,
  wanted: readonly number[],
): ThroughMonths {
  return ofReviews(movement, wanted, {
    part: ({ rated, stars, starsSquared }, cell) => [stars[cell], rated[cell], starsSquared[cell]],
    interval: ([sum, n], spread) => {
      const value = sum / n;
      // Where all rated alike, as many as Wilson's interval leaves open may be unlike them.
      const unlike = shareOf(0, n).high;
      const half = z * spread * Math.sqrt(1 / n);
      const [down, up] = spread > 0 ? [half, half] : [unlike * (value - 1), unlike * (5 - value)];
      return { value, low: Math.max(1, value - down), high: Math.min(5, value + up) };
    },
    differs: ([sum, n], [others, m], spread, level) =>
      // Stars lean to one side: the mean of few is far off more often than a normal one, and Student's tails allow for it.
      Math.abs(sum / n - others / m) >
      studentQuantile((1 + level) / 2, n - 1) * spread * Math.sqrt(1 / n + 1 / m),
  });
}

/** Share of the reviews of each month that praise, or complain of, an aspect by its number. */
export function aspectThroughMonths(
  movement: Pick<Movement, 'months' | 'said'>,
  wanted: readonly number[],
  aspect: number,
  feeling: 'praised' | 'blamed',
): ThroughMonths {
  return ofReviews(movement, wanted, {
    part: (said, cell) => {
      const hits = said[feeling][cell * said.aspects + aspect];
      return [hits, said.read[cell], hits];
    },
    interval: ([hits, n]) => shareOf(hits, n),
    differs: ([hits, n], [others, m], _, level) => {
      const share = (hits + others) / (n + m);
      const [more, fewer] = [binomialTail(hits, n, share), 1 - binomialTail(hits + 1, n, share)];
      return Math.min(more, fewer) < (1 - level) / 2;
    },
  });
}

const z = normalQuantile(0.975);

type Said = NonNullable<Movement['said']>;
type Part = readonly [sum: number, reviews: number, squares: number];

/** @param how its parts, its interval, and whether one month differs from the others of its segment at a level. */
function ofReviews(
  { months, said }: Pick<Movement, 'months' | 'said'>,
  wanted: readonly number[],
  how: {
    readonly part: (said: Said, cell: number) => Part;
    readonly interval: (part: Part, spread: number) => Interval;
    readonly differs: (part: Part, others: Part, spread: number, level: number) => boolean;
  },
): ThroughMonths {
  const cellOf = (m: number, code: number) => {
    const column = said?.codes.indexOf(code) ?? -1;
    return column < 0 ? -1 : m * said!.codes.length + column;
  };
  const parts = months.map((_, m) =>
    wanted.map((code): Part => {
      const cell = cellOf(m, code);
      return cell < 0 ? [0, 0, 0] : how.part(said!, cell);
    }),
  );
  const totals = wanted.map((_, c) =>
    parts.reduce<Part>(
      ([sum, n, squares], own) => [sum + own[c][0], n + own[c][1], squares + own[c][2]],
      [0, 0, 0],
    ),
  );
  const spreads = totals.map(([sum, n, squares]) =>
    Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2) * (n / Math.max(1, n - 1))),
  );
  const isTold = ([, n]: Part) => n >= fewestReviews;
  const asked = parts.reduce((sum, own) => sum + own.filter(isTold).length, 0);
  const level = 1 - 0.05 / Math.max(1, asked);
  const surely = parts.flatMap((own, month) =>
    own.flatMap((part, c) => {
      const rest: Part = [totals[c][0] - part[0], totals[c][1] - part[1], totals[c][2] - part[2]];
      if (!isTold(part) || !isTold(rest) || !how.differs(part, rest, spreads[c], level)) return [];
      return [{ month, code: wanted[c], otherwise: rest[0] / rest[1] }];
    }),
  );
  const untold = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const between = parts.map((own) =>
    own.map((part, c) => (isTold(part) ? how.interval(part, spreads[c]) : untold)),
  );
  return {
    values: between.map((own) => own.map(({ value }) => value)),
    of: parts.map((own) => own.map(([, reviews]) => reviews)),
    between,
    surely,
  };
}
