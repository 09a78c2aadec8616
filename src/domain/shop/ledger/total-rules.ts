import { type AmountsByOrder, explaining } from './order-amounts';
import { type OrderAmounts, predictedTotal, RuleFinder, type TotalRule, usualRule } from './order-fit';
import type { OrderWorth } from './order-worth';

/** The sums by which orders are checked, and by file the rule that explains most of them. */
export interface RuledTotals {
  /** By order, NaN where not known. */
  readonly totals: Float64Array;
  readonly rules: readonly FoundRule[];
}
export type FoundRule = ReturnType<RuleFinder['found']>;

/** A rule that explains fewer orders explains nothing. */
const trusted = 0.6;

export function isTrusted(found: FoundRule | undefined): found is NonNullable<FoundRule> {
  return found != null && found.share >= trusted;
}

export function findRules(
  totals: Float64Array,
  amountsOf: (o: number) => OrderAmounts,
  { lines, file }: OrderWorth,
  files: number,
): FoundRule[] {
  const finders = Array.from({ length: files }, () => new RuleFinder());
  for (let o = 0; o < totals.length; o++) {
    const finder = finders[file[o]!];
    if (!(totals[o]! > 0) || !finder || finder.isSure) continue;
    const of = amountsOf(o);
    if (!Number.isNaN(of.worth)) finder.add(totals[o]!, of, lines[o]!);
  }
  return finders.map((finder) => finder.found());
}

export interface Disagreement {
  orders: number;
  ofOrders: number;
  byLines: number;
  byTotals: number;
}

/**
 * By file, how many orders of those that may be doubted neither the rule nor another column explains, with the sums of both sides, and 1 for each
 * of these orders.
 */
export function disagreements(
  { totals, rules }: RuledTotals,
  amounts: AmountsByOrder,
  { file, lines }: OrderWorth,
  isDoubted: (o: number) => boolean,
  files: number,
): { readonly byFile: readonly Disagreement[]; readonly marked: Uint8Array } {
  const marked = new Uint8Array(totals.length);
  const found = Array.from({ length: files }, () => ({ orders: 0, ofOrders: 0, byLines: 0, byTotals: 0 }));
  for (let o = 0; o < totals.length; o++) {
    const here = found[file[o]!];
    const rule: TotalRule = rules[file[o]!]?.rule ?? usualRule;
    if (!here || !isDoubted(o) || !(totals[o]! > 0)) continue;
    const predicted = predictedTotal(rule, amounts.of(o));
    if (Number.isNaN(predicted)) continue;
    here.ofOrders++;
    if (explaining(amounts, rule, totals[o]!, o, lines[o]!) !== null) continue;
    marked[o] = 1;
    here.orders++;
    here.byLines += predicted;
    here.byTotals += totals[o]!;
  }
  return { byFile: found, marked };
}
