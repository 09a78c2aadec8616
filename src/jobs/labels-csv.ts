import type { LabelsFound } from '../contracts/labels';
import { csvWriter } from '../domain/csv/writing/write';

/** `id,label,probability,given`, one review or customer a row; nothing where nothing is told of it. */
export function labelsCsv({ ids, labels, told, chance, given }: LabelsFound, bom: boolean): string[] {
  const writer = csvWriter(
    [
      { name: 'id', type: 'id' },
      { name: 'label', type: 'text' },
      { name: 'probability', type: 'number' },
      { name: 'given', type: 'text' },
    ],
    { bom },
  );
  const lines = ids.map((id, i) =>
    writer.row([id, labels[told[i]!] ?? '', Math.round(1000 * chance[i]!) / 1000, given[i]!]),
  );
  return [writer.header(), ...lines];
}
