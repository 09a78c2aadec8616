import { Chance, type MadeOrder } from '../src/engines/analysis/fixtures/made-orders';

/** A shop of so many kinds of customers, and the kind of each. */
export interface KindsShop {
  readonly name: string;
  readonly kinds: number;
  readonly orders: readonly MadeOrder[];
  readonly kindOf: (customer: string) => number;
}

/** How the customers of a made shop differ. */
interface Plan {
  /** Lines of products that customers keep to, 1 for all alike. */
  readonly tastes: number;
  /** Ways of shopping, crossed with the tastes. */
  readonly habits: number;
  readonly customers: number;
  /** Each kind so many times as large as the next. */
  readonly uneven?: number;
  /** Exponent of the Pareto distribution of prices; log-normal unless given. */
  readonly tail?: number;
  /** Part of what a customer buys that is of her own line. */
  readonly own?: number;
  /** Products a line. */
  readonly products?: number;
  /** Orders a customer, on average, of the first way of shopping. */
  readonly orders?: number;
}

const plans: readonly Plan[] = [
  { tastes: 1, habits: 1, customers: 420 },
  { tastes: 1, habits: 1, customers: 700, tail: 1.3 },
  { tastes: 1, habits: 1, customers: 300, orders: 1.5, products: 60 },
  { tastes: 2, habits: 1, customers: 360 },
  { tastes: 2, habits: 1, customers: 500, uneven: 3, tail: 1.4 },
  { tastes: 3, habits: 1, customers: 450, orders: 3 },
  { tastes: 3, habits: 1, customers: 600, uneven: 1.7, own: 0.75 },
  { tastes: 4, habits: 1, customers: 520, tail: 1.4 },
  { tastes: 5, habits: 1, customers: 700, uneven: 1.4 },
  { tastes: 6, habits: 1, customers: 640, orders: 4 },
  { tastes: 7, habits: 1, customers: 840, uneven: 1.25 },
  { tastes: 8, habits: 1, customers: 900, tail: 1.6 },
  { tastes: 1, habits: 2, customers: 400 },
  { tastes: 1, habits: 2, customers: 600, uneven: 2, tail: 1.6 },
  { tastes: 3, habits: 2, customers: 840 },
  { tastes: 2, habits: 2, customers: 700 },
];

/** Fresh shops with none to eight kinds of customers, known by orders alone: the same for the same seed. */
export function* kindsShops(seed: number): Generator<KindsShop> {
  for (const [at, plan] of plans.entries()) yield made(plan, 97 * seed + at);
}

function made(plan: Plan, seed: number): KindsShop {
  const { tastes, habits, customers, uneven = 1, tail, own = 0.8, products = 12, orders: mean = 5 } = plan;
  const chance = new Chance(seed);
  const kinds = tastes * habits;
  const shares = Array.from({ length: kinds }, (_, kind) => uneven ** -kind);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const kindOf = Array.from({ length: customers }, () => {
    let [left, kind] = [chance.random() * all, 0];
    while (kind < kinds - 1 && left > shares[kind]!) left -= shares[kind++]!;
    return kind;
  });
  const price = () =>
    tail === undefined ? 15 * Math.exp(0.5 * chance.normal()) : 8 * (1 - chance.random()) ** (-1 / tail);
  const orders = kindOf.flatMap((kind, c) => {
    const [taste, isBusy] = [kind % tastes, kind >= tastes];
    let day = 700 - 60 * chance.random();
    const pause = (isBusy ? 9 : 45) * Math.exp(0.3 * chance.normal());
    return Array.from({ length: 1 + chance.count(isBusy ? 4 * mean : mean - 1) }, (): MadeOrder => {
      day -= pause * chance.wait();
      const items = Array.from({ length: 1 + chance.count(isBusy ? 0.2 : 1.3) }, () => {
        const line = chance.random() < own ? taste : chance.below(tastes);
        return [`P${line}-${chance.below(products)}`, `Line ${line}`, price()] as const;
      });
      return { customer: `C${c}`, day: Math.max(0, day), items };
    });
  });
  const details = [
    uneven > 1 && 'uneven',
    tail !== undefined && 'heavy tailed money',
    mean < 4 && 'few orders',
  ].filter(Boolean);
  return {
    name: `${tastes} tastes × ${habits} habits${details.map((detail) => `, ${detail}`).join('')}`,
    kinds,
    orders: orders.sort((a, b) => a.day - b.day),
    kindOf: (customer) => kindOf[Number(customer.slice(1))]!,
  };
}
