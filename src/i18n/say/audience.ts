import type { TFunction } from 'i18next';
import {
  type Bounds,
  type Choice,
  type Condition,
  type DeedCondition,
  isCondition,
  isDeed,
  isNumber,
  type NumberName,
  type Rule,
  type SegmentRef,
} from '../../domain/audience/rule';
import type { Format } from '../format';

/** What the words of a rule are filled with. */
export interface RuleWords {
  readonly segmentName: (code: number) => string;
  /** Title of a product by its id. */
  readonly productTitle: (id: string) => string;
  /** Name of a kept campaign by its id or its name. */
  readonly campaignName: (campaign: string) => string;
  /** What a column of the customers is called. */
  readonly columnName: (name: string) => string;
  readonly currency: string;
  /** The shop's last day with a record, YYYY-MM-DD; '' where none has a date. */
  readonly lastDay: string;
}

/** Values named of a list; the others are a number. */
const named = 5;

/** A rule as one sentence in which groups stand in brackets. */
export function sayRule(rule: Rule, words: RuleWords, t: TFunction, format: Format): string {
  if (!isCondition(rule) && 'all' in rule && rule.all.length === 0) return t('audiences:say.everybody');
  if (!isCondition(rule) && 'any' in rule && rule.any.length === 0) return t('audiences:say.nobody');
  return t('audiences:say.whole', { rule: new Sayer(words, t, format).of(rule) });
}

class Sayer {
  constructor(
    private readonly words: RuleWords,
    private readonly t: TFunction,
    private readonly format: Format,
  ) {}

  of(rule: Rule): string {
    const { t } = this;
    if (isCondition(rule)) return this.condition(rule);
    if ('not' in rule) return t('audiences:say.not', { rule: this.of(rule.not) });
    const parts = 'all' in rule ? rule.all : rule.any;
    if (parts.length === 0) return t(`audiences:say.${'all' in rule ? 'everyone' : 'noOne'}`);
    const joint = t(`audiences:say.${'all' in rule ? 'all' : 'any'}`);
    return parts
      .map((part) => (isAtom(part) ? this.of(part) : t('audiences:say.group', { rule: this.of(part) })))
      .join(joint);
  }

  private condition(condition: Condition): string {
    const { t, words } = this;
    if (isNumber(condition)) {
      const figure = t(`audiences:number.${condition.what}`);
      if (condition.top !== undefined)
        return t('audiences:say.top', { figure, share: exactShare(condition.top, this.format) });
      const bound = this.bound(condition, (value) =>
        figureWords(condition.what, value, words.currency, this.format),
      );
      return t('audiences:say.number', { figure, bound });
    }
    if (isDeed(condition)) return this.deed(condition);
    switch (condition.what) {
      case 'segment':
        return this.choice(condition, 'segment', (ref) => this.segment(ref));
      case 'clock':
        return this.choice(condition, 'clock', (state) => t(`value:state.${state}`));
      case 'feeling':
        return this.choice(condition, 'feeling', (feeling) => t(`audiences:feelings.${feeling}`));
      case 'attribute': {
        const name = words.columnName(condition.name);
        if (condition.is === undefined && condition.isNot === undefined)
          return t('audiences:say.attribute.bound', {
            name,
            bound: this.bound(condition, (value) => this.format.number(value, mostDecimals)),
          });
        return this.choice(condition, 'attribute', (value) => value, { name });
      }
      case 'aspect': {
        const bound = this.bound(usually(condition), (value) => this.format.number(value));
        return t(`audiences:say.${condition.feeling}`, {
          bound,
          aspect: t(`voice:aspect.${condition.aspect}`),
        });
      }
      case 'wrote': {
        const bound = this.bound(usually(condition), (value) => this.format.number(value));
        return t('audiences:say.wrote', { bound, words: condition.about });
      }
      case 'stood':
        return this.choice(condition, 'stood', (ref) => this.segment(ref), {
          month: this.month(condition.month),
        });
      case 'moved': {
        const { since, from, to } = condition;
        const values = (refs: readonly SegmentRef[]) => this.list(refs.map((ref) => this.segment(ref)));
        return t('audiences:say.moved', {
          month: this.month(since),
          from: from === undefined ? '' : t('audiences:say.movedFrom', { values: values(from) }),
          to: to === undefined ? '' : t('audiences:say.movedTo', { values: values(to) }),
        });
      }
      case 'campaign':
        return t(`audiences:say.campaign.${condition.group}`, {
          name: words.campaignName(condition.campaign),
        });
      case 'suspect':
        return t('audiences:say.suspect');
      default:
        return condition satisfies never;
    }
  }

