import type { ShopSummary } from '../contracts/run';
import { answersKey } from '../domain/shop/answers';

/** State of a shop, which changes with the files that it holds and with what the user told of them. */
export function shopState({ id, reports, answers }: ShopSummary): string {
  return `${id} ${reports.length} ${answersKey(answers)}`;
}
