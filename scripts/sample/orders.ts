import { type Random, seededRandom } from '../../src/domain/math/random';
import { msPerDay, msPerHour } from '../../src/domain/time';
import { about, between, pick, spread, weighted } from './chance';
import { profiles } from './profiles';
import { type Customer, firstInstant, lastInstant, type OrderLine, type Product } from './types';

/** Chance that a line is what usually goes with an earlier one, and that it is what everybody buys. */
const companionShare = 0.22;
const popularShare = 0.1;
const cancelledShare = 0.018;
const refundedShare = 0.012;

/** All orders of all customers, line by line, in the order of time. */
export function makeOrders(
  seed: number,
  customers: readonly Customer[],
  products: readonly Product[],
): OrderLine[] {
  const random = seededRandom(seed);
  const shelf = new Shelf(products);
  const placed = customers.flatMap((customer, index) =>
    orderDates(customer, random).map((at) => ({ customer: index, at })),
  );
  const bought = customers.map(() => new Map<number, number>());
  placed.sort((a, b) => a.at - b.at || a.customer - b.customer);
  return placed.flatMap(({ customer, at }, number) => {
    const orderId = `SO-${100001 + number}`;
    return basket(customers[customer]!, bought[customer]!, shelf, random).map(({ product, quantity }) => ({
      orderId,
      customer,
      product,
      quantity,
      unitPrice: pricePaid(products[product]!, customers[customer]!, random),
      at,
      status: statusOf(random),
    }));
  });
}

/** Instants of a customer's orders: irregular gaps, counted back from a last order near the end. */
function orderDates(customer: Customer, random: Random): number[] {
  const dates: number[] = [];
  let at = lastInstant - profiles[customer.type].behaviour.quietDays * msPerDay * spread(0.4, random);
  const earliest = Math.max(firstInstant, customer.registeredAt);
  for (let i = 0; i < customer.orders; i++) {
    if (at < earliest) at = between(earliest, lastInstant - msPerDay, random);
    dates.push(Math.floor(atWakingHour(at, random)));
    at -= customer.gapDays * msPerDay * spread(0.35, random);
  }
  return customer.type === 'gift' ? dates.map((date) => nearFeast(date, random)) : dates;
}

function atWakingHour(at: number, random: Random): number {
  const hour = between(7, 23.5, random);
  return Math.max(firstInstant, Math.floor(at / msPerDay) * msPerDay + hour * msPerHour);
}

const feasts = [
  Date.UTC(2025, 1, 10),
  Date.UTC(2025, 4, 6),
  Date.UTC(2025, 11, 15),
  Date.UTC(2026, 1, 10),
  Date.UTC(2026, 4, 6),
];

/** Some presents are bought before a feast: one in four orders moves to a feast less than 40 days away. */
function nearFeast(at: number, random: Random): number {
  const feast = feasts.find((date) => Math.abs(date - at) < 40 * msPerDay);
  if (feast === undefined || random() > 0.25) return at;
  return atWakingHour(feast + Math.floor(between(-8, 8, random)) * msPerDay, random);
}

function basket(
  customer: Customer,
  bought: Map<number, number>,
  shelf: Shelf,
  random: Random,
): { product: number; quantity: number }[] {
  const { behaviour } = profiles[customer.type];
  const lines = 1 + about(behaviour.extraLines * 2 * random(), random);
  const chosen: { product: number; quantity: number }[] = [];
  for (let i = 0; i < lines; i++) {
    const product = shelf.choose(customer, bought, random);
    if (chosen.some((line) => line.product === product)) continue;
    bought.set(product, (bought.get(product) ?? 0) + 1);
    const quantity = random() < behaviour.multiples ? (random() < 0.7 ? 2 : 3) : 1;
    chosen.push({ product, quantity });
  }
  return chosen;
}

function pricePaid(product: Product, customer: Customer, random: Random): number {
  const discounted = random() < (customer.type === 'price' ? 0.5 : 0.12);
  const factor = discounted ? pick([0.9, 0.85, 0.8, 0.7], random) : 1;
  return Math.round(product.price * factor * 100) / 100;
}

function statusOf(random: Random): OrderLine['status'] {
  const chance = random();
  if (chance < cancelledShare) return 'cancelled';
  return chance < cancelledShare + refundedShare ? 'refunded' : 'completed';
}

/** The products by theme, and how a customer chooses among them. */
class Shelf {
  private readonly byTheme = new Map<string, number[]>();
  private readonly everywhere: readonly number[];

  constructor(private readonly products: readonly Product[]) {
    for (const [index, product] of products.entries()) {
      const list = this.byTheme.get(product.theme) ?? [];
      if (product.sold) list.push(index);
      this.byTheme.set(product.theme, list);
    }
    this.everywhere = products.map((product) => (product.sold ? product.popularity ** 2 : 0));
  }

  /** Prefers what the customer does not have yet, unless it is used up and bought again. */
  choose(customer: Customer, bought: ReadonlyMap<number, number>, random: Random): number {
    let product = this.candidate(customer, bought, random);
    for (let attempt = 0; attempt < 12; attempt++) {
      if (this.products[product]!.consumable || !bought.has(product)) break;
      product = this.candidate(customer, bought, random);
    }
    return product;
  }

  private candidate(customer: Customer, bought: ReadonlyMap<number, number>, random: Random): number {
    const chance = random();
    if (chance < popularShare) return weighted(this.everywhere, random);
    if (chance < popularShare + companionShare && bought.size > 0) {
      const companions = this.products[pick([...bought.keys()], random)]!.companions;
      const sold = companions.filter((index) => this.products[index]!.sold);
      if (sold.length > 0) return pick(sold, random);
    }
    return this.ofTaste(customer, random);
  }

  private ofTaste(customer: Customer, random: Random): number {
    const { tastes, behaviour } = profiles[customer.type];
    const theme = pick(tastes[weighted(customer.tastes, random)]!, random);
    const candidates = this.byTheme.get(theme)!;
    const weights = candidates.map((index) => {
      const product = this.products[index]!;
      return product.popularity * behaviour.tiers[product.tier];
    });
    return candidates[weighted(weights, random)]!;
  }
}
