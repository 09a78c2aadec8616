import type { SegmentProfile } from '../../domain/label/segment';
import type { Language } from '../../domain/language';
import { segmentName } from '../../domain/label/naming/segment-name';
import { csvWriter } from '../../domain/csv/writing/write';
import type { CustomerIndex } from '../../store';

/** One segment's customers as CSV lines, in the columns of the export of all segments. */
export function segmentCsv(
  index: CustomerIndex,
  members: Iterable<number>,
  profile: SegmentProfile,
  { language, bom }: { readonly language: Language; readonly bom: boolean },
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
  const name = segmentName(profile, language);
  const lines = [writer.header()];
  for (const customer of members) {
    lines.push(
      writer.row([index.ids[customer]!, profile.code, name, index.confidence[customer]!.toFixed(3)]),
    );
  }
  return lines;
}
