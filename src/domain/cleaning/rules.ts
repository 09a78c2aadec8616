import type { TableKind } from '../shop/tables/tables';

/**
 * What is cleaned, rule by rule, in the order of the path of the data. Those of the import work on cells while a file
 * is imported, and only what they leave is stored; the others on the assembled tables, from what was imported, so that
 * they can be switched off at any time.
 */
export const importRules = [
  'markup',
  'personalData',
  'damagedIds',
  'placeholderDates',
  'minorUnits',
] as const;
/** Those of them that an import can do without. What personal data stands in free text is never stored. */
export const optionalImportRules = ['markup', 'damagedIds', 'placeholderDates', 'minorUnits'] as const;
export const shopRules = [
  'implausibleDates',
  'duplicateReviews',
  'nearDuplicateReviews',
  'defaultReviews',
  'sharedTexts',
  'outliers',
] as const;

export type ImportRule = (typeof importRules)[number];
export type OptionalImportRule = (typeof optionalImportRules)[number];
/** What may be done to a row while it is read: the rules, and cells that nothing could be made of. */
export const rowCleanings = [...importRules, 'unreadableFields'] as const;
export type ShopRule = (typeof shopRules)[number];

/** One change, as it may be shown: where, before and after. */
export interface RuleExample {
  readonly table: TableKind;
  /** Number of the file in its import, and line of the row in it. */
  readonly file: number;
  readonly line: number;
  readonly before: string;
  /** '' where the value or row was left out. */
  readonly after: string;
}

/** What a rule came to while files were imported, or over the whole shop. */
export interface RuleReport<R extends string = ImportRule | ShopRule> {
  readonly rule: R;
  /** Cells, or rows for the rules that look at whole rows. */
  readonly changed: number;
  /** The first few. */
  readonly examples: readonly RuleExample[];
}

/** What a rule found in a whole shop; where it is off, what it would have changed. */
export interface ShopRuleReport extends RuleReport<ShopRule> {
  readonly isOn: boolean;
  /** The rows of the table that it is about: what it changed of a customer is among hers. */
  readonly table: TableKind;
  readonly rows: Int32Array;
}

/** Examples that a rule keeps. */
export const mostExamples = 5;
/** Characters of an example at most; longer texts are cut. */
const exampleLength = 160;

/** Counts what the rules change in one table of one file. */
export class RuleTally {
  private readonly counts = new Map<ImportRule, number>();
  private readonly examples = new Map<ImportRule, RuleExample[]>();

  constructor(
    private readonly table: TableKind,
    private readonly file: number,
  ) {}

  /** @param before of a value that must not be kept, ''. */
  add(rule: ImportRule, line: number, before: string, after: string): void {
    this.counts.set(rule, (this.counts.get(rule) ?? 0) + 1);
    const own = this.examples.get(rule) ?? [];
    if (own.length >= mostExamples) return;
    own.push({ table: this.table, file: this.file, line, before: cut(before), after: cut(after) });
    this.examples.set(rule, own);
  }

  reports(): RuleReport<ImportRule>[] {
    return importRules
      .filter((rule) => this.counts.has(rule))
      .map((rule) => ({ rule, changed: this.counts.get(rule)!, examples: this.examples.get(rule)! }));
  }
}

/** A text as an example shows it. */
export function cut(text: string): string {
  return text.length <= exampleLength ? text : `${text.slice(0, exampleLength - 1)}…`;
}
