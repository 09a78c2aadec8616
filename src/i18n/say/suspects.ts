import type { TFunction } from 'i18next';
import type { Evidence } from '../../domain/suspects/evidence';
import type { SuspectGroup } from '../../domain/suspects/suspects';
import type { Format } from '../format';

/** Texts are quoted as far as they tell which it is. */
const quoted = 120;
const namedBy = 24;
/** Part of all accounts beyond which standing alone is worth a sentence. */
const plainlyAlone = 0.9;

/** What a group is called: its kind and what it is about, so that two of a kind are told apart. */
export function titleOfGroup(group: SuspectGroup, t: TFunction): string {
  const kind = t(`suspects:kind.${group.kind}`);
  if (group.kind === 'machines' || group.kind === 'returned' || group.kind === 'confirmed') return kind;
  if (group.kind === 'alike' && group.productId === '')
    return t('suspects:titleOf', { kind: t('suspects:kind.alikeMixed'), name: group.value });
  if (group.kind === 'unbought' && group.productId === '')
    return t('suspects:titleOf', { kind, name: t('suspects:ofSeveral') });
  const name = group.kind === 'copies' ? `“${[...group.text].slice(0, namedBy).join('')}…”` : nameOf(group);
  return t('suspects:titleOf', { kind, name });
}

/** What a group of accounts does, behind their number. */
export function saySuspectGroup(group: SuspectGroup, t: TFunction, format: Format): string {
  const count = group.accounts;
  switch (group.kind) {
    case 'copies': {
      const { text } = group;
      return t('suspects:group.copies', {
        count,
        text: text.length > quoted ? `${text.slice(0, quoted)}…` : text,
      });
    }
    case 'machines':
      return t('suspects:group.machines', { count, ...rounded(group, format) });
    case 'clickers':
      return t('suspects:group.clickers', { count, product: nameOf(group), ...rounded(group, format) });
    case 'pushed':
    case 'refunded': {
      const period = t('suspects:days', { count: group.days });
      return t(`suspects:group.${group.kind}`, { count, product: nameOf(group), period });
    }
    case 'burst':
    case 'contrary': {
      const [period, stars] = [
        t('suspects:days', { count: group.days }),
        t('suspects:stars', { count: group.stars }),
      ];
      return t(`suspects:group.${group.kind}`, { count, product: nameOf(group), period, stars });
    }
    case 'unbought': {
      const period = t('suspects:days', { count: group.days });
      const reviews = t('suspects:reviews', { count: group.reviews });
      return group.productId === ''
        ? t('suspects:group.unboughtSeveral', { count, period, reviews })
        : t('suspects:group.unbought', { count, period, product: nameOf(group) });
    }
    case 'returned': {
      const period = t('suspects:days', { count: group.days });
      return t('suspects:group.returned', {
        count,
        period,
        orders: t('suspects:orders', { count: group.orders }),
      });
    }
    case 'alike': {
      const tie = t(`suspects:tie.${group.by}`, { value: group.value });
      return group.productId === ''
        ? t('suspects:group.alikeMixed', { count, tie })
        : t('suspects:group.alike', { count, product: nameOf(group), tie });
    }
    case 'confirmed':
      return t('suspects:group.confirmed', { count });
    default:
      return group satisfies never;
  }
}

function nameOf({ title, productId }: { readonly title: string; readonly productId: string }): string {
  return title || productId;
}

function rounded({ views, usual }: { readonly views: number; readonly usual: number }, format: Format) {
  return { views: format.number(Math.round(views)), usual: format.number(Math.round(usual)) };
}

/** What speaks against an account, full sentences; what is nothing special of it is not said. */
export function sayEvidence(evidence: readonly Evidence[], t: TFunction, format: Format): string[] {
  const said = evidence.flatMap((each): string[] => {
    switch (each.by) {
      case 'group':
        return [t('suspects:accounts', { sentence: saySuspectGroup(each.group, t, format) })];
      case 'alone':
        return each.beyond < plainlyAlone
          ? []
          : [t('suspects:evidence.alone', { share: format.percent(Math.min(each.beyond, 0.999), 1) })];
      case 'hours':
        return [
          t('suspects:evidence.hours', {
            share: format.plainShare(each.share),
            usual: format.plainShare(each.usual),
          }),
        ];
      case 'alike': {
        const shares = { share: format.plainShare(each.share), usual: format.plainShare(each.usual) };
        const { what, value } = each;
        return [
          what === 'id'
            ? t('suspects:evidence.ids', { value, ...shares })
            : t('suspects:evidence.alike', {
                value,
                what: t(`tables:field.${what}`, { defaultValue: what }),
                ...shares,
              }),
        ];
      }
      case 'stars':
        return [
          t('suspects:evidence.stars', {
            count: each.reviews,
            mean: format.number(each.mean, 1),
            others: format.number(each.others, 1),
          }),
        ];
      default:
        return each satisfies never;
    }
  });
  // Two groups of an account may have the same in common.
  return [...new Set(said)];
}
