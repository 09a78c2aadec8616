import type { RunOptions, SegmentationResult } from '../../contracts/analysis-api';
import { behaviourFeatures } from '../../domain/behaviour/behaviour-features';
import type { FeatureBlock } from '../../domain/behaviour/features';
import { purchasesWithin } from '../../domain/campaign/purchases-within';
import { aspectKeys } from '../../domain/lexicon/voice';
import { outsidersCode } from '../../domain/label/segment';
import { type Month, monthsOf, spanOf } from '../../domain/movement/months';
import { type Movement, type MovementMonth, notYet } from '../../domain/movement/movement';
import { MoveLog, type Standing } from '../../domain/movement/move-log';
import { firstRecords, recordsBy, thinness, undatedShare } from '../../domain/movement/records';
import { saidByMonth } from '../../domain/movement/said';
import { shopUntil } from '../../domain/movement/shop-until';
import { buildInteractions } from '../../domain/recommend/interactions';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import type { Shop } from '../../domain/shop/shop';
import type { Step } from '../../domain/steps';
import { customerClock } from '../../domain/value/clock/customer-clock';
import { purchaseDays } from '../../domain/value/purchase-days';
import { readVoice } from '../../domain/voice/read-voice';
import { modelOfToday } from './model-of-today';
import type { Sides } from './sides';

/** Everybody's segment at the end of every month of the shop's records; see `Movement`. */
export async function* movementOf(
  shop: Shop,
  { blocks, vectorsUntil }: Sides,
  found: SegmentationResult,
  options: RunOptions,
  ranker: Ranker,
  languageOf: (review: number) => string,
): AsyncGenerator<Step, Movement> {
  const n = shop.customers.ids.length;
  const today = Int16Array.from(found.labels, (label) => found.profiles[label]!.code);
  const { fusion, centres, assign } = await modelOfToday(shop, blocks, found, options, ranker);
  const span = spanOf(shop);
  const months = monthsOf(span);
  const codes = new Int16Array(months.length * n).fill(notYet);
  const hasOrders = shop.orderLines.count > 0;
  const states = hasOrders ? new Uint8Array(months.length * n) : null;
  const yearMoney = hasOrders ? new Float32Array(months.length * n) : null;
  const first = firstRecords(shop);
  const log = new MoveLog(fusion.columns, blocks, centres);
  const described: MovementMonth[] = [];
  let agreement = 1;
  const blocksUntil = (then: Shop, end: number): readonly FeatureBlock[] => [
    ...vectorsUntil(end, buildInteractions(then).matrix),
    behaviourFeatures(then),
    ...blocks.filter(({ block }) => block === 'attributes'),
  ];
  // From today back, so that who was at a border is where she was found since.
  let later: Standing | null = null;
  for (let m = months.length - 1; m >= 0; m--) {
    const month = months[m]!;
    yield { done: months.length - 1 - m, total: months.length };
    const isToday = m === months.length - 1;
    const then = isToday ? shop : shopUntil(shop, month.end);
    const known = isToday ? blocks : blocksUntil(then, month.end);
    const points = fusion.place(known);
    const now = codes.subarray(m * n, (m + 1) * n);
    const next = codes.subarray((m + 1) * n, (m + 2) * n);
    const assigned = await assign(then, points, next);
    for (let c = 0; c < n; c++) {
      // Of who is in no segment today nothing is told that would put her into one.
      const staysAsToday = isToday || today[c] === outsidersCode;
      if (isToday || first[c]! < month.end) now[c] = staysAsToday ? today[c]! : assigned[c]!;
    }
    if (isToday) agreement = shareAlike(assigned, today);
    states?.set(customerClock(purchaseDays(then)).state, m * n);
    yearMoney?.set(purchasesWithin(shop, yearBefore(month), month.end).money, m * n);
    if (later !== null) log.add(m + 1, now, next, { points, blocks: known }, later);
    later = { points, blocks: known };
    const there = n - now.filter((code) => code === notYet).length;
    described.unshift({ ...month, known: there, thin: isToday ? null : thinness(month, there, span) });
  }
  return {
    ids: shop.customers.ids,
    months: described,
    codes,
    states,
    yearMoney,
    records: recordsBy(months, shop),
    said: saidByMonth(
      months,
      codes,
      shop,
      shop.reviews.count > 0 ? readVoice(shop, languageOf) : null,
      aspectKeys.length,
    ),
    ...log.told(),
    agreement,
    undated: undatedShare(shop),
  };
}

/** Twelve months before the month's end. */
function yearBefore({ end }: Month): number {
  const date = new Date(end);
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), 1);
}

/** Among those who are in a segment. */
function shareAlike(assigned: Int32Array, today: Int16Array): number {
  let [alike, all] = [0, 0];
  today.forEach((code, c) => {
    if (code === outsidersCode) return;
    all++;
    if (assigned[c] === code) alike++;
  });
  return all === 0 ? 1 : alike / all;
}
