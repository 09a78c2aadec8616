import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RfmGroup } from '../../../domain/behaviour/rfm/groups';
import type { RfmSummary } from '../../../domain/behaviour/rfm/summary';
import { useFormat } from '../../../i18n';
import { useApp } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import { RfmGrid } from './rfm-grid';
import { RfmLimits } from './rfm-limits';
import { useRuleWords } from './use-rule-words';
import styles from './rfm.module.css';

/** The grid, the group chosen in it, all groups, and what they are worth. */
export function RfmGroups({ rfm }: { readonly rfm: RfmSummary }) {
  const { t } = useTranslation('rfm');
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const [chosen, setChosen] = useState<RfmGroup>(rfm.groups[0]!.group);
  return (
    <Stack gap="lg">
      <Panel testId="rfm">
        <RfmGrid rfm={rfm} currency={currency} chosen={chosen} onChoose={setChosen} />
        <ChosenGroup rfm={rfm} group={chosen} currency={currency} />
      </Panel>
      <Panel title={t('all')} lead={t('allLead')} actions={<UseAsSegments />}>
        <GroupTable rfm={rfm} currency={currency} />
      </Panel>
      <RfmLimits rfm={rfm} />
    </Stack>
  );
}

interface ChosenGroupProps {
  readonly rfm: RfmSummary;
  readonly group: RfmGroup;
  readonly currency: string;
}

function ChosenGroup({ rfm, group, currency }: ChosenGroupProps) {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const { rule } = useRuleWords(rfm.rules);
  const sum = rfm.groups.find((each) => each.group === group);
  if (sum === undefined) return null;
  return (
    <div className={styles.chosen} aria-live="polite" data-testid="rfm-chosen">
      <Text fw={600}>
        {t('chosen', { group: t(`group.${group}.title`), customers: format.number(sum.customers) })}
      </Text>
      <Text>{rule(group)}</Text>
      {Number.isFinite(sum.spent) && (
        <Text>{t('chosenMoney', { money: format.money(sum.spent, currency, 0) })}</Text>
      )}
      <Text c="dimmed">{t(`group.${group}.action`)}</Text>
    </div>
  );
}

function GroupTable({ rfm, currency }: { readonly rfm: RfmSummary; readonly currency: string }) {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const { rule } = useRuleWords(rfm.rules);
  const money = rfm.groups.reduce((total, { spent }) => total + (spent || 0), 0);
  const hasMoney = rfm.groups.some(({ spent }) => Number.isFinite(spent));
  return (
    <DataTable
      caption={t('all')}
      columns={[
        { label: t('grid.group') },
        { label: t('grid.customers'), numeric: true },
        { label: t('grid.share'), numeric: true },
        ...(hasMoney
          ? [
              { label: t('grid.money'), numeric: true },
              { label: t('grid.moneyShare'), numeric: true },
            ]
          : []),
        { label: t('grid.rule') },
      ]}
      rows={rfm.groups.map(({ group, customers, spent }) => ({
        key: group,
        cells: [
          t(`group.${group}.title`),
          format.number(customers),
          format.plainShare(customers / rfm.customers),
          ...(hasMoney
            ? [
                format.money(spent, currency, 0),
                format.plainShare(money > 0 ? (spent || 0) / money : Number.NaN),
              ]
            : []),
          rule(group),
        ],
      }))}
    />
  );
}

/** Starts a run whose segments are these groups. */
function UseAsSegments() {
  const { t } = useTranslation('rfm');
  const [, navigate] = useLocation();
  const options = useApp(({ run, options }) => run?.options ?? options);
  const running = useApp(({ runState }) => runState.phase === 'running');
  const start = () => {
    void useApp.getState().startRunWith({ ...options, cluster: 'rfm' });
    navigate('/');
  };
  return (
    <Button variant="default" disabled={running} onClick={start} data-testid="use-rfm">
      {t('use')}
    </Button>
  );
}
