import { customerDetail, customerIndex, segmentFavourites } from '../jobs/queries';
import type { CustomerDetail, CustomerIndex, RecommendedProduct } from '../contracts/details';
import { useApp } from './app-store';

/** Profiles of the run on screen carry the marketer's names, which the stored ones do not. */
function shownRun(runId: string) {
  const { runs } = useApp.getState();
  const run = runs.find(({ id }) => id === runId);
  if (!run) throw new Error(`There is no run ${runId}.`);
  return run;
}

/** All customers of a run. */
export async function loadCustomerIndex(runId: string): Promise<CustomerIndex> {
  return customerIndex(runId);
}

/** Everything about one customer of a run. */
export async function loadCustomer(runId: string, customer: number): Promise<CustomerDetail> {
  return customerDetail(shownRun(runId), customer);
}

/** What a segment is offered most: the products in most of its customers' lists, best first. */
export async function loadSegmentFavourites(
  runId: string,
  segment: number,
  limit: number,
): Promise<RecommendedProduct[]> {
  return segmentFavourites(shownRun(runId), segment, limit);
}
