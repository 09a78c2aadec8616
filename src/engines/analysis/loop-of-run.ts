import type { FeatureDrift, LoopFound } from '../../contracts/loop';
import type { ShopEntities } from '../../contracts/entities';
import { closeLoop, type LoopInput } from '../../domain/loop/close-loop';
import { driftOfValues } from '../../domain/loop/drift';
import type { RecommendationLists } from '../../domain/recommend/lists';
import type { Shop } from '../../domain/shop/shop';
import type { Step } from '../../domain/steps';

/** See AnalysisApi.loop. */
export async function* loopOfRun(
  input: LoopInput & { readonly shop: Shop },
  champion: { readonly entities: ShopEntities; readonly lists: RecommendationLists },
  today: ShopEntities,
  since: number,
  customersCalled: (names: readonly string[]) => Int32Array,
): AsyncGenerator<Step, LoopFound> {
  const { entities, lists } = champion;
  const customers = customersCalled(entities.customerIds);
  const earlier = {
    customerIds: namesToday(entities.customerIds, customers, input.customerIds),
    productIds: entities.cards.map(({ id }) => id),
    length: lists.length,
    products: lists.products,
  };
  const scores = yield* closeLoop(input, earlier, since);
  return { ...scores, features: featureDrift(entities, today, grownTables(input.shop, since)) };
}

/**
 * Names of an earlier run as its customers are called by now: a newer export that calls everybody by the address has
 * lists of theirs all the same. Of accounts that were joined the one whose name stayed keeps her list, else the first;
 * the others, and strangers, keep their names.
 * @param customers number today of each earlier name, −1 for strangers.
 */
export function namesToday(
  earlier: readonly string[],
  customers: Int32Array,
  today: readonly string[],
): readonly string[] {
  const taken = new Set(earlier);
  return earlier.map((name, i) => {
    const now = today[customers[i]!];
    if (now === undefined || now === name || taken.has(now)) return name;
    taken.add(now);
    return now;
  });
}

/** Grow for everybody by as much as time went on, whatever customers do. */
const grownByTime: ReadonlySet<string> = new Set(['tenure']);

/** Features that count all records of a table. */
const totals: Readonly<Record<string, CountedTable>> = {
  views: 'events',
  carts: 'events',
  frequency: 'orderLines',
  monetary: 'orderLines',
  variety: 'orderLines',
  returned: 'orderLines',
  reviews: 'reviews',
};
type CountedTable = 'orderLines' | 'reviews' | 'events';
/** Records that reach so many times as far make totals larger though everybody does as before. */
const muchLonger = 1.25;

/** The tables whose records reach much further than they did before an instant. */
export function grownTables(shop: Shop, since: number): ReadonlySet<CountedTable> {
  const tables: readonly CountedTable[] = ['orderLines', 'reviews', 'events'];
  return new Set(
    tables.filter((name) => {
      let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const at of shop[name].at) {
        if (at < first) first = at;
        if (at > last) last = at;
      }
      return last >= since && last - first >= muchLonger * (since - first);
    }),
  );
}

/**
 * How far customers moved by each feature that both states know; totals over records that reach much further by now
 * stand last. @param grown see `grownTables`.
 */
export function featureDrift(
  before: ShopEntities,
  now: ShopEntities,
  grown: ReadonlySet<string>,
): FeatureDrift[] {
  const known = new Set(now.featureColumns.map(({ name }) => name));
  return before.featureColumns
    .filter(({ name }) => known.has(name) && !grownByTime.has(name))
    .flatMap(({ name }) => {
      const drift = driftOfValues(columnOf(before, name), columnOf(now, name));
      const isGrown = grown.has(totals[name] ?? '');
      return drift === null ? [] : [{ feature: name, ...drift, ...(isGrown && { isGrown }) }];
    })
    .sort((a, b) => Number(a.isGrown ?? false) - Number(b.isGrown ?? false) || b.index - a.index);
}

function columnOf(
  { featureColumns, featureValues, customerIds }: ShopEntities,
  feature: string,
): Float32Array {
  const width = featureColumns.length;
  const at = featureColumns.findIndex(({ name }) => name === feature);
  return Float32Array.from(customerIds, (_, row) => featureValues[row * width + at]!);
}
