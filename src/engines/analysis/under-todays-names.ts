import type { PreviousSegmentation } from '../../contracts/analysis-api';
import { calledToday } from '../../domain/shop/customers-called';
import type { Customers } from '../../domain/shop/shop';

/**
 * An earlier segmentation by the ids that its customers have by now: a newer export may join accounts or call everybody by
 * the address, and nobody is new by that.
 */
export function underTodaysNames(
  previous: PreviousSegmentation,
  customers: Pick<Customers, 'ids' | 'alsoKnown'>,
): PreviousSegmentation {
  if (customers.alsoKnown === undefined) return previous;
  const ids = calledToday(customers, [...previous.codes.keys()]);
  const codes = new Map([...previous.codes.values()].map((code, i) => [ids[i]!, code]));
  const { places } = previous;
  return {
    ...previous,
    codes,
    ...(places && { places: { ...places, ids: calledToday(customers, places.ids) } }),
  };
}
