import {
  cut,
  mostExamples,
  type RuleExample,
  type ShopRule,
  type ShopRuleReport,
} from '../../cleaning/rules';
import type { ShopRows } from '../assembling/shop-rows';

/** Collects what the rules find in a shop, whether they are on or off. */
export class RuleNotes {
  readonly reports: ShopRuleReport[] = [];

  constructor(private readonly rulesOff: readonly string[]) {}

  isOn(rule: ShopRule): boolean {
    return !this.rulesOff.includes(rule);
  }

  /**
   * Notes the rows that a rule is about; none, and it is not heard of.
   * @param show what stood in a row before and what stands there after.
   */
  add(
    rule: ShopRule,
    table: ShopRows,
    rows: readonly number[],
    show: (row: number) => readonly [before: string, after: string],
  ): void {
    if (rows.length === 0) return;
    const examples = rows.slice(0, mostExamples).map((row): RuleExample => {
      const [before, after] = show(row);
      return { table: table.kind, ...table.source(row), before: cut(before), after: cut(after) };
    });
    const { kind } = table;
    const isOn = this.isOn(rule);
    this.reports.push({
      rule,
      isOn,
      changed: rows.length,
      examples,
      table: kind,
      rows: Int32Array.from(rows),
    });
  }
}
