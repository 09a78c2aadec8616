import { furtherFields } from '../tables/further-amounts';
import { type MoneyColumns, orderAmounts } from './money-columns';
import { agrees, type OrderAmounts, predictedTotal, rulesFor } from './order-fit';
import type { OrderRows } from './order-rows';
import type { OrderWorth } from './order-worth';

/**
 * What columns beside goods, postage, tax and discounts add to the total of each order: charges that are no goods, and
 * what is off the postage (`charges`, below zero where it is off), and what is off the goods (`cut`, above zero).
 */
export interface FurtherOfOrders {
  readonly charges: Float64Array;
  readonly cut: Float64Array;
}

/** Orders of a file that are looked at: the search tries every rule with every choice of signs. */
const enough = 300;
/** Columns of a file that may enter its totals at once. */
const mostColumns = 5;
/** Of the orders in which a column has an amount, the share that the search must explain. */
const trusted = 0.6;

/**
 * Finds by file how the further columns of money enter its totals, and adds them up by order; null where none does. A
 * column enters with a sign where some rule with these signs explains more orders to the cent than every rule without.
 * @param totals by order, NaN where not known.
 * @param amountsOf what is known of an order without them.
 */
export function furtherOfOrders(
  totals: Float64Array,
  amountsOf: (o: number) => OrderAmounts,
  columns: MoneyColumns,
  { lines, file }: OrderWorth,
  grouped: OrderRows,
): FurtherOfOrders | null {
  const present = furtherFields.filter((field) => columns[field]);
  if (present.length === 0) return null;
  const amounts = present.map((field) => orderAmounts(columns[field], grouped));
  const isPostage = present.map((field) => field.startsWith('furtherPostage'));
  const found: FurtherOfOrders = {
    charges: new Float64Array(totals.length),
    cut: new Float64Array(totals.length),
  };
  let enters = false;
  for (let f = 0; f < grouped.files; f++) {
    const signs = signsOf(samplesOf(f));
    if (signs === null) continue;
    enters = true;
    for (let o = 0; o < totals.length; o++) if (file[o] === f) add(o, signs);
  }
  return enters ? found : null;

  function add(o: number, signs: readonly number[]): void {
    signs.forEach((sign, k) => {
      const amount = sign * (amounts[k]![o]! || 0);
      // What is off and speaks of no postage is off the goods.
      if (amount < 0 && sign < 0 && !isPostage[k]) found.cut[o] = found.cut[o]! - amount;
      else found.charges[o] = found.charges[o]! + amount;
    });
  }

  /** Orders with such amounts, and as many without. */
  function samplesOf(f: number): Sample[] {
    const [having, others]: [Sample[], Sample[]] = [[], []];
    for (let o = 0; o < totals.length && (having.length < enough || others.length < enough); o++) {
      if (file[o] !== f || !(totals[o]! > 0)) continue;
      const known = amountsOf(o);
      if (Number.isNaN(known.worth)) continue;
      const own = amounts.map((of) => of[o]! || 0);
      const into = own.some((amount) => amount !== 0) ? having : others;
      if (into.length < enough) into.push({ total: totals[o]!, known, lines: lines[o]!, own });
    }
    return having.length === 0 ? [] : [...having, ...others];
  }
}

interface Sample {
  readonly total: number;
  readonly known: OrderAmounts;
  readonly lines: number;
  /** Of each further column. */
  readonly own: readonly number[];
}

/** The sign with which each column enters the totals, 0 for none; null where none explains anything. */
function signsOf(samples: readonly Sample[]): readonly number[] | null {
  const columns = samples[0]?.own.length ?? 0;
  const filled = Array.from({ length: columns }, (_, k) => countOf(samples, ({ own }) => own[k] !== 0));
  const used = [...filled.keys()]
    .filter((k) => filled[k]! > 0)
    .sort((a, b) => filled[b]! - filled[a]!)
    .slice(0, mostColumns);
  if (used.length === 0) return null;
  const choices = choicesOf(used, columns);
  const sums = samples.map(({ own }) =>
    choices.map((signs) => signs.reduce((sum, sign, k) => sum + sign * own[k]!, 0)),
  );
  let best = { matches: 0, choice: 0, explained: (_sample: number): boolean => false };
  // The choice of none first, so that signs must earn their place.
  const rules = rulesFor(samples.map(({ known }) => known));
  for (const choice of choices.keys()) {
    for (const rule of rules) {
      const explained = (s: number) => {
        const { total, known, lines } = samples[s]!;
        return agrees(predictedTotal(rule, known) + sums[s]![choice]!, total, lines);
      };
      let matches = 0;
      for (let s = 0; s < samples.length; s++) if (explained(s)) matches++;
      if (matches > best.matches) best = { matches, choice, explained };
    }
    if (choice === 0 && best.matches === samples.length) return null;
  }
  const signs = choices[best.choice]!;
  const isShown = signs.every((sign, k) => {
    if (sign === 0) return true;
    const having = [...samples.keys()].filter((s) => samples[s]!.own[k] !== 0);
    return countOf(having, best.explained) >= trusted * having.length;
  });
  return isShown && signs.some((sign) => sign !== 0) ? signs : null;
}

/** Every choice of signs for the columns that are used, those with fewer signs first, plus before minus. */
function choicesOf(used: readonly number[], columns: number): readonly (readonly number[])[] {
  let choices: number[][] = [new Array<number>(columns).fill(0)];
  for (const k of used) choices = choices.flatMap((signs) => [0, 1, -1].map((sign) => signs.with(k, sign)));
  const weight = (signs: readonly number[]) =>
    signs.reduce((sum, sign) => sum + (sign === 0 ? 0 : sign > 0 ? 10 : 11), 0);
  return choices.sort((a, b) => weight(a) - weight(b));
}

function countOf<T>(all: readonly T[], test: (each: T) => boolean): number {
  return all.reduce((sum, each) => sum + (test(each) ? 1 : 0), 0);
}
