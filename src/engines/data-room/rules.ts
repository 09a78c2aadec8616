import type { RoomRule, RowsOfTable, RuleEffect } from '../../contracts/data-room-api';
import type { ShopHead } from '../../contracts/stored';
import { importRules, mostExamples, optionalImportRules, shopRules } from '../../domain/cleaning/rules';
import { isRuleOn, type ShopAnswers, withRule } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import { fateCode } from '../../domain/shop/ledger/fates';
import type { SalesLedger } from '../../domain/shop/ledger/sales-ledger';
import { rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import { tableKinds } from '../../domain/shop/tables/tables';
import { readStored } from '../analysis/load-shop';
import type { UnderstoodShop } from './understood-shop';

/** What every cleaning rule came to, those that changed nothing left out. */
export function roomRules({ reports, answers }: ShopHead, shop: UnderstoodShop): RoomRule[] {
  const rules = [...repeatRules(answers, shop), ...shopWideRules(shop), ...rulesOfImport(reports, shop)];
  return rules.filter(({ changed, leftOutOf }) => changed > 0 || leftOutOf.length > 0);
}

/** The rows of all tables that fall under a rule. */
function rowsUnder(rule: string, shop: UnderstoodShop): RowsOfTable[] {
  return tableKinds
    .map((kind) => ({ kind, rows: shop.rulesOf(kind).count(rule) }))
    .filter(({ rows }) => rows > 0);
}

/** Rows that say the same as others; what they take off the sums can be told. */
function repeatRules(answers: ShopAnswers, shop: UnderstoodShop): RoomRule[] {
  return Object.values(rulesOfMarks).map((rule): RoomRule => {
    const rows = rowsUnder(rule, shop);
    return {
      rule,
      changed: rows.reduce((sum, own) => sum + own.rows, 0),
      isOn: isRuleOn(answers, rule),
      canSwitch: true,
      leftOutOf: [],
      hasEffect: rows.some(({ kind }) => kind === 'orders'),
      examples: [],
      rows,
    };
  });
}

/** One line a rule, whatever the tables it looks at. */
function shopWideRules(shop: UnderstoodShop): RoomRule[] {
  return shopRules.map((rule): RoomRule => {
    const own = shop.cleaning.filter((report) => report.rule === rule);
    return {
      rule,
      changed: own.reduce((sum, { changed }) => sum + changed, 0),
      isOn: own.every(({ isOn }) => isOn),
      canSwitch: true,
      leftOutOf: [],
      hasEffect: false,
      examples: own.flatMap(({ examples }) => examples).slice(0, mostExamples),
      rows: rowsUnder(rule, shop),
    };
  });
}

/** What was done to cells while the files were read. */
function rulesOfImport(reports: ShopHead['reports'], shop: UnderstoodShop): RoomRule[] {
  const optional: readonly string[] = optionalImportRules;
  const byRule = importRules.map((rule): RoomRule => {
    const own = reports.flatMap(({ rules }) => rules.filter((report) => report.rule === rule));
    return {
      rule,
      changed: own.reduce((sum, report) => sum + report.changed, 0),
      isOn: true,
      canSwitch: optional.includes(rule) ? 'import' : false,
      leftOutOf: reports
        .filter(({ rulesOff }) => (rulesOff as string[]).includes(rule))
        .map(({ file }) => file),
      hasEffect: false,
      examples: own.flatMap(({ examples }) => examples).slice(0, mostExamples),
      rows: rowsUnder(rule, shop),
    };
  });
  const emptied: RoomRule = {
    rule: 'unreadableFields',
    changed: reports.reduce((sum, { cleaned }) => sum + cleaned.unreadableFields, 0),
    isOn: true,
    canSwitch: false,
    leftOutOf: [],
    hasEffect: false,
    examples: [],
    rows: rowsUnder('unreadableFields', shop),
  };
  return [...byRule, emptied];
}

/** What a rule takes off all that customers paid: the shop with the rule against the shop without it. */
export async function ruleEffect(shopId: string, rule: string): Promise<RuleEffect> {
  const { head, chunks } = await readStored(shopId);
  const shopWith = (isOn: boolean) => assembleShop(chunks, withRule(head.answers, rule, isOn));
  const paidWith = paidIn(shopWith(true).ledger);
  const { ledger, shop } = shopWith(false);
  return { takenOff: paidIn(ledger) - paidWith, currency: shop.currency };
}

const counted = [fateCode('sale'), fateCode('service'), fateCode('return')];

function paidIn({ count, fate, paid }: SalesLedger): number {
  let sum = 0;
  for (let row = 0; row < count; row++) {
    if (counted.includes(fate[row]!)) sum += paid[row]! || 0;
  }
  return sum;
}
