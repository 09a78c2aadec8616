import type { AssembledShop } from './assemble';
import { countedNowhere, fateCode } from './ledger/fates';
import { moneyByCustomer } from './ledger/money-by-customer';
import type { SalesLedger } from './ledger/sales-ledger';
import { serviceLines } from './service-lines';
import type { Reviews } from './shop';

/** What a shop's tables say of one customer, as a shop's admin would show it. */
export interface CustomerSummary {
  readonly id: string;
  /** Orders and lines of goods of which something was not given back; the accounts count those taken back whole too. */
  readonly orders: number;
  readonly lines: number;
  /**
   * What was paid for the rows of the export, discounts, refunds and returns off, also returns of purchases before the
   * export's first day: below zero where more came back than was bought; NaN where no order is known of the shop,
   * or no money of any of hers.
   */
  readonly spend: number;
  /** The part of it that is for no goods: postage, fees and the like that the export has as lines. */
  readonly service: number;
  /** ISO code of the money, a sign that countries share, or '' where none is known. */
  readonly currency: string;
  /** Pieces given back of those bought, 0 to 1; NaN where nothing was bought. */
  readonly returnRate: number;
  /**
   * Instants of the first and the last order, be it a sale or one that came to nothing (or review, where nothing was
   * ordered); NaN where no date is known.
   */
  readonly first: number;
  readonly last: number;
  /** On 1 to 5, NaN without a rating. */
  readonly meanRating: number;
}

/** One summary for each customer whom the files name, in the order of the customers' numbers. */
export function summariseCustomers({ shop, ledger, standIns }: AssembledShop): CustomerSummary[] {
  const { customers, orderLines, reviews } = shop;
  const n = customers.ids.length;
  const lines = new Int32Array(n);
  const ordered = spans(n, ledger.count > 0 ? standing(ledger) : orderLines);
  const reviewed = spans(n, reviews);
  const orders = Array.from({ length: n }, () => new Set<number>());
  for (let line = 0; line < orderLines.count; line++) {
    const customer = orderLines.customer[line]!;
    lines[customer] = lines[customer]! + 1;
    orders[customer]!.add(orderLines.order[line]!);
  }
  const { spend, service } = moneyByCustomer(n, ledger);
  const returnRate = returnRates({ shop, ledger });
  const meanRating = meanRatings(n, reviews);
  const summaries = customers.ids.map((id, i) => {
    const span = Number.isNaN(ordered.first[i]!) ? reviewed : ordered;
    return {
      id,
      orders: orders[i]!.size,
      lines: lines[i]!,
      spend: spend[i]!,
      service: service[i]!,
      currency: ledger.mainCurrency,
      returnRate: returnRate[i]!,
      first: span.first[i]!,
      last: span.last[i]!,
      meanRating: meanRating[i]!,
    };
  });
  return summaries.filter((_, i) => standIns[i] === 0);
}

const [sale, refunded] = [fateCode('sale'), fateCode('refunded')];

/**
 * Share of the pieces each customer bought that came back, 0 to 1, those of orders that their state calls refunded
 * among them; NaN where nothing was bought.
 */
export function returnRates({ shop, ledger }: Pick<AssembledShop, 'shop' | 'ledger'>): Float64Array {
  const { count, fate, customer, product, quantity, keptQuantity } = ledger;
  const n = shop.customers.ids.length;
  const isService = serviceLines(shop.products);
  const [bought, kept] = [new Float64Array(n), new Float64Array(n)];
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who < 0) continue;
    if (fate[row] === sale) {
      bought[who] = bought[who]! + quantity[row]!;
      kept[who] = kept[who]! + keptQuantity[row]!;
    } else if (fate[row] === refunded && isService[product[row]!] !== 1) {
      bought[who] = bought[who]! + Math.abs(quantity[row]!);
    }
  }
  return bought.map((pieces, i) => (pieces - kept[i]!) / pieces);
}

function meanRatings(n: number, { count, customer, rating }: Reviews): Float64Array {
  const [sums, rated] = [new Float64Array(n), new Int32Array(n)];
  for (let review = 0; review < count; review++) {
    if (Number.isNaN(rating[review]!)) continue;
    const who = customer[review]!;
    sums[who] = sums[who]! + rating[review]!;
    rated[who] = rated[who]! + 1;
  }
  return sums.map((sum, i) => sum / rated[i]!);
}

const nowhere = countedNowhere.map(fateCode);

/** The ledger's rows as dated facts, those that count for nothing left out. */
function standing({ count, customer, at, fate }: SalesLedger): Dated {
  return { count, customer, at: at.map((when, row) => (nowhere.includes(fate[row]!) ? Number.NaN : when)) };
}

interface Dated {
  readonly count: number;
  readonly customer: Int32Array;
  readonly at: Float64Array;
}

function spans(n: number, { count, customer, at }: Dated) {
  const first = new Float64Array(n).fill(Number.NaN);
  const last = new Float64Array(n).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    const [who, when] = [customer[row]!, at[row]!];
    if (who < 0 || Number.isNaN(when)) continue;
    if (!(first[who]! <= when)) first[who] = when;
    if (!(last[who]! >= when)) last[who] = when;
  }
  return { first, last };
}
