import { csvWriter } from '../domain/csv/writing/write';
import type { SegmentationResult } from '../contracts/analysis-api';

/** `customer_id,x,y,segment_code`, one row a customer. @param places customers × 2. */
export function mapCsv(
  ids: readonly string[],
  places: Float32Array,
  { labels, profiles }: Pick<SegmentationResult, 'labels' | 'profiles'>,
  bom: boolean,
): string[] {
  const writer = csvWriter(
    [
      { name: 'customer_id', type: 'id' },
      { name: 'x', type: 'number' },
      { name: 'y', type: 'number' },
      { name: 'segment_code', type: 'number' },
    ],
    { bom },
  );
  return [
    writer.header(),
    ...ids.map((id, c) => writer.row([id, places[2 * c]!, places[2 * c + 1]!, profiles[labels[c]!]!.code])),
  ];
}
