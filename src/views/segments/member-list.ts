import { fallbackLanguage } from '../../i18n';
import type { CustomerIndex } from '../../store';

export type MemberOrder = 'idUp' | 'idDown' | 'surest' | 'leastSure';

/** Numbers of the customers of the segment at `position`, in customer order. */
export function membersOf(index: CustomerIndex, position: number): number[] {
  const members: number[] = [];
  for (let customer = 0; customer < index.labels.length; customer++) {
    if (index.labels[customer] === position) members.push(customer);
  }
  return members;
}

/** Those whose id contains the query (any case), in the order asked for; ties by customer number. */
export function arrangeMembers(
  index: CustomerIndex,
  members: readonly number[],
  query: string,
  order: MemberOrder,
): number[] {
  const wanted = query.trim().toLowerCase();
  const found =
    wanted === ''
      ? [...members]
      : members.filter((customer) => index.ids[customer]!.toLowerCase().includes(wanted));
  return found.sort(comparison(index, order));
}

function comparison(
  { ids, confidence }: CustomerIndex,
  order: MemberOrder,
): (a: number, b: number) => number {
  switch (order) {
    case 'idUp':
      return (a, b) => compareIds(ids[a]!, ids[b]!) || a - b;
    case 'idDown':
      return (a, b) => compareIds(ids[b]!, ids[a]!) || a - b;
    case 'surest':
      return (a, b) => confidence[b]! - confidence[a]! || a - b;
    case 'leastSure':
      return (a, b) => confidence[a]! - confidence[b]! || a - b;
    default:
      return order satisfies never;
  }
}

const collator = new Intl.Collator(fallbackLanguage, { numeric: true });

/** 'C9' before 'C10'. */
function compareIds(a: string, b: string): number {
  return collator.compare(a, b);
}
