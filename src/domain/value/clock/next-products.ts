import { largestTold, tailBeyond } from '../../math/false-discoveries';
import { median } from '../../math/vector';
import { type ProductDays, productDays } from '../../recommend/rules/rebuying';
import type { Shop } from '../../shop/shop';

/** What customers of a product buy on their next day with a purchase, and how long that takes. */
export interface NextProduct {
  readonly from: number;
  readonly to: number;
  /** Customers who did. */
  readonly customers: number;
  /** Of the days that follow one with `from`, and of all that follow any; 0 to 1. */
  readonly share: number;
  readonly usual: number;
  /** Days until then, half of the times. */
  readonly days: number;
}

/** What fewer customers did is a habit of few. */
const fewestCustomers = 5;
/** Of the pairs that are told so many may be chance. */
const mostFalse = 0.05;
/**
 * … and so many times as often as after anything: that others are followed by a thing of their own makes the rest a
 * little likelier after all but those.
 */
const leastLift = 1.5;
const nextOfProduct = 3;
/** Days with more products are a shop's order, after which everything follows everything. */
const mostProducts = 40;

/** Of each product at most three others that follow it surely more often than they follow anything. */
export function nextProducts(shop: Shop): NextProduct[] {
  const products = shop.products.ids.length;
  const steps = stepsOf(productDays(shop));
  const after = new Int32Array(products);
  const usual = new Int32Array(products);
  const pairs = new Map<number, { customers: number; latest: number; times: number; days: number[] }>();
  for (const { customer, from, to, days } of steps) {
    for (const product of to) usual[product]++;
    for (const first of from) {
      after[first]++;
      for (const then of to) {
        if (then === first) continue;
        const key = first * products + then;
        const pair = pairs.get(key) ?? { customers: 0, latest: -1, times: 0, days: [] };
        if (pair.times === 0) pairs.set(key, pair);
        pair.times++;
        pair.days.push(days);
        if (pair.latest !== customer) pair.customers++;
        pair.latest = customer;
      }
    }
  }
  const candidates: (NextProduct & { readonly chance: number })[] = [];
  for (const [key, { customers, times, days }] of pairs) {
    if (customers < fewestCustomers) continue;
    const [from, to] = [Math.floor(key / products), key % products];
    const share = times / after[from];
    const rest = (usual[to] - times) / Math.max(1, steps.length - after[from]);
    const pooled = usual[to] / steps.length;
    const spread = Math.sqrt(
      pooled * (1 - pooled) * (1 / after[from] + 1 / Math.max(1, steps.length - after[from])),
    );
    if (!(share > rest && share >= leastLift * pooled)) continue;
    const chance = spread > 0 ? tailBeyond((share - rest) / spread) : 1;
    candidates.push({ from, to, customers, share, usual: pooled, days: median(days), chance });
  }
  const told = largestTold(
    candidates.map(({ chance }) => chance),
    enough(after) * Math.max(1, enough(usual) - 1),
    mostFalse,
  );
  const found = new Map<number, NextProduct[]>();
  for (const { chance, ...next } of candidates) {
    if (chance > told) continue;
    const own = found.get(next.from) ?? [];
    own.push(next);
    found.set(next.from, own);
  }
  return [...found.values()]
    .flatMap((own) => own.sort((a, b) => b.share - a.share || a.to - b.to).slice(0, nextOfProduct))
    .sort((a, b) => b.customers - a.customers || a.from - b.from || a.to - b.to);
}

/** Products that are there often enough for a pair. */
function enough(times: Int32Array): number {
  return times.reduce((count, own) => count + (own >= fewestCustomers ? 1 : 0), 0);
}

interface PurchaseStep {
  readonly customer: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly days: number;
}

/** From each day with a purchase to the customer's next. */
function stepsOf({ byCustomer }: ProductDays): PurchaseStep[] {
  const steps: PurchaseStep[] = [];
  byCustomer.forEach((own, customer) => {
    const days: { readonly day: number; readonly products: number[] }[] = [];
    for (const { day, product } of own) {
      const last = days.at(-1);
      if (last?.day === day) last.products.push(product);
      else days.push({ day, products: [product] });
    }
    for (let i = 1; i < days.length; i++) {
      const [before, now] = [days[i - 1], days[i]];
      if (Math.max(before.products.length, now.products.length) > mostProducts) continue;
      steps.push({ customer, from: before.products, to: now.products, days: now.day - before.day });
    }
  });
  return steps;
}
