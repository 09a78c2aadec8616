import { msPerDay } from '../../time';

/** A share from 0 to 1 with its 95% interval. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Such a share of windows of the past: their mean, with an interval that spans theirs where there are several. */
export interface PastShare extends Share {
  /** How many; one where it is not said. */
  readonly windows?: number;
}

/** Days in which an offer is answered, and in which who did anything is active. */
export const responseDays = 90;

/** Places of a list that are taken together: up to each of these. */
export const placeBands = [3, 10, 20] as const;

/** Instant at which what was bought of the lists was last looked at, ms. */
export function measuredUntil({ cutAt }: Pick<Response, 'cutAt'>): number {
  return cutAt + responseDays * msPerDay;
}

/** How customers of one kind answered lists of offers in the shop's own past. */
export interface GroupResponse {
  readonly customers: number;
  /** Share of them who bought anything of their list. */
  readonly anything: PastShare;
  /** Of `placeBands`, the share of offers that were bought; null where too few were to say. */
  readonly places: readonly (PastShare | null)[];
}

/** What became of the lists that would have been made when the last windows of the export began. */
export interface Response {
  /** Instant for which the newest lists were made, ms. */
  readonly cutAt: number;
  /** Customers whom it was measured on, active in one window and quiet in another or not; those of both kinds added up unless it is said. */
  readonly customers?: number;
  /** Customers who had done anything within `responseDays` before, and the others; null where too few to say. */
  readonly active: GroupResponse | null;
  readonly quiet: GroupResponse | null;
}