  private choice<Value>(
    { is, isNot }: Choice<Value>,
    kind: 'segment' | 'clock' | 'feeling' | 'attribute' | 'stood',
    word: (value: Value) => string,
    more: Readonly<Record<string, string>> = {},
  ): string {
    const values = this.list((is ?? isNot ?? []).map(word));
    return this.t(`audiences:say.${kind}.${is === undefined ? 'isNot' : 'is'}`, { values, ...more });
  }

  private deed(condition: DeedCondition): string {
    const { t, format } = this;
    const { what, products, categories, brands, atLeast, atMost } = condition;
    const things = [
      ...(products ? [this.list(products.map((id) => this.words.productTitle(id)))] : []),
      ...(categories ? [t('audiences:say.ofCategory', { values: this.list(categories) })] : []),
      ...(brands ? [t('audiences:say.ofBrand', { values: this.list(brands) })] : []),
    ];
    const isOnce = (atLeast ?? 1) === 1 && atMost === undefined;
    const times = isOnce
      ? t('audiences:say.once')
      : atMost === 0
        ? t('audiences:say.never')
        : t('audiences:say.times', { bound: this.bound(condition, (value) => format.number(value)) });
    return t(`audiences:say.deed.${what}`, {
      products: things.length === 0 ? t('audiences:say.anything') : things.join(t('audiences:say.and')),
      times,
      when: this.when(condition),
    });
  }

  private when({ from, until, lastDays }: DeedCondition): string {
    const { t, format } = this;
    const day = (text: string) => (text === '' ? '–' : format.exportDay(Date.parse(text)));
    if (lastDays !== undefined)
      return t('audiences:say.lastDays', { days: format.number(lastDays), day: day(this.words.lastDay) });
    if (from !== undefined && until !== undefined)
      return t('audiences:say.fromUntil', { from: day(from), until: day(until) });
    if (from !== undefined) return t('audiences:say.fromDay', { from: day(from) });
    return until === undefined ? '' : t('audiences:say.untilDay', { until: day(until) });
  }

  private bound({ atLeast, atMost, above, below }: Bounds, shown: (value: number) => string): string {
    const { t } = this;
    if (atLeast !== undefined && atLeast === atMost)
      return t('audiences:say.exactly', { value: shown(atLeast) });
    if (atLeast !== undefined && atMost !== undefined && above === undefined && below === undefined)
      return t('audiences:say.between', { least: shown(atLeast), most: shown(atMost) });
    const said = Object.entries({ atLeast, atMost, above, below }).flatMap(([name, value]) =>
      value === undefined ? [] : [t(`audiences:say.${name as keyof Bounds}`, { value: shown(value) })],
    );
    return said.join(t('audiences:say.and'));
  }

  private list(values: readonly string[]): string {
    const shown = values.slice(0, named).map((value) => `“${value}”`);
    const others = values.length - shown.length;
    return [...shown, ...(others > 0 ? [`+${this.format.number(others)}`] : [])].join(
      this.t('audiences:say.or'),
    );
  }

  private segment(ref: SegmentRef): string {
    if (ref === 0) return this.t('audiences:say.outsiders');
    return typeof ref === 'number' ? this.words.segmentName(ref) : ref;
  }

  private month(name: string): string {
    return this.format.exportMonth(Date.parse(`${name}-01`));
  }
}

const isAtom = (rule: Rule): boolean => isCondition(rule) || 'not' in rule;

const usually = (bounds: Bounds): Bounds =>
  bounds.atLeast === undefined && bounds.atMost === undefined ? { ...bounds, atLeast: 1 } : bounds;

const shares: readonly NumberName[] = ['returnRate', 'confidence', 'alive', 'lapseRisk', 'refundRisk'];
const moneys: readonly NumberName[] = ['money', 'averageOrder', 'value'];

/** Bounds are said as they were written: '0 or more' of one that asks for 0.04 would be another rule. */
const mostDecimals = 4;

/** A bound with its unit. */
function figureWords(name: NumberName, value: number, currency: string, format: Format): string {
  if (shares.includes(name)) return exactShare(value, format);
  return moneys.includes(name) ? format.money(value, currency) : format.number(value, mostDecimals);
}

function exactShare(share: number, format: Format): string {
  const [, decimals = ''] = String(Number((100 * share).toPrecision(6))).split('.');
  return format.percent(share, Math.min(mostDecimals, decimals.length));
}
