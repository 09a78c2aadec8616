import { sum } from '../../math/vector';
import {
  type GroupResponse,
  type PastShare,
  placeBands,
  type Response,
  responseDays,
} from './response-report';

/** A customer to whom a product would be offered. */
export interface Addressee {
  /** Place of the product in her list, from 1. */
  readonly rank: number;
  /** Days since she did anything, at the end of the export; NaN where that is not known. */
  readonly idleDays: number;
}

/** What offering a product to some customers would come to, by the shop's own past. */
export interface ExpectedResponse {
  /** Share of them who would buy it within `responseDays`. */
  readonly share: PastShare;
  /** Of how many of them anything is known to say so. */
  readonly known: number;
  /** Customers of the past on whom it was measured. */
  readonly measuredOn: number;
}

/**
 * What is known of one customer's answer: the share of offers at such places that customers as active as she is bought,
 * whatever the product was. Null where too few were to say.
 */
export function expectedOf(response: Response, { rank, idleDays }: Addressee): ExpectedResponse | null {
  const group = groupOf(response, idleDays);
  const share = group?.places[bandOf(rank)] ?? null;
  return group === null || share === null ? null : { share, known: 1, measuredOn: group.customers };
}

/**
 * The same of several customers: the mean of their shares. Its interval is the mean of theirs, as if all erred in the
 * same direction, since customers of one kind share one measurement. Null where nothing is known of any.
 */
export function expectedOfAll(response: Response, addressees: readonly Addressee[]): ExpectedResponse | null {
  const sums = { value: 0, low: 0, high: 0 };
  const groups = new Set<GroupResponse>();
  let known = 0;
  let windows = Number.POSITIVE_INFINITY;
  for (const customer of addressees) {
    const found = expectedOf(response, customer);
    if (found === null) continue;
    known++;
    groups.add(groupOf(response, customer.idleDays)!);
    sums.value += found.share.value;
    sums.low += found.share.low;
    sums.high += found.share.high;
    windows = Math.min(windows, found.share.windows ?? 1);
  }
  if (known === 0) return null;
  const added = sum([...groups].map(({ customers }) => customers));
  const measuredOn = Math.min(added, response.customers ?? added);
  const share = { value: sums.value / known, low: sums.low / known, high: sums.high / known, windows };
  return { share, known, measuredOn };
}

function groupOf({ active, quiet }: Response, idleDays: number): GroupResponse | null {
  if (Number.isNaN(idleDays)) return null;
  return idleDays <= responseDays ? active : quiet;
}

function bandOf(rank: number): number {
  return placeBands.findIndex((to) => rank <= to);
}
