import type { Verdict } from '../../../domain/shop/answers';
import type { Evidence } from '../../../domain/suspects/evidence';
import type { Finding, ShopFindings } from '../../../domain/suspects/findings';
import type { SuspectGroup } from '../../../domain/suspects/suspects';

export const groupOrders = ['score', 'size', 'kind'] as const;
export type GroupOrder = (typeof groupOrders)[number];

export const verdictsShown = ['all', 'open', 'fake', 'genuine'] as const;
export type VerdictShown = (typeof verdictsShown)[number];

/** A group as it stands in the queue: those of its accounts that are shown, the highest score first. */
export interface QueuedGroup {
  /** Its position among all that were found. */
  readonly number: number;
  readonly group: SuspectGroup;
  readonly common: readonly Evidence[];
  readonly accounts: readonly Finding[];
  /** The highest score of its accounts. */
  readonly score: number;
}

/** The groups that hold any account that is to be shown. */
export function groupsInOrder(
  { groups, findings }: ShopFindings,
  order: GroupOrder,
  shown: VerdictShown,
  verdictOf: (account: string) => Verdict | null,
): QueuedGroup[] {
  const isShown = ({ account }: Finding) => shown === 'all' || (verdictOf(account) ?? 'open') === shown;
  const accounts = findings.filter((finding) => finding.kind === 'account' && isShown(finding));
  const queued = groups.flatMap(({ group, common }, number) => {
    const own = accounts.filter((finding) => finding.groups.includes(number));
    if (own.length === 0) return [];
    return [{ number, group, common, accounts: own, score: Math.max(...own.map(({ score }) => score)) }];
  });
  const before: Record<GroupOrder, (a: QueuedGroup, b: QueuedGroup) => number> = {
    score: (a, b) => b.score - a.score,
    size: (a, b) => b.accounts.length - a.accounts.length,
    kind: (a, b) => Number(a.group.kind > b.group.kind) - Number(a.group.kind < b.group.kind),
  };
  return queued.sort((a, b) => before[order](a, b) || a.number - b.number);
}
