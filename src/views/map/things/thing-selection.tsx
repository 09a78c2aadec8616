import { Button, Group, Stack, Text } from '@mantine/core';
import { IconColumns2, IconMapPin } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormat } from '../../../i18n';
import { chooseCustomers, type CustomerIndex, type RunSummary, type ThingKind } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { compareAddress } from '../../../ui/group-ref';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { useLoaded } from '../../../ui/use-loaded';
import { KeepAudience } from '../keep-audience';
import type { Things } from './things';

interface ThingSelectionProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
  readonly kind: ThingKind;
  readonly things: Things;
  /** 1 for each that is selected. */
  readonly selected: Uint8Array;
  readonly onClear: () => void;
}

/** Rows on screen. */
const mostRows = 30;

/** What was selected on a map of things, and the customers behind it, who can be kept, compared and shown. */
export function ThingSelection({ run, index, kind, things, selected, onClear }: ThingSelectionProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const [, navigate] = useLocation();
  const dots = useMemo(() => [...selected.keys()].filter((dot) => selected[dot] === 1), [selected]);
  const customers = useLoaded(`${run.id} ${dots.join(' ')}`, () => things.customersOf(dots));
  const ids = useMemo(
    () => (customers.value ?? []).map((customer) => index.ids[customer]!),
    [customers.value, index],
  );
  const take = (where: string) => {
    chooseCustomers(run.id, ids);
    navigate(where);
  };
  const title = t(`${kind}.selected`, { count: dots.length, formatted: format.number(dots.length) });
  return (
    <Panel
      title={title}
      {...(dots.length > mostRows && { lead: t('selectionRows', { count: mostRows }) })}
      mt="lg"
      testId="map-selection"
    >
      <Stack gap="sm">
        <DataTable
          caption={title}
          columns={things.columns}
          rows={dots.slice(0, mostRows).map((dot) => ({ key: String(dot), cells: things.cells(dot) }))}
        />
        {customers.status === 'failed' && <LoadFailed cause={customers.cause} onRetry={customers.retry} />}
        <Text role="status" data-testid="map-behind">
          {customers.value &&
            t(`${kind}.behind`, { count: ids.length, formatted: format.number(ids.length) })}
        </Text>
        <Group gap="sm">
          {ids.length > 0 && (
            <>
              <Button
                variant="default"
                leftSection={<IconColumns2 size={16} aria-hidden />}
                onClick={() => take(compareAddress({ kind: 'chosen' }, { kind: 'rest' }))}
                data-testid="map-compare"
              >
                {t('selection.compare')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconMapPin size={16} aria-hidden />}
                onClick={() => take('/map/chosen=yes')}
                data-testid="map-customers"
              >
                {t('selection.onMap')}
              </Button>
            </>
          )}
          <Button variant="subtle" color="gray" onClick={onClear} data-testid="map-clear">
            {t('selection.clear')}
          </Button>
        </Group>
        {ids.length > 0 && (
          <KeepAudience
            shopId={run.shopId}
            of={things.ruleOf ? { rules: things.ruleOf(dots) } : { ids }}
            suggested={t(`${kind}.tag`)}
          />
        )}
      </Stack>
    </Panel>
  );
}
