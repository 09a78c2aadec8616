import type { Shop } from '../shop/shop';
import { isoDay } from '../time';
import { eventTypes } from '../vocabulary/event-types';
import { accountTraces } from './account-traces';
import { standingAlone } from './account-figures';
import { type Evidence, evidenceOfGroup } from './evidence';
import type { FoundGroup, SuspectKind } from './suspects';

/** What a finding is about. */
export type FindingKind = 'account' | 'review' | 'order' | 'clicks';

/** Something to look at, never an accusation. */
export interface Finding {
  readonly kind: FindingKind;
  /**
   * The account's id; of a review or an order its own, or where the export has none account, product and day; of clicks
   * the account whose they are.
   */
  readonly id: string;
  readonly account: string;
  /**
   * 0 to 1: nine tenths what it does that customers do not, surer with those who do so along with it, one tenth how alone
   * it stands among all accounts.
   */
  readonly score: number;
  /** Positions of its groups in `groups`. */
  readonly groups: readonly number[];
  readonly evidence: readonly Evidence[];
}

/** All findings of a shop, whatever was said of its accounts. */
export interface ShopFindings {
  readonly groups: readonly (Pick<FoundGroup, 'group'> & {
    /** Ids of its accounts. */
    readonly accounts: readonly string[];
    /** What they have in common beside what they do. */
    readonly common: readonly Evidence[];
  })[];
  /** Accounts first, each kind by score, the highest first. */
  readonly findings: readonly Finding[];
  /** Accounts of the shop. */
  readonly customers: number;
}

const kindOfRows: Readonly<Record<SuspectKind, Exclude<FindingKind, 'account'> | null>> = {
  copies: 'review',
  burst: 'review',
  contrary: 'review',
  unbought: 'review',
  pushed: 'order',
  refunded: 'order',
  returned: 'order',
  alike: 'order',
  machines: 'clicks',
  clickers: 'clicks',
  confirmed: null,
};

const ofDoing = 0.9;
const kindsInOrder: readonly FindingKind[] = ['account', 'review', 'order', 'clicks'];

/**
 * What is to be looked at: an account for each member of a group, and what of its rows made it one.
 * @param found the groups of the shop, see `findGroups`.
 */
export function findAll(shop: Shop, found: readonly FoundGroup[]): ShopFindings {
  const alone = found.length === 0 ? new Float64Array() : standingAlone(shop, accountTraces(shop));
  const common = found.map((group) => evidenceOfGroup(shop, group));
  const groupsOf = new Map<number, number[]>();
  found.forEach(({ members }, g) => {
    for (const account of members) groupsOf.set(account, [...(groupsOf.get(account) ?? []), g]);
  });
  const { ids } = shop.customers;
  const ofAccount = new Map(
    [...groupsOf].map(([account, groups]): [number, Finding] => {
      // Groups speak each for itself; of those alike in one, as by Laplace, the next may be a customer.
      const innocent = groups.reduce((left, g) => {
        const { excess, members } = found[g]!;
        return left * (1 - (clamped(excess) * members.length) / (members.length + 1));
      }, 1);
      const score = ofDoing * (1 - innocent) + (1 - ofDoing) * alone[account]!;
      const evidence: Evidence[] = [
        ...groups.map((g): Evidence => ({ by: 'group', group: found[g]!.group })),
        ...groups.flatMap((g) => common[g]!),
        { by: 'alone', beyond: alone[account]! },
      ];
      const id = ids[account]!;
      return [account, { kind: 'account', id, account: id, score: round(score), groups, evidence }];
    }),
  );
  const findings = [...ofAccount.values(), ...rowFindings(shop, found, ofAccount)];
  return {
    groups: found.map(({ group, members }, g) => ({
      group,
      accounts: members.map((account) => ids[account]!),
      common: common[g]!,
    })),
    findings: findings.sort(
      (a, b) =>
        kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind) ||
        b.score - a.score ||
        (a.id < b.id ? -1 : 1),
    ),
    customers: ids.length,
  };
}

/** The reviews, orders and clicks of found accounts that made them so. */
function rowFindings(
  shop: Shop,
  found: readonly FoundGroup[],
  ofAccount: ReadonlyMap<number, Finding>,
): Finding[] {
  const rows = new Map<string, Finding>();
  const { reviews, orderLines, returns, events, names } = shop;
  const put = (kind: FindingKind, account: number, id: string) => {
    const { score, groups, evidence } = ofAccount.get(account)!;
    const own = groups.filter((g) => kindOfRows[found[g]!.group.kind] === kind);
    if (own.length === 0) return;
    const of = new Set(own.map((g) => found[g]!.group));
    rows.set(`${kind} ${id}`, {
      kind,
      id,
      account: shop.customers.ids[account]!,
      score,
      groups: own,
      evidence: evidence.filter((each) => each.by === 'group' && of.has(each.group)),
    });
  };
  const idOf = (own: string | undefined, account: number, product: number, at: number) =>
    own ||
    [shop.customers.ids[account], shop.products.ids[product] ?? '', Number.isNaN(at) ? '' : isoDay(at)].join(
      ' ',
    );
  for (const [kind, table, own] of [
    ['review', reviews, names?.ofReview],
    ['order', orderLines, names?.ofLine],
    ['order', returns, names?.ofReturn],
  ] as const) {
    for (let row = 0; row < table.count; row++) {
      const account = table.customer[row]!;
      if (ofAccount.has(account)) {
        put(kind, account, idOf(own?.[row], account, table.product[row]!, table.at[row]!));
      }
    }
  }
  const view = eventTypes.indexOf('view');
  for (let row = 0; row < events.count; row++) {
    const account = events.customer[row]!;
    if (events.type[row]! >= view && ofAccount.has(account)) {
      put('clicks', account, shop.customers.ids[account]!);
    }
  }
  return [...rows.values()];
}

function clamped(share: number): number {
  return Math.min(0.999, Math.max(0, share));
}

function round(score: number): number {
  return Math.round(1000 * score) / 1000;
}
