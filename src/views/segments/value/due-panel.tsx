import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { msPerDay } from '../../../domain/time';
import { dueStates } from '../../../domain/value/clock/due-state';
import type { ShopValue } from '../../../domain/value/value-of-shop';
import { useFormat } from '../../../i18n';
import { downloadValue } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

/** Rows on screen; the file has all. */
const rowsShown = 15;

/** Who should buy which product again now, the likeliest first. */
export function DuePanel({ value }: { readonly value: ShopValue }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const { due } = value.products;
  const all = due.customer.length;
  const rows = Array.from({ length: Math.min(rowsShown, all) }, (_, i) => i);
  const day = (number: number) => format.exportDay(Math.round(number) * msPerDay);
  if (all === 0)
    return (
      <Panel title={t('due.title')} testId="value-due">
        <Text>{t('due.none')}</Text>
      </Panel>
    );
  const save = (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => downloadValue('due', value)}
      data-testid="export-due"
    >
      {t('due.export')}
    </Button>
  );
  const lead = format.sentences([
    t('due.lead', { count: rows.length, all: format.number(all) }),
    t('customers.dueHint'),
  ]);
  return (
    <Panel title={t('due.title')} lead={lead} actions={save} testId="value-due">
      <DataTable
        caption={t('due.title')}
        columns={[
          { label: t('customers.id') },
          { label: t('due.product') },
          { label: t('due.last'), numeric: true },
          { label: t('customers.due'), numeric: true },
          { label: t('due.chance'), numeric: true },
          { label: t('customers.state') },
        ]}
        rows={rows.map((i) => ({
          key: `${i}`,
          cells: [
            value.ids[due.customer[i]!]!,
            value.titles[due.product[i]!] || value.productIds[due.product[i]!]!,
            day(due.last[i]!),
            t('customers.dueOf', {
              day: day(due.due[i]!),
              from: day(due.from[i]!),
              until: day(due.until[i]!),
            }),
            format.plainShare(due.chance[i]!),
            t(`state.${dueStates[due.state[i]!]!}`),
          ],
        }))}
      />
    </Panel>
  );
}
