import type { AudienceWanted, OfferReason } from '../contracts/details';
import { responseOf } from '../contracts/measured-lists';
import type { RunSummary } from '../contracts/run';
import type { FeatureBlock } from '../domain/behaviour/features';
import { csvWriter, type WriteColumn } from '../domain/csv/writing/write';
import { audiencesOf } from '../domain/recommend/directions/audiences';
import { reasonKinds } from '../domain/recommend/lists';
import { type Addressee, expectedOf } from '../domain/recommend/response/expected';
import { getRejected } from '../storage/tables';
import { offerReason } from './offer-reason';
import { idleDays } from './product-queries';
import { loadEntities, loadLists, loadSegmentation } from './results';

/** The exports of a run, each a file of CSV. */
export type ExportName = keyof typeof csvOf | 'features';

/** How an export is written, and the words in it, which i18n has. */
export interface CsvOptions {
  readonly bom: boolean;
  segmentName(code: number): string;
  reason(reason: OfferReason): string;
  /** Whose audiences are written; all products' and all of each where missing. */
  readonly audience?: AudienceWanted;
}

const column = (name: string, type: WriteColumn['type']): WriteColumn => ({ name, type });

/** `customer_id,segment_code,segment_name,confidence`, one customer a row; in pieces, for a Blob or a stream. */
async function segmentsCsv(run: RunSummary, { bom, segmentName }: CsvOptions): Promise<string[]> {
  const [entities, segmentation] = await Promise.all([loadEntities(run.id), loadSegmentation(run.id)]);
  const writer = csvWriter(
    [
      column('customer_id', 'id'),
      column('segment_code', 'number'),
      column('segment_name', 'text'),
      column('confidence', 'number'),
    ],
    { bom },
  );
  const lines = entities.customerIds.map((id, i) => {
    const { code } = run.profiles[segmentation.labels[i]!]!;
    return writer.row([id, code, segmentName(code), segmentation.confidence[i]!.toFixed(3)]);
  });
  return [writer.header(), ...lines];
}

/** `customer_id,rank,product_id,score,reason`, best first for each customer. */
async function recommendationsCsv(run: RunSummary, { bom, reason }: CsvOptions): Promise<string[]> {
  const [entities, lists] = await Promise.all([loadEntities(run.id), loadLists(run.id)]);
  const writer = csvWriter(
    [
      column('customer_id', 'id'),
      column('rank', 'number'),
      column('product_id', 'id'),
      column('score', 'number'),
      column('reason', 'text'),
    ],
    { bom },
  );
  const lines = [writer.header()];
  for (let customer = 0; customer < lists.customers; customer++) {
    for (let rank = 0; rank < lists.length; rank++) {
      const at = customer * lists.length + rank;
      const product = lists.products[at]!;
      if (product < 0) break;
      const why = offerReason(reasonKinds[lists.reasons[at]!]!, lists.evidence[at]!, entities);
      const score = Number(lists.scores[at]!.toPrecision(6));
      lines.push(
        writer.row([
          entities.customerIds[customer]!,
          rank + 1,
          entities.cards[product]!.id,
          score,
          reason(why),
        ]),
      );
    }
  }
  return lines;
}

/**
 * `product_id,place,customer_id,rank,expected,expected_low,expected_high,measured_on`: of each product the customers in
 * whose list it is, those with whom it ranks highest first, and the share of such customers who would buy it within
 * `responseDays`, empty where that is not known; products whose audience is nobody are not there.
 */
async function audiencesCsv(run: RunSummary, { bom, audience = {} }: CsvOptions): Promise<string[]> {
  const [entities, lists] = await Promise.all([loadEntities(run.id), loadLists(run.id)]);
  const writer = csvWriter(
    [
      column('product_id', 'id'),
      column('place', 'number'),
      column('customer_id', 'id'),
      column('rank', 'number'),
      ...expectedColumns,
    ],
    { bom },
  );
  const lines = [writer.header()];
  const { starts, customers, ranks } = audiencesOf(lists, entities.cards.length);
  const expected = expectedCells(run);
  entities.cards.forEach(({ id }, product) => {
    if (audience.product !== undefined && audience.product !== product) return;
    const end = Math.min(
      starts[product + 1]!,
      starts[product]! + (audience.most ?? Number.POSITIVE_INFINITY),
    );
    for (let at = starts[product]!, place = 1; at < end; at++, place++) {
      const customer = customers[at]!;
      const rank = ranks[at]!;
      const cells = expected({ rank, idleDays: idleDays(entities, customer) });
      lines.push(writer.row([id, place, entities.customerIds[customer]!, rank, ...cells]));
    }
  });
  return lines;
}

