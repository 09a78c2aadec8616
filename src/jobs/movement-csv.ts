import { csvWriter } from '../domain/csv/writing/write';
import { type Movement, notYet } from '../domain/movement/movement';

/** `month,customer_id,segment_code`, the earliest month first, one row for everybody who is known by a month's end. */
export function movementCsv({ ids, months, codes }: Movement, bom: boolean): string[] {
  const writer = csvWriter(
    [
      { name: 'month', type: 'text' },
      { name: 'customer_id', type: 'id' },
      { name: 'segment_code', type: 'number' },
    ],
    { bom },
  );
  const lines = [writer.header()];
  months.forEach(({ name }, m) => {
    ids.forEach((id, c) => {
      const code = codes[m * ids.length + c]!;
      if (code !== notYet) lines.push(writer.row([name, id, code]));
    });
  });
  return lines;
}
