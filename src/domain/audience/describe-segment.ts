import { maskOf } from './conditions';
import type { AudienceFacts, RunFindings } from './facts';
import { figureOf } from './conditions';
import { inBit, type Mask } from './masks';
import { type Condition, numberNames, type NumberName, type Rule } from './rule';

/** A segment as rules, by a shallow tree, and how well these describe it. */
export interface SegmentRules {
  readonly rule: Rule;
  /** Of whom the rule finds, the share in the segment; of the segment, the share that the rule finds. */
  readonly precision: number;
  readonly recall: number;
}

const deepest = 3;
/** Where a figure can be cut at most. */
const cuts = 24;
/** Values of a column, and categories, that are asked for. */
const valuesAsked = 8;
/** Fewer of the segment on a side tell nothing. */
const fewest = 5;
/** Figures by which nobody is to be told: they are of the segmentation, or cost a forecast. */
const notAsked: readonly NumberName[] = [
  'confidence',
  'expectedPurchases',
  'alive',
  'value',
  'lapseRisk',
  'refundRisk',
];

interface Candidate {
  readonly condition: Condition;
  readonly mask: Mask;
}

/** Customers at a node, and the conditions that lead there. */
interface Leaf {
  readonly path: readonly Rule[];
  readonly all: number;
  readonly inside: number;
}

/**
 * A classification tree (Breiman, Friedman, Olshen and Stone 1984: Gini's index, both classes of one weight) over what is
 * known of customers, three conditions deep. Of its leaves those are taken that describe the segment best (F1). Who lacks a
 * figure is on the side that does not satisfy it, in the tree as in the rules. Null where nothing tells it.
 */
export function describeSegment(code: number, facts: AudienceFacts, run: RunFindings): SegmentRules | null {
  const { segments } = run;
  if (segments === null) return null;
  const isInside = Uint8Array.from(segments.code, (own) => (own === code ? 1 : 0));
  const total = isInside.reduce((sum, one) => sum + one, 0);
  if (total < fewest || total === isInside.length) return null;
  const candidates = candidatesOf(facts, run);
  const weight = (isInside.length - total) / total;
  const leaves: Leaf[] = [];
  const grow = (customers: Int32Array, path: readonly Rule[]): void => {
    const inside = countInside(customers, isInside);
    const best = path.length < deepest ? bestSplit(customers, inside, candidates, isInside, weight) : null;
    if (best === null) {
      leaves.push({ path, all: customers.length, inside });
      return;
    }
    const satisfies = (c: number) => (best.mask[c]! & inBit) !== 0;
    grow(customers.filter(satisfies), [...path, best.condition]);
    grow(
      customers.filter((c) => !satisfies(c)),
      [...path, { not: best.condition }],
    );
  };
  grow(Int32Array.from(isInside.keys()), []);
  return bestLeaves(leaves, total);
}

function countInside(customers: Int32Array, isInside: Uint8Array): number {
  let inside = 0;
  for (const c of customers) inside += isInside[c]!;
  return inside;
}

function candidatesOf(facts: AudienceFacts, run: RunFindings): Candidate[] {
  const asked = (condition: Condition): Candidate => ({ condition, mask: maskOf(condition, facts, run) });
  const figures = numberNames
    .filter((name) => !notAsked.includes(name))
    .flatMap((what) => thresholds(what, facts, run).map((atLeast) => asked({ what, atLeast })));
  const columns = facts.shop.customers.attributes.flatMap(({ name, values }) =>
    frequent(values).map((value) => asked({ what: 'attribute', name, is: [value] })),
  );
  const bought = facts.deeds('bought') === null ? [] : frequent(facts.shop.products.category);
  return [...figures, ...columns, ...bought.map((value) => asked({ what: 'bought', categories: [value] }))];
}

function thresholds(name: NumberName, facts: AudienceFacts, run: RunFindings): number[] {
  const figure = figureOf(name, facts, run);
  if (figure === null) return [];
  const known = figure.low.filter((value, c) => value === figure.high[c]).sort();
  const at = Array.from(
    { length: cuts },
    (_, i) => known[Math.floor(((i + 1) / (cuts + 1)) * known.length)]!,
  );
  return [...new Set(at.map(plainNumber))].filter((value) => value > known[0]!);
}

/** Two figures that count: a rule is to be read. */
function plainNumber(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 100 ? value : Number(value.toPrecision(2));
}

function frequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ordered.slice(0, valuesAsked).map(([value]) => value);
}

/** The condition that parts them best, null where none makes either side purer. */
function bestSplit(
  customers: Int32Array,
  inside: number,
  candidates: readonly Candidate[],
  isInside: Uint8Array,
  weight: number,
): Candidate | null {
  const outside = customers.length - inside;
  let best: Candidate | null = null;
  let least = impurity(inside * weight, outside) * (1 - 1e-6);
  for (const candidate of candidates) {
    let [there, thereInside] = [0, 0];
    for (const c of customers) {
      if ((candidate.mask[c]! & inBit) === 0) continue;
      there++;
      thereInside += isInside[c]!;
    }
    const elsewhere = customers.length - there;
    if (Math.min(there, elsewhere) < fewest) continue;
    const left = impurity(thereInside * weight, there - thereInside);
    const right = impurity((inside - thereInside) * weight, elsewhere - (inside - thereInside));
    if (left + right < least) [best, least] = [candidate, left + right];
  }
  return best;
}

/** Gini's index times the weight of both. */
function impurity(one: number, other: number): number {
  const all = one + other;
  return all === 0 ? 0 : (2 * one * other) / all;
}

function bestLeaves(leaves: readonly Leaf[], total: number): SegmentRules | null {
  const ordered = leaves
    .filter(({ inside }) => inside > 0)
    .sort((a, b) => b.inside / b.all - a.inside / a.all);
  let best: { readonly taken: readonly Leaf[]; readonly f1: number } = { taken: [], f1: 0 };
  let [all, inside] = [0, 0];
  ordered.forEach((leaf, i) => {
    all += leaf.all;
    inside += leaf.inside;
    const f1 = (2 * inside) / (all + total);
    if (f1 > best.f1) best = { taken: ordered.slice(0, i + 1), f1 };
  });
  const { taken } = best;
  if (taken.length === 0 || taken.some(({ path }) => path.length === 0)) return null;
  const sum = (of: 'all' | 'inside') => taken.reduce((count, leaf) => count + leaf[of], 0);
  const paths = taken.map(({ path }): Rule => (path.length === 1 ? path[0]! : { all: path }));
  return {
    rule: paths.length === 1 ? paths[0]! : { any: paths },
    precision: sum('inside') / sum('all'),
    recall: sum('inside') / total,
  };
}
