import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderCheck } from '../../../domain/clicks/order-check';
import { useFormat, useSpeaker } from '../../../i18n';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

const ways = ['dr', 'snips', 'ips'] as const;

/** Whether an order by liking would have brought more clicks, by three estimates on what was logged. */
export function ClickOrder({ order }: { readonly order: OrderCheck }) {
  const { t } = useTranslation('clicks');
  const format = useFormat();
  const said = useSpeaker().clickOrder(order);
  const perHundred = (value: number) => format.fixed(100 * value, 1);
  const between = (low: number, high: number) =>
    t('between', { low: perHundred(low), high: perHundred(high) });
  const { estimates } = order;
  return (
    <Panel title={t('order')} testId="clicks-order">
      <Stack gap="xs">
        {said.map((sentence) => (
          <Text key={sentence} maw="44rem">
            {sentence}
          </Text>
        ))}
      </Stack>
      {estimates !== null && (
        <DataTable
          caption={t('order')}
          columns={[
            { label: t('estimate') },
            { label: t('clicksOf'), numeric: true },
            { label: t('interval'), numeric: true },
            { label: t('moreClicks'), numeric: true },
            { label: t('intervalMore'), numeric: true },
          ]}
          rows={ways.map((way) => {
            const { value, low, high, more, moreLow, moreHigh } = estimates[way];
            return {
              key: way,
              cells: [
                t(`estimates.${way}`),
                perHundred(value),
                between(low, high),
                perHundred(more),
                between(moreLow, moreHigh),
              ],
            };
          })}
        />
      )}
    </Panel>
  );
}
