import { csvWriter } from '../domain/csv/writing/write';
import type { ShopRisk } from '../domain/risk/shop-risk';

/** `customer_id,lapse,refund`, one customer a row: chances from 0 to 1, empty where none is told. */
export function riskCsv({ ids, lapse, refund }: ShopRisk, bom: boolean): string[] {
  const writer = csvWriter(
    [
      { name: 'customer_id', type: 'id' },
      { name: 'lapse', type: 'number' },
      { name: 'refund', type: 'number' },
    ],
    { bom },
  );
  const round = (chance: number) => Number(chance.toFixed(4));
  const lines = ids.map((id, c) => writer.row([id, round(lapse.chance[c]!), round(refund.chance[c]!)]));
  return [writer.header(), ...lines];
}
