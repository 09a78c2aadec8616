import { isoDay, msPerDay } from '../time';
import { dueStates } from '../value/clock/due-state';
import type { AudienceFacts, RunFindings } from './facts';

/** What a marketer wants beside the id of a customer; NaN and '' where it is not known. */
export interface MemberRow {
  readonly id: string;
  /** Code of her segment; NaN without a run. */
  readonly segment: number;
  readonly orders: number;
  readonly money: number;
  /** Days, YYYY-MM-DD, of the dated orders. */
  readonly firstOrder: string;
  readonly lastOrder: string;
  readonly meanStars: number;
  /** One of `dueStates`, and the day on which she is due. */
  readonly clock: string;
  readonly due: string;
}

/** Rows of customers by number, in their order. */
export function memberRows(
  members: Int32Array,
  facts: AudienceFacts,
  { segments }: RunFindings,
): MemberRow[] {
  const { shop, lastDay } = facts;
  const clock = facts.findings.clock();
  const orders = facts.figure('orders');
  const [first, last] = [facts.figure('daysSinceFirstOrder'), facts.figure('daysSinceLastOrder')];
  const stars = facts.figure('meanStars');
  return Array.from(members, (c) => ({
    id: shop.customers.ids[c]!,
    segment: segments?.code[c] ?? Number.NaN,
    orders: orders?.low[c] ?? Number.NaN,
    money: shop.customers.spend[c]!,
    // The bounds that the dated orders give, whatever those without a date are of.
    firstOrder: dayOf(lastDay - (first?.low[c] ?? Number.NaN)),
    lastOrder: dayOf(lastDay - (last?.high[c] ?? Number.NaN)),
    meanStars: stars?.low[c] ?? Number.NaN,
    clock: clock === null ? '' : dueStates[clock.state[c]!]!,
    due: dayOf(Math.round(clock?.due[c] ?? Number.NaN)),
  }));
}

function dayOf(day: number): string {
  return Number.isNaN(day) ? '' : isoDay(day * msPerDay);
}
