import { describe, expect, it } from 'vitest';
import { evidenceOfGroup } from './evidence';
import { findAll } from './findings';
import { attacks, Draw, regulars, shopOfAccounts } from './fixtures/made-shop';
import { findGroups } from './suspects';

const draw = new Draw(3);
const customers = regulars(400, draw);
const planted = attacks(8, draw);
const shop = shopOfAccounts([...customers, ...Object.values(planted).flat()]);
const { findings, groups } = findAll(
  shop,
  findGroups(shop, () => 'en'),
);

describe('findings', () => {
  it('are an account for each member of a group, and the rows that made it one', () => {
    const accounts = findings.filter(({ kind }) => kind === 'account');
    expect(new Set(accounts.map(({ id }) => id))).toEqual(new Set(groups.flatMap((group) => group.accounts)));
    const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
    // Copies, bursts and raters against their words write; one kind orders, two kinds click.
    expect([count('review'), count('order'), count('clicks')]).toEqual([24, 8, 16]);
  });

  it('come by kind and score, from 0 to 1', () => {
    const scores = findings.filter(({ kind }) => kind === 'account').map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0.5);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(findings[0]!.kind).toBe('account');
  });

  it('say by what: the group first, then what its accounts have in common', () => {
    const { evidence } = findings.find(({ account, kind }) => kind === 'account' && account === 'c408')!;
    expect(evidence[0]).toMatchObject({ by: 'group', group: { kind: 'refunded', accounts: 8 } });
    expect(evidence.at(-1)).toMatchObject({ by: 'alone' });
  });
});

describe('what a group has in common', () => {
  const pushers = (city: string, hour: number) =>
    draw.many(12, (i) => ({ city, returns: [[120 + (i % 3) + hour / 24, 4] as const] }));
  const commonOf = (city: string, hour: number) => {
    const with12 = shopOfAccounts([...customers, ...pushers(city, hour)]);
    const [group] = findGroups(with12, () => 'en');
    return evidenceOfGroup(with12, group!).map(({ by }) => by);
  };

  it('is one address, and hours in which the shop sleeps', () => {
    expect(commonOf('Warehouse 9', 3)).toEqual(['hours', 'alike']);
    expect(commonOf('', 12)).toEqual([]);
  });
});
