import type { RoomRule } from '../../contracts/data-room-api';
import type { ShopHead } from '../../contracts/stored';
import { fateCode } from '../../domain/shop/ledger/fates';
import { rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import { tableKinds } from '../../domain/shop/tables/tables';
import { understandShop, type UnderstoodShop } from './understood-shop';

/** What every cleaning rule came to, those that changed nothing left out. */
export function roomRules({ reports, answers }: ShopHead, shop: UnderstoodShop): RoomRule[] {
  const found: RoomRule[] = [];
  for (const mark of ['copy', 'superseded'] as const) {
    for (const kind of tableKinds) {
      const changed = shop.marked(kind, mark);
      if (changed === 0) continue;
      const rule = rulesOfMarks[mark];
      const hasEffect = kind === 'orders';
      const isOn = !answers.rulesOff.includes(rule);
      found.push({ rule, changed, isOn, canSwitch: true, hasEffect, rows: { kind, mark } });
    }
  }
  for (const rule of ['maskedEmails', 'maskedPhones', 'unreadableFields'] as const) {
    const changed = reports.reduce((sum, { cleaned }) => sum + cleaned[rule], 0);
    const [isOn, canSwitch, hasEffect] = [true, false, false];
    if (changed > 0) found.push({ rule, changed, isOn, canSwitch, hasEffect, rows: null });
  }
  return found;
}

/** What a rule takes off all that customers paid: the shop with the rule against the shop without it. */
export async function ruleEffect(shopId: string, rule: string): Promise<number> {
  const [on, off] = [
    await understandShop(shopId, (answers) => ({
      ...answers,
      rulesOff: answers.rulesOff.filter((each) => each !== rule),
    })),
    await understandShop(shopId, (answers) => ({ ...answers, rulesOff: [...answers.rulesOff, rule] })),
  ];
  return paidIn(off) - paidIn(on);
}

function paidIn({ ledger }: UnderstoodShop): number {
  const counted = new Set(['sale', 'service', 'return'].map((fate) => fateCode(fate as 'sale')));
  let sum = 0;
  for (let row = 0; row < ledger.count; row++) {
    if (counted.has(ledger.fate[row]!)) sum += ledger.paid[row]! || 0;
  }
  return sum;
}
