import type { Baskets } from './baskets';
import { largestTold, tailBeyond } from '../../math/false-discoveries';
import { groupByKey } from '../../math/order';

/** After an order with something of `from`, the customer's next order held something of `to`. */
export interface NextCategory {
  readonly from: string;
  readonly to: string;
  /** Next orders after such ones, and those of them that hold `to`. */
  readonly orders: number;
  readonly held: number;
  /** Share of all next orders that hold `to`. */
  readonly usual: number;
}

/** Next orders of fewer customers are a habit of few. */
const fewestCustomers = 10;
const fewestHeld = 5;
/** Share of what is told that may be chance, all pairs of categories tried. */
const mostFalse = 0.05;
const nextOfCategory = 5;
/** Parts of the time that are told apart, and next orders of each at least. */
const mostParts = 24;
const fewestOfPart = 100;

/** What next orders come to, of one customer or of all. */
interface Counts {
  /** Next orders; those that hold each category, and those after one with each. */
  steps: number;
  readonly held: Map<number, number>;
  readonly after: Map<number, number>;
  /** Of each category the orders before, what came next and how often. */
  readonly pairs: Map<number, Map<number, number>>;
}

/** A next order of one customer: its instant, and the categories of it and of the one before. */
interface NextStep {
  readonly at: number;
  readonly from: ReadonlySet<number>;
  readonly to: ReadonlySet<number>;
}

interface OwnCounts extends Counts {
  readonly each: NextStep[];
}

/**
 * Which other category comes next: of each category at most five that follow it surely more often than they follow
 * anything else. Orders without date or customer say nothing.
 *
 * A customer's orders are alike, so the next orders of one tell less than as many of several: the difference of the two
 * shares is tested by what each customer adds to it (the variance of clusters, Liang and Zeger 1986), and one who orders
 * all the time proves nothing alone. What is bought at one time of the year is not told for that: a pair must be as sure
 * beside the next orders of the same part of the time. Of all pairs tried few are told by chance, see `largestTold`.
 */
export function nextCategories(
  baskets: Baskets,
  category: readonly string[],
  customers: number,
): NextCategory[] {
  const names = [...new Set(category.filter((name) => name !== ''))].sort();
  const all = newCounts();
  /** Customers who ordered something else after each category, and moments of what each category's next orders are. */
  const who = new Int32Array(names.length);
  const moments = {
    ofHeld: new Float64Array(names.length),
    mixed: new Float64Array(names.length),
    ofSteps: 0,
  };
  const instants: number[] = [];
  for (const own of countsOfCustomers(baskets, category, names, customers)) {
    all.steps += own.steps;
    for (const { at } of own.each) instants.push(at);
    moments.ofSteps += own.steps ** 2;
    for (const [to, count] of own.held) {
      add(all.held, to, count);
      moments.ofHeld[to] += count ** 2;
      moments.mixed[to] += count * own.steps;
    }
    for (const [from, count] of own.after) {
      add(all.after, from, count);
      who[from]++;
      for (const [to, times] of own.pairs.get(from) ?? []) add(pairsOf(all, from), to, times);
    }
  }
  const candidates = candidatesOf(all, who);
  const usual = new UsualInTime(Float64Array.from(instants), names.length);
  for (const own of countsOfCustomers(baskets, category, names, customers)) usual.add(own.each);
  for (const own of countsOfCustomers(baskets, category, names, customers)) {
    addSpread(own);
    addInTime(own);
  }
  return told();

  /** Adds to each candidate how much more of it followed than is usual at the time. */
  function addInTime({ after, each }: OwnCounts): void {
    for (const from of after.keys()) {
      for (const candidate of candidates.get(from) ?? []) {
        let more = 0;
        for (const step of each) {
          if (!step.from.has(from)) continue;
          more += (step.to.has(candidate.to) ? 1 : 0) - usual.share(candidate.to, step.at);
        }
        candidate.inTime += more;
        candidate.inTimeSquares += more ** 2;
      }
    }
  }

  /** Adds to the spread of each candidate what a customer adds who ordered after its first category. */
  function addSpread(own: Counts): void {
    for (const [from, after] of own.after) {
      for (const candidate of candidates.get(from) ?? []) {
        const { to, share, others } = candidate;
        const held = own.held.get(to) ?? 0;
        const both = own.pairs.get(from)?.get(to) ?? 0;
        const inside = (both - share * after) / all.after.get(from)!;
        const outside = (held - both - share * (own.steps - after)) / others;
        // Counted among the customers who never ordered after it, see `told`.
        candidate.spread += (inside - outside) ** 2 - ((held - share * own.steps) / others) ** 2;
      }
    }
  }

  function told(): NextCategory[] {
    const found = [...candidates].flatMap(([from, of]) =>
      of.map(({ to, both, share, others, spread, inTime, inTimeSquares }) => {
        const { ofHeld, mixed, ofSteps } = moments;
        const ofAll = (ofHeld[to] - 2 * share * mixed[to] + share ** 2 * ofSteps) / others ** 2;
        const orders = all.after.get(from)!;
        const more = both / orders - (all.held.get(to)! - both) / others;
        const variance = Math.max(0, ofAll + spread);
        const away = Math.min(more / Math.sqrt(variance), inTime / Math.sqrt(inTimeSquares));
        const chance = away > 0 && variance > 0 ? tailBeyond(away) : 1;
        return { from, to, orders, held: both, usual: share, chance };
      }),
    );
    const enough = [...all.held.values()].filter((count) => count >= fewestHeld).length;
    const froms = who.reduce((sum, count) => sum + (count >= fewestCustomers ? 1 : 0), 0);
    const most = largestTold(
      found.map(({ chance }) => chance),
      froms * Math.max(1, enough - 1),
      mostFalse,
    );
    const sure = found.filter(({ chance }) => chance <= most);
    sure.sort((a, b) => a.from - b.from || b.held - a.held || a.to - b.to);
    const told = new Int32Array(names.length);
    return sure
      .filter(({ from }) => ++told[from] <= nextOfCategory)
      .map(({ from, to, orders, held, usual }) => ({
        from: names[from],
        to: names[to],
        orders,
        held,
        usual,
      }));
  }
}

