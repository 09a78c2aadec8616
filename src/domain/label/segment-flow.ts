import { adjustedRandIndex } from '../cluster/adjusted-rand-index';

/** One run's customers and the position of each one's segment. */
export interface Divided {
  readonly ids: readonly string[];
  readonly labels: Int32Array;
  /** Code of each segment. */
  readonly codes: readonly number[];
}

/** Where the customers of one run's segments are in another's. */
export interface SegmentFlow {
  /** `moved[i][j]`: customers in segment i before and in segment j after. */
  readonly moved: readonly (readonly number[])[];
  /** Of each segment before, customers whom the later run does not have. */
  readonly left: readonly number[];
  /** Of each segment after, customers whom the earlier run did not have. */
  readonly joined: readonly number[];
  /** Customers of both runs, and those of them whose segment has the same code. */
  readonly both: number;
  readonly stayed: number;
  /** Adjusted Rand index over the customers of both: 1 the same division, about 0 by chance; NaN without any. */
  readonly agreement: number;
}

export function segmentFlow(before: Divided, after: Divided): SegmentFlow {
  const earlier = new Map(before.ids.map((id, i) => [id, before.labels[i]!]));
  const moved = before.codes.map(() => new Array<number>(after.codes.length).fill(0));
  const joined = new Array<number>(after.codes.length).fill(0);
  const left = new Array<number>(before.codes.length).fill(0);
  for (const label of before.labels) left[label]! += 1;
  const [own, found]: [number[], number[]] = [[], []];
  after.ids.forEach((id, i) => {
    const to = after.labels[i]!;
    const from = earlier.get(id);
    if (from === undefined) {
      joined[to]! += 1;
      return;
    }
    moved[from]![to]! += 1;
    left[from]! -= 1;
    own.push(from);
    found.push(to);
  });
  const stayed = own.filter((from, at) => before.codes[from] === after.codes[found[at]!]).length;
  return {
    moved,
    left,
    joined,
    both: own.length,
    stayed,
    agreement: own.length === 0 ? Number.NaN : adjustedRandIndex(own, found),
  };
}

/** What became of a segment of the earlier run. */
export interface Fate {
  /** `kept`: most are still together. `split`: no part holds most of them. `gone`: most are no longer in the shop. */
  readonly kind: 'kept' | 'split' | 'gone';
  /** Segments after that hold at least a fifth of it, the largest part first: position and customers. */
  readonly parts: readonly { readonly to: number; readonly customers: number }[];
}

/** Where more than this of a segment is together, it is still there. */
const most = 0.5;
/** Smaller parts are stragglers. */
const part = 0.2;

export function fateOf({ moved, left }: SegmentFlow, from: number): Fate {
  const row = moved[from]!;
  const size = row.reduce((sum, customers) => sum + customers, left[from]!);
  const parts = row
    .map((customers, to) => ({ to, customers }))
    .filter(({ customers }) => customers > 0 && customers >= part * size)
    .sort((a, b) => b.customers - a.customers);
  if (left[from]! > most * size) return { kind: 'gone', parts };
  return { kind: (parts[0]?.customers ?? 0) > most * size ? 'kept' : 'split', parts };
}
