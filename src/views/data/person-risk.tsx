import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { shopRisk, type ShopSummary } from '../../store';
import { Panel } from '../../ui/panel';
import { useLoaded } from '../../ui/use-loaded';

/** How many of a hundred customers with a past like hers stay away or send something back; nothing where none is told. */
export function PersonRisk({ shop, id }: { readonly shop: ShopSummary; readonly id: string }) {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const loaded = useLoaded(shop.id, () => shopRisk.ask(shop, () => undefined));
  if (loaded.status !== 'ready') return null;
  const risk = loaded.value;
  const customer = risk.ids.indexOf(id);
  const told = (['lapse', 'refund'] as const).flatMap((name) => {
    const chance = risk[name].chance[customer] ?? Number.NaN;
    const values = { count: Math.round(100 * chance), days: format.number(risk[name].days) };
    return Number.isNaN(chance) ? [] : [t(`${name}.ofHer`, values)];
  });
  if (told.length === 0) return null;
  return (
    <Panel title={t('title')} lead={t('lead')} testId="person-risk">
      {told.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Panel>
  );
}