interface Candidate {
  readonly to: number;
  readonly both: number;
  /** Of all next orders, and how many of them follow something else. */
  readonly share: number;
  readonly others: number;
  /** What customers who ordered after the first category add to the variance beyond the others. */
  spread: number;
  /** How many more of the orders after it hold this than is usual at their time, and the squares of each customer's. */
  inTime: number;
  inTimeSquares: number;
}

/** How usual each category is among all next orders of a part of the time, all parts of as many. */
class UsualInTime {
  private readonly ends: Float64Array;
  private readonly steps: Int32Array;
  private readonly held: Int32Array;

  constructor(
    instants: Float64Array,
    private readonly categories: number,
  ) {
    const parts = Math.max(1, Math.min(mostParts, Math.floor(instants.length / fewestOfPart)));
    instants.sort();
    this.ends = Float64Array.from(
      { length: parts - 1 },
      (_, p) => instants[Math.floor(((p + 1) * instants.length) / parts)],
    );
    this.steps = new Int32Array(parts);
    this.held = new Int32Array(parts * categories);
  }

  add(each: readonly NextStep[]): void {
    for (const { at, to } of each) {
      const part = this.partOf(at);
      this.steps[part]++;
      for (const category of to) this.held[part * this.categories + category]++;
    }
  }

  share(category: number, at: number): number {
    const part = this.partOf(at);
    return this.held[part * this.categories + category] / this.steps[part];
  }

  private partOf(at: number): number {
    let part = 0;
    while (part < this.ends.length && at >= this.ends[part]) part++;
    return part;
  }
}

/** Pairs that are counted often enough, and more often than usual. */
function candidatesOf({ steps, held, after, pairs }: Counts, who: Int32Array): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const [from, orders] of after) {
    const others = steps - orders;
    if (who[from] < fewestCustomers || others === 0) continue;
    const own = [...(pairs.get(from) ?? [])]
      .filter(
        ([to, both]) => to !== from && both >= fewestHeld && both / orders > (held.get(to)! - both) / others,
      )
      .map(([to, both]) => ({
        to,
        both,
        share: held.get(to)! / steps,
        others,
        spread: 0,
        inTime: 0,
        inTimeSquares: 0,
      }));
    if (own.length > 0) found.set(from, own);
  }
  return found;
}

/** What the next orders of each customer come to, one after the other. */
function* countsOfCustomers(
  { matrix, customer, at }: Baskets,
  category: readonly string[],
  names: readonly string[],
  customers: number,
): Generator<OwnCounts> {
  const numbers = new Map(names.map((name, c) => [name, c]));
  const categoriesOf = (order: number) => {
    const found = new Set<number>();
    for (let e = matrix.starts[order]; e < matrix.starts[order + 1]; e++) {
      const number = numbers.get(category[matrix.indices[e]]);
      if (number !== undefined) found.add(number);
    }
    return found;
  };
  const own = groupByKey(customer, customers, matrix.rows, (order) => !Number.isNaN(at[order]));
  for (let c = 0; c < customers; c++) {
    const orders = own.positions
      .slice(own.starts[c], own.starts[c + 1])
      .sort((a, b) => at[a] - at[b] || a - b);
    const counts: OwnCounts = { ...newCounts(), each: [] };
    for (let i = 1; i < orders.length; i++) {
      // Orders of one instant come in no order.
      if (at[orders[i]] === at[orders[i - 1]]) continue;
      const now = categoriesOf(orders[i]);
      counts.steps++;
      for (const to of now) add(counts.held, to, 1);
      const before = categoriesOf(orders[i - 1]);
      counts.each.push({ at: at[orders[i]], from: before, to: now });
      for (const from of before) {
        add(counts.after, from, 1);
        for (const to of now) add(pairsOf(counts, from), to, 1);
      }
    }
    if (counts.steps > 0) yield counts;
  }
}

function newCounts(): Counts {
  return { steps: 0, held: new Map(), after: new Map(), pairs: new Map() };
}

function pairsOf({ pairs }: Counts, from: number): Map<number, number> {
  const known = pairs.get(from) ?? new Map<number, number>();
  pairs.set(from, known);
  return known;
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
