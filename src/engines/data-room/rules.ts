import type { RoomRule } from '../../contracts/data-room-api';
import type { ShopHead } from '../../contracts/stored';
import { importRules, mostExamples } from '../../domain/cleaning/rules';
import { fateCode } from '../../domain/shop/ledger/fates';
import { rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import { tableKinds } from '../../domain/shop/tables/tables';
import { understandShop, type UnderstoodShop } from './understood-shop';

/** What every cleaning rule came to, those that changed nothing left out. */
export function roomRules({ reports, answers }: ShopHead, shop: UnderstoodShop): RoomRule[] {
  return [...repeatRules(answers.rulesOff, shop), ...shopWideRules(shop), ...rulesOfImport(reports)];
}

/** Rows that say the same as others; what they take off the sums can be told. */
function repeatRules(rulesOff: readonly string[], shop: UnderstoodShop): RoomRule[] {
  return (['copy', 'superseded'] as const).flatMap((mark) =>
    tableKinds.flatMap((kind): RoomRule[] => {
      const changed = shop.marked(kind, mark);
      if (changed === 0) return [];
      const rule = rulesOfMarks[mark];
      const isOn = !rulesOff.includes(rule);
      const hasEffect = kind === 'orders';
      return [{ rule, changed, isOn, canSwitch: true, hasEffect, examples: [], rows: { kind, mark } }];
    }),
  );
}

function shopWideRules({ cleaning }: UnderstoodShop): RoomRule[] {
  return cleaning
    .filter(({ changed }) => changed > 0)
    .map(({ rule, changed, isOn, examples }) => ({
      ...{ rule, changed, isOn, examples },
      ...{ canSwitch: true, hasEffect: false, rows: null },
    }));
}

/** What was done to cells while the files were read. */
function rulesOfImport(reports: ShopHead['reports']): RoomRule[] {
  const done = { isOn: true, canSwitch: false, hasEffect: false, rows: null };
  const byRule = importRules.map((rule) => {
    const own = reports.flatMap(({ rules }) => rules.filter((report) => report.rule === rule));
    const changed = own.reduce((sum, report) => sum + report.changed, 0);
    const examples = own.flatMap((report) => report.examples).slice(0, mostExamples);
    return { rule, changed, examples, ...done };
  });
  const unreadable = reports.reduce((sum, { cleaned }) => sum + cleaned.unreadableFields, 0);
  const emptied = { rule: 'unreadableFields', changed: unreadable, examples: [], ...done };
  return [...byRule, emptied].filter(({ changed }) => changed > 0);
}

/** What a rule takes off all that customers paid: the shop with the rule against the shop without it. */
export async function ruleEffect(shopId: string, rule: string): Promise<number> {
  const on = await understandShop(shopId, (answers) => ({
    ...answers,
    rulesOff: answers.rulesOff.filter((each) => each !== rule),
  }));
  const off = await understandShop(shopId, (answers) => ({
    ...answers,
    rulesOff: [...answers.rulesOff, rule],
  }));
  return paidIn(off) - paidIn(on);
}

const counted = [fateCode('sale'), fateCode('service'), fateCode('return')];

function paidIn({ ledger }: UnderstoodShop): number {
  let sum = 0;
  for (let row = 0; row < ledger.count; row++) {
    if (counted.includes(ledger.fate[row]!)) sum += ledger.paid[row]! || 0;
  }
  return sum;
}
