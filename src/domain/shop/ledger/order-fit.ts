/**
 * How a file's order totals come about: with the worth N of an order's lines,
 * total = N − a·discount − b·line discounts + c·postage + d·tax + r·refund − f·fee + charges − cut.
 */
export interface TotalRule {
  /** 1 where the order's discount comes off the worth of its lines, 0 where their prices have it off already. */
  readonly a: number;
  /** The same of the discounts of lines. */
  readonly b: number;
  readonly c: number;
  /** 1 for tax on top of the prices, 0 for tax within, -1 where the total leaves out the tax within. */
  readonly d: number;
  /** -1 where the total has the refund off, 1 where the lines have. */
  readonly r: number;
  /** 1 where the total is what the shop got, a platform's fee off; the customer paid it all the same. */
  readonly f: number;
}

/** One order's amounts; unknown ones are 0. */
export interface OrderAmounts {
  readonly worth: number;
  readonly discount: number;
  readonly lineDiscount: number;
  readonly postage: number;
  readonly tax: number;
  readonly refund: number;
  readonly fee: number;
  /** What further columns charge beside all this, and what they take off the goods (see `FurtherOfOrders`). */
  readonly charges: number;
  readonly cut: number;
}

/** What is assumed where no total tells. */
export const usualRule: TotalRule = { a: 1, b: 1, c: 1, d: 0, r: 0, f: 0 };

const choices = { a: [1, 0], b: [1, 0], c: [1, 0], d: [0, 1, -1], r: [0, -1, 1], f: [0, 1] } as const;
/** From the usual one on, so that of rules which explain as many orders the more usual is taken. */
const rules: readonly TotalRule[] = choices.f.flatMap((f) =>
  choices.r.flatMap((r) =>
    choices.d.flatMap((d) =>
      choices.c.flatMap((c) => choices.b.flatMap((b) => choices.a.map((a) => ({ a, b, c, d, r, f })))),
    ),
  ),
);

/** The rules that say different things of these orders: where none has any tax, tax is not asked about. */
export function rulesFor(orders: readonly OrderAmounts[]): readonly TotalRule[] {
  const has = (amount: (of: OrderAmounts) => number) => orders.some((of) => amount(of) !== 0);
  const open = {
    a: has(({ discount }) => discount),
    b: has(({ lineDiscount }) => lineDiscount),
    c: has(({ postage }) => postage),
    d: has(({ tax }) => tax),
    r: has(({ refund }) => refund),
    f: has(({ fee }) => fee),
  };
  const parts = Object.keys(open) as (keyof TotalRule)[];
  return rules.filter((rule) => parts.every((part) => open[part] || rule[part] === usualRule[part]));
}

export function predictedTotal(rule: TotalRule, of: OrderAmounts): number {
  return (
    of.worth -
    rule.a * of.discount -
    rule.b * of.lineDiscount +
    rule.c * of.postage +
    rule.d * of.tax +
    rule.r * of.refund -
    rule.f * of.fee +
    of.charges -
    of.cut
  );
}

/** A cent, as much for each further line, and what 64 bits round. */
export function agrees(is: number, must: number, lines: number): boolean {
  return Math.abs(is - must) <= 0.0051 + 0.005 * lines + 1e-9 * Math.abs(must);
}

/** Orders looked at to find a rule: more do not tell more. */
const enough = 20_000;

/** Finds the rule that explains most orders of one file. */
export class RuleFinder {
  private readonly matches = new Int32Array(rules.length);
  private seen = 0;

  /** True where enough was seen. */
  get isSure(): boolean {
    return this.seen >= enough;
  }

  /** Takes an order whose total and worth are known. */
  add(total: number, of: OrderAmounts, lines: number): void {
    this.seen++;
    for (let i = 0; i < rules.length; i++) {
      if (agrees(predictedTotal(rules[i]!, of), total, lines)) this.matches[i] = this.matches[i]! + 1;
    }
  }

  /** The rule, the share of orders that it explains, and of how many; null where no order was seen. */
  found(): { rule: TotalRule; share: number; orders: number } | null {
    if (this.seen === 0) return null;
    let best = 0;
    for (let i = 1; i < rules.length; i++) if (this.matches[i]! > this.matches[best]!) best = i;
    return { rule: rules[best]!, share: this.matches[best]! / this.seen, orders: this.seen };
  }
}
