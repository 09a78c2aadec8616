import { fateCode } from './fates';
import type { SalesLedger } from './sales-ledger';

const [sale, takesBack, isService] = [fateCode('sale'), fateCode('return'), fateCode('service')];
const ofNobody = fateCode('nobody');

/** Per customer, in the ledger's main currency. */
export interface MoneyByCustomer {
  /**
   * What she paid for the rows of the export, discounts, refunds and returns off, also returns of purchases before the
   * export's first day: below zero where more came back than was bought; NaN where no order is known of the shop, or
   * no money of any of hers.
   */
  readonly spend: Float64Array;
  /** The part of it that is for no goods: postage, fees and the like that the export has as lines. */
  readonly service: Float64Array;
}

/** What sales of nobody known brought, in the ledger's main currency; rows whose money is not known are left out. */
export function moneyOfNobody({ count, fate, paid }: SalesLedger): number {
  let sum = 0;
  for (let row = 0; row < count; row++) if (fate[row] === ofNobody) sum += paid[row]! || 0;
  return sum;
}

/** Adds up what each of `n` customers paid. */
export function moneyByCustomer(n: number, { count, fate, customer, paid }: SalesLedger): MoneyByCustomer {
  const [spend, service] = [new Float64Array(n).fill(count > 0 ? 0 : Number.NaN), new Float64Array(n)];
  const [known, unknown] = [new Uint8Array(n), new Uint8Array(n)];
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who < 0 || !(fate[row] === sale || fate[row] === takesBack || fate[row] === isService)) continue;
    const money = paid[row]!;
    if (Number.isNaN(money)) unknown[who] = 1;
    else {
      known[who] = 1;
      spend[who] = spend[who]! + money;
      if (fate[row] === isService) service[who] = service[who]! + money;
    }
  }
  // Bought, but for money that nobody can tell: not nothing.
  for (let who = 0; who < n; who++) if (unknown[who] === 1 && known[who] === 0) spend[who] = Number.NaN;
  return { spend, service };
}
