import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dueStates } from '../../../domain/value/clock/due-state';
import type { ShopValue } from '../../../domain/value/value-of-shop';
import { useFormat } from '../../../i18n';
import { downloadValue } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';

/** How many customers are due, late or gone, and what each of these means. */
export function StandPanel({ value }: { readonly value: ShopValue }) {
  const { t } = useTranslation('value');
  const format = useFormat();
  const all = value.ids.length;
  const save = (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => downloadValue('value', value)}
      data-testid="export-value"
    >
      {t('stand.export')}
    </Button>
  );
  return (
    <Panel title={t('stand.title')} lead={t('stand.lead')} actions={save}>
      <DataTable
        caption={t('stand.title')}
        columns={[
          { label: t('customers.state') },
          { label: t('calibration.of'), numeric: true },
          { label: t('next.share'), numeric: true },
          { label: t('stand.meaning') },
        ]}
        rows={dueStates
          .filter((state) => value.states[state] > 0)
          .map((state) => ({
            key: state,
            cells: [
              t(`state.${state}`),
              format.number(value.states[state]),
              format.plainShare(value.states[state] / all),
              t(`stateHint.${state}`),
            ],
          }))}
      />
    </Panel>
  );
}
