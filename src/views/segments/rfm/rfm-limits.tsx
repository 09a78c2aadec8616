import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isShort } from '../../../domain/behaviour/rfm/rules';
import type { RfmSummary } from '../../../domain/behaviour/rfm/summary';
import { useFormat } from '../../../i18n';
import { Panel } from '../../../ui/panel';

/** Means of fewer customers are chance more than anything. */
const smallGroup = 30;
/** A usual rate of answers to a mailing, as an example. */
const rate = 0.05;

/** What can and what cannot be known from so many customers. */
export function RfmLimits({ rfm }: { readonly rfm: RfmSummary }) {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const { buyers, once, dated, groups, rules } = rfm;
  const largest = Math.max(...groups.map(({ customers }) => customers));
  const small = groups.filter(({ customers }) => customers < smallGroup);
  // 95% of samples of n lie within 1.96 √(p(1 − p)/n) of a rate p.
  const margin = (customers: number) => format.number(196 * Math.sqrt((rate * (1 - rate)) / customers), 1);
  const { rhythm, gone, covers } = rules;
  let rhythmPoint = t('limits.noRhythm');
  if (covers !== undefined && isShort(rules)) {
    rhythmPoint = t('limits.short', {
      days: format.number(covers.days),
      needed: format.number(covers.needed),
    });
  } else if (rhythm !== null) {
    rhythmPoint = t('limits.rhythm', {
      rhythm: format.number(Math.round(rhythm)),
      gone: format.number(gone ?? 0),
    });
  }
  const points = [
    t('limits.rules'),
    t('limits.once', { once: format.number(once), share: format.percent(once / buyers) }),
    rhythmPoint,
    dated < buyers && t('limits.undated', { count: buyers - dated }),
    t('limits.margin', {
      customers: format.number(largest),
      margin: margin(largest),
      rate: format.percent(rate),
    }),
    small.length > 0 &&
      t('limits.small', {
        groups: format.list(small.map(({ group }) => t(`group.${group}.title`))),
        few: format.number(smallGroup),
      }),
  ].filter((point) => point !== false);
  return (
    <Panel title={t('limits.title')}>
      <List size="sm" spacing="xs" maw="52rem">
        {points.map((point) => (
          <List.Item key={point}>{point}</List.Item>
        ))}
      </List>
    </Panel>
  );
}
