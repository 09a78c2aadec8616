import { csvWriter } from '../../domain/csv/writing/write';
import type { CustomerIndex } from '../../store';

/** One segment's customers as CSV lines, in the columns of the export of all segments. */
export function segmentCsv(
  index: CustomerIndex,
  members: Iterable<number>,
  { code, name }: { readonly code: number; readonly name: string },
  bom: boolean,
): string[] {
  const writer = csvWriter(
    [
      { name: 'customer_id', type: 'id' },
      { name: 'segment_code', type: 'number' },
      { name: 'segment_name', type: 'text' },
      { name: 'confidence', type: 'number' },
    ],
    { bom },
  );
  const lines = [writer.header()];
  for (const customer of members) {
    lines.push(writer.row([index.ids[customer]!, code, name, index.confidence[customer]!.toFixed(3)]));
  }
  return lines;
}
