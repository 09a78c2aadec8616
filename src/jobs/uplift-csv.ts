import { csvWriter, type WriteColumn } from '../domain/csv/writing/write';
import type { CampaignUplift } from '../domain/uplift/campaign-uplift';
import { upliftKinds } from '../domain/uplift/kinds';

const column = (name: string, type: WriteColumn['type']): WriteColumn => ({ name, type });

/**
 * `customer_id,group,uplift,without_mail,kind`, one customer a row, whom the mail moves most first; the header alone where
 * nobody could be told apart.
 */
export function upliftCsv({ ids, mailed, uplift }: CampaignUplift, bom: boolean): string[] {
  const writer = csvWriter(
    [
      column('customer_id', 'id'),
      column('group', 'text'),
      column('uplift', 'number'),
      column('without_mail', 'number'),
      column('kind', 'text'),
    ],
    { bom },
  );
  const found = uplift?.found;
  if (!found) return [writer.header()];
  const round = (value: number) => Number(value.toFixed(4));
  const byUplift = [...ids.keys()].sort((a, b) => found.uplift[b]! - found.uplift[a]! || a - b);
  const lines = byUplift.map((i) =>
    writer.row([
      ids[i]!,
      mailed[i] === 1 ? 'mailed' : 'control',
      round(found.uplift[i]!),
      round(found.base[i]!),
      upliftKinds[found.kind[i]!]!,
    ]),
  );
  return [writer.header(), ...lines];
}
