import { binomialTail } from '../math/tails';
import { mean } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerDay, msPerHour } from '../time';
import type { FoundGroup, SuspectGroup } from './suspects';

/**
 * One thing that speaks against an account, in figures: none proves anything, and only the first kind brings an account
 * into the queue. Shares are 0 to 1.
 */
export type Evidence =
  /** What it does along with others. */
  | { readonly by: 'group'; readonly group: SuspectGroup }
  /** The isolation forest: the part of all accounts that stand less alone. */
  | { readonly by: 'alone'; readonly beyond: number }
  /** Orders of its group at hours in which the shop has hardly any. */
  | { readonly by: 'hours'; readonly share: number; readonly usual: number }
  /** The same city, or ids of the same shape, as most of its group and few others. */
  | {
      readonly by: 'alike';
      readonly what: string;
      readonly value: string;
      readonly share: number;
      readonly usual: number;
    }
  /** Mean stars of its group for the product, and of all others. */
  | { readonly by: 'stars'; readonly mean: number; readonly others: number; readonly reviews: number };

/** Part of a group that must be alike, part of all others that may be, and how sure it must be. */
const mostOfGroup = 0.8;
const fewOfOthers = 0.2;
const mistaken = 0.001;
/** Hours in which the shop has less than this part of an even day. */
const quiet = 0.25;
const hoursOfDay = 24;

/** What a group's accounts have in common beside what they do; each is told where it is far from the shop's usual. */
export function evidenceOfGroup(shop: Shop, { members, product, group }: FoundGroup): Evidence[] {
  const isMember = new Uint8Array(shop.customers.ids.length);
  for (const account of members) isMember[account] = 1;
  const rates = product >= 0 && ['burst', 'contrary', 'unbought'].includes(group.kind);
  const orders = ['pushed', 'refunded', 'returned', 'alike'].includes(group.kind);
  return [
    ...(rates ? starsEvidence(shop, isMember, product) : []),
    ...(orders ? hoursEvidence(shop, isMember) : []),
    ...alikeEvidence(shop, isMember),
  ];
}

function starsEvidence({ reviews }: Shop, isMember: Uint8Array, about: number): Evidence[] {
  const [own, others]: [number[], number[]] = [[], []];
  for (let r = 0; r < reviews.count; r++) {
    if (Number.isNaN(reviews.rating[r]!) || reviews.product[r] !== about) continue;
    (isMember[reviews.customer[r]!] === 1 ? own : others).push(reviews.rating[r]!);
  }
  if (own.length === 0 || others.length === 0) return [];
  return [{ by: 'stars', mean: mean(own), others: mean(others), reviews: others.length }];
}

/** Exports of days alone have one hour, and tell nothing. */
function hoursEvidence({ orderLines, returns }: Shop, isMember: Uint8Array): Evidence[] {
  const [own, others] = [new Float64Array(hoursOfDay), new Float64Array(hoursOfDay)];
  for (const { count, customer, at } of [orderLines, returns]) {
    for (let row = 0; row < count; row++) {
      if (customer[row]! < 0 || Number.isNaN(at[row]!)) continue;
      const hour = Math.floor((((at[row]! % msPerDay) + msPerDay) % msPerDay) / msPerHour);
      (isMember[customer[row]!] === 1 ? own : others)[hour]!++;
    }
  }
  const [ofGroup, all] = [own, others].map((hours) => hours.reduce((sum, count) => sum + count, 0));
  if (others.filter((count) => count > 0).length < 3) return [];
  const isQuiet = (hour: number) => others[hour]! < (quiet * all!) / hoursOfDay;
  let [odd, usual] = [0, 0];
  for (let hour = 0; hour < hoursOfDay; hour++) {
    if (!isQuiet(hour)) continue;
    odd += own[hour]!;
    usual += others[hour]!;
  }
  const expected = (usual + 1) / (all! + 2);
  const isTold = odd > 0 && binomialTail(odd, ofGroup!, expected) <= mistaken;
  return isTold ? [{ by: 'hours', share: odd / ofGroup!, usual: usual / all! }] : [];
}

function alikeEvidence({ customers }: Shop, isMember: Uint8Array): Evidence[] {
  const traits = [
    ...customers.attributes.map(({ name, values }) => ({ what: name, values })),
    { what: 'id', values: customers.ids.map(shapeOf) },
  ];
  return traits.flatMap(({ what, values }): Evidence[] => {
    const counts = new Map<string, number>();
    let size = 0;
    values.forEach((value, account) => {
      if (isMember[account] !== 1 || value === '') return;
      size++;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    const [value, alike] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
    if (alike < 5 || alike < mostOfGroup * size) return [];
    let [all, so] = [0, 0];
    values.forEach((each, account) => {
      if (isMember[account] === 1 || each === '') return;
      all++;
      if (each === value) so++;
    });
    const usual = (so + 1) / (all + 2);
    const isTold = usual <= fewOfOthers && binomialTail(alike, size, usual) <= mistaken;
    return isTold ? [{ by: 'alike', what, value, share: alike / size, usual: so / all }] : [];
  });
}

/** 'C10023' and 'C20417' are of one shape: letters as they are, digits as #. */
function shapeOf(id: string): string {
  const at = id.indexOf('@');
  return at < 0
    ? id.replace(/\d/g, '#')
    : `${id
        .slice(0, at)
        .replace(/\p{L}+/gu, 'a')
        .replace(/\d/g, '#')}${id.slice(at)}`;
}