/** The columns that say what offering a product to a customer would come to. */
const expectedColumns: readonly WriteColumn[] = [
  column('expected', 'number'),
  column('expected_low', 'number'),
  column('expected_high', 'number'),
  column('measured_on', 'number'),
];

/** What stands in them: shares from 0 to 1 and the customers on whom they were measured; NaN where nothing is known. */
function expectedCells(run: Pick<RunSummary, 'measured' | 'options'>): (of: Addressee) => number[] {
  const response = responseOf(run);
  return (of) => {
    const found = typeof response === 'string' ? null : expectedOf(response, of);
    if (found === null) return expectedColumns.map(() => Number.NaN);
    const { value, low, high } = found.share;
    return [...[value, low, high].map((share) => Number(share.toPrecision(3))), found.measuredOn];
  };
}

/**
 * `product_id,other_id,orders_both,orders_product,orders_other,share,lift,times,times_at_least`: what is bought in one
 * order, the surest first of each product. `times` counts orders of many products for what they are.
 */
async function togetherCsv(run: RunSummary, { bom }: CsvOptions): Promise<string[]> {
  const { cards, baskets } = await loadEntities(run.id);
  const writer = csvWriter(
    [
      column('product_id', 'id'),
      column('other_id', 'id'),
      column('orders_both', 'number'),
      column('orders_product', 'number'),
      column('orders_other', 'number'),
      column('share', 'number'),
      column('lift', 'number'),
      column('times', 'number'),
      column('times_at_least', 'number'),
    ],
    { bom },
  );
  const short = (value: number) => Number(value.toPrecision(4));
  const lines = (baskets?.together ?? []).map((pair) =>
    writer.row([
      cards[pair.product]!.id,
      cards[pair.other]!.id,
      pair.both,
      pair.orders,
      pair.ofOther,
      short(pair.both / pair.orders),
      short(pair.lift),
      short(pair.times),
      short(pair.timesAtLeast),
    ]),
  );
  return [writer.header(), ...lines];
}

/** The exports of a run that its stored results are enough for, by their names. */
export const csvOf = {
  segments: segmentsCsv,
  recommendations: recommendationsCsv,
  audiences: audiencesCsv,
  together: togetherCsv,
} as const;

/** The fused inputs before scaling, one customer a row; columns named `block_feature`. */
export function featuresCsv(ids: readonly string[], blocks: readonly FeatureBlock[]): string[] {
  const columns = blocks.flatMap((block) =>
    block.columns.map(({ name }) => column(`${block.block}_${name}`, 'number')),
  );
  const writer = csvWriter([column('customer_id', 'id'), ...columns], { bom: false });
  const lines = ids.map((id, row) => {
    const values = blocks.flatMap(({ columns, values }) =>
      columns.map((_, j) => Number(values[row * columns.length + j]!.toPrecision(7))),
    );
    return writer.row([id, ...values]);
  });
  return [writer.header(), ...lines];
}

/**
 * The rows of a file that were not imported: line, reason, and the record as it stands in the file.
 * @param notKept a sentence about those that were counted only, which comes last; null where there are none.
 */
export async function rejectedCsv(
  shopId: string,
  file: number,
  notKept: string | null,
  bom: boolean,
): Promise<string[]> {
  const rows = await getRejected(shopId, file);
  const writer = csvWriter([column('line', 'number'), column('reason', 'text'), column('record', 'text')], {
    bom,
  });
  return [
    writer.header(),
    ...rows.map(({ line, reason, record }) => writer.row([line, reason, record])),
    ...(notKept === null ? [] : [writer.row([Number.NaN, '', notKept])]),
  ];
}
