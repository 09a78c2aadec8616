/** Lines before netting, as parallel arrays; negative quantities take back earlier lines. */
export interface RawLines {
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly quantity: Float64Array;
  readonly amount: Float64Array;
  readonly at: Float64Array;
}

export interface Netting {
  /** What is left of each line's quantity and amount; 0 where it was taken back whole, or is a return. */
  readonly quantity: Float64Array;
  readonly amount: Float64Array;
}

/**
 * Subtracts returns (lines of negative quantity) from earlier lines of the same customer and product,
 * the latest earlier line first; money goes with the quantity. What is returned beyond what was bought is
 * dropped: the purchase lies before the export's first day.
 */
export function netReturns(lines: RawLines): Netting {
  const quantity = lines.quantity.map((q) => Math.max(0, q));
  const amount = lines.amount.map((a, i) => (lines.quantity[i]! > 0 ? a : 0));
  const returns: number[] = [];
  for (let i = 0; i < lines.quantity.length; i++) if (lines.quantity[i]! < 0) returns.push(i);
  const candidates = linesOfReturned(lines, returns);
  returns.sort((a, b) => time(lines, a) - time(lines, b) || a - b);
  for (const line of returns) {
    let left = -lines.quantity[line]!;
    const earlier = candidates.get(pairKey(lines, line)) ?? [];
    for (let c = earlier.length - 1; c >= 0 && left > 0; c--) {
      const other = earlier[c]!;
      if (quantity[other] === 0 || time(lines, other) > time(lines, line)) continue;
      const taken = Math.min(left, quantity[other]!);
      amount[other] = amount[other]! * (1 - taken / quantity[other]!);
      quantity[other] = quantity[other]! - taken;
      left -= taken;
    }
  }
  return { quantity, amount };
}

/** Purchases of the pairs that have a return, by pair, in the order of time. */
function linesOfReturned(lines: RawLines, returns: readonly number[]): Map<number, number[]> {
  const candidates = new Map<number, number[]>(returns.map((line) => [pairKey(lines, line), []]));
  if (candidates.size === 0) return candidates;
  for (let i = 0; i < lines.quantity.length; i++) {
    if (lines.quantity[i]! > 0) candidates.get(pairKey(lines, i))?.push(i);
  }
  for (const list of candidates.values()) list.sort((a, b) => time(lines, a) - time(lines, b) || a - b);
  return candidates;
}

/** Lines without a date count as the earliest. */
function time(lines: RawLines, line: number): number {
  const at = lines.at[line]!;
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}

function pairKey(lines: RawLines, line: number): number {
  return (lines.customer[line]! + 1) * 67_108_864 + lines.product[line]! + 1;
}
