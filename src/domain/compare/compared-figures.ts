import type { Features, Unit } from '../behaviour/features';
import { differenceOfShares, type Interval } from '../campaign/proportions';
import { chooseTraits } from '../label/traits/choose-traits';
import { midmean } from '../math/midmean';
import { midRanks } from '../math/ranks';
import { mean, sum } from '../math/vector';
import { differenceOfMeans, differenceOfUsual, type Known } from './difference-of-usual';
import type { Pair } from './groups';

/** One figure of two groups in plain units. */
export interface ComparedFigure {
  readonly feature: string;
  readonly unit: Unit;
  /** What is usual in the whole shop and in either group; NaN where it is known of nobody. */
  readonly shop: number;
  readonly values: Pair<number>;
  /** Customers of either of whom it is known. */
  readonly known: Pair<number>;
  /** How far either's mean rank is from the shop's middle, in standard deviations of the ranks; NaN where not known. */
  readonly effects: Pair<number>;
  /** The first less the second; its ends are NaN where too few are known. */
  readonly difference: Interval;
  /** Beyond chance, all figures of the comparison taken together. */
  readonly isSure: boolean;
}

/** Of fewer customers nothing is told apart from chance. */
export const fewestCompared = 10;

/** Chance that any figure of a comparison is told although nothing differs. */
const falseAlarm = 0.05;
/** A figure speaks for a group where it is known of this part of it, against the shop's part. */
const leastCoverage = 0.5;

/** How many figures can differ at all. */
export const columnsOf = (blocks: readonly Features[]): number =>
  blocks.reduce((sum, { columns }) => sum + columns.length, 0);

/**
 * One column of two groups of customers; null where it has no spread, or is known of nobody of them. Usual is the mean of
 * the middle half, of the yes or no of an attribute the share, as in the segments' profiles. A difference is sure where its
 * interval leaves 0 out, and the one of the ranks does so on the same side: no few wholesalers make one.
 *
 * @param members 1 for each customer of a group. @param tried as many figures are looked at; the intervals are as wide as
 * it takes for all of them to hold together (Bonferroni).
 */
export function comparedFigure(
  { rows, columns, values }: Features,
  column: number,
  members: Pair<Uint8Array>,
  tried: number,
): ComparedFigure | null {
  const { name, unit } = columns[column]!;
  const { customers, values: all } = knownAmong(
    rows,
    (i) => values[i * columns.length + column]!,
    (i) => !Number.isNaN(values[i * columns.length + column]!),
  );
  if (all.every((value) => value === all[0])) return null;
  const ranks = midRanks(all);
  const isShare = name.includes('=');
  const usual = (some: Float64Array) => {
    if (some.length === 0) return Number.NaN;
    return isShare ? mean(some) : midmean(some.slice().sort());
  };
  const [one, other] = members.map((own) => knownOf(customers, all, own)) as [Known, Known];
  if (one.values.length + other.values.length === 0) return null;
  const [oneRanks, otherRanks] = members.map((own) => knownOf(customers, ranks, own)) as [Known, Known];
  const middle = (all.length + 1) / 2;
  const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0) / ranks.length);
  const effect = ({ values: own }: Known) =>
    own.length === 0 ? Number.NaN : (mean(own) - middle) / deviation;
  const level = 1 - falseAlarm / Math.max(1, tried);
  const figures: Pair<number> = [usual(one.values), usual(other.values)];
  const isTold = one.values.length >= fewestCompared && other.values.length >= fewestCompared;
  const open = { value: figures[0] - figures[1], low: Number.NaN, high: Number.NaN };
  const told = isShare ? sharesApart : differenceOfUsual;
  const difference = isTold ? told(one, other, level) : open;
  const byRank = isTold ? differenceOfMeans(oneRanks, otherRanks, level) : open;
  const covers = (own: Known, group: Uint8Array) =>
    own.values.length / sizeOf(group) >= (leastCoverage * customers.length) / rows;
  return {
    ...{ feature: name, unit, shop: usual(all), values: figures, difference },
    known: [one.values.length, other.values.length],
    effects: [effect(oneRanks), effect(otherRanks)],
    isSure:
      ((difference.low > 0 && byRank.low > 0) || (difference.high < 0 && byRank.high < 0)) &&
      covers(one, members[0]) &&
      covers(other, members[1]),
  };
}

/** The figures that tell two groups apart most clearly, at most six: sure ones that are worth a sentence, none twice. */
export function clearestOf(figures: readonly ComparedFigure[]): ComparedFigure[] {
  const sure = new Map(figures.filter(({ isSure }) => isSure).map((figure) => [figure.feature, figure]));
  const traits = [...sure.values()].map(({ feature, unit, values, effects }) => ({
    ...{ feature, unit, segmentValue: values[0], shopValue: values[1], effect: effects[0] - effects[1] },
  }));
  return chooseTraits(new Map(traits.map((trait) => [trait.feature, trait]))).map(
    ({ feature }) => sure.get(feature)!,
  );
}

function sharesApart(one: Known, other: Known, level: number): Interval {
  const [hits, otherHits] = [one, other].map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const there = new Set(other.customers);
  const shared = one.customers.reduce((count, customer) => count + (there.has(customer) ? 1 : 0), 0);
  return differenceOfShares([hits!, one.values.length], [otherHits!, other.values.length], level, shared);
}

/** Those of a group among the known; `values` is of the known, in their order. */
function knownOf(customers: Int32Array, values: Float64Array, own: Uint8Array): Known {
  const known = knownAmong(
    customers.length,
    (i) => values[i]!,
    (i) => own[customers[i]!] === 1,
  );
  return { ...known, customers: known.customers.map((i) => customers[i]!) };
}

function knownAmong(count: number, figureOf: (i: number) => number, isOne: (i: number) => boolean): Known {
  const found = new Int32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) if (isOne(i)) found[size++] = i;
  const customers = found.slice(0, size);
  const values = new Float64Array(size);
  for (let at = 0; at < size; at++) values[at] = figureOf(customers[at]!);
  return { customers, values };
}

const sizeOf = (own: Uint8Array): number => sum(own);
