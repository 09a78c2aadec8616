import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowsSplit2, IconColumns2, IconSpeakerphone } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { fewestInCampaign } from '../../domain/campaign/campaign';
import { useFormat, useSpeaker } from '../../i18n';
import {
  type ComparedFigure,
  canSplit,
  chooseCustomers,
  compareCustomers,
  type CustomerIndex,
  downloadList,
  hasContacts,
  type RunSummary,
  splitOff,
  useApp,
} from '../../store';
import { DataTable } from '../../ui/charts/data-table';
import { ListExportButton } from '../../ui/list-export-button';
import { compareAddress } from '../../ui/group-ref';
import { Panel } from '../../ui/panel';
import { LoadFailed } from '../../ui/segment-waiting';
import { useFeatureName } from '../../ui/use-feature-name';
import { useFigureWords } from '../../ui/use-figure-words';
import { useLoaded } from '../../ui/use-loaded';
import { useSplitUndo } from '../../ui/use-split-undo';
import { KeepAudience } from './keep-audience';
import { segmentShares } from './selection';

interface SelectionPanelProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
  /** 1 for each who is selected. */
  readonly selected: Uint8Array;
  /** Tells one selection from another. */
  readonly version: number;
  readonly onClear: () => void;
}

/** Who was selected on the map: how many, of which segments, how they differ from all others, and what to do with them. */
export function SelectionPanel({ run, index, selected, version, onClear }: SelectionPanelProps) {
  const { t } = useTranslation(['map', 'lists']);
  const format = useFormat();
  const [, navigate] = useLocation();
  const names = useSpeaker().segmentNames(run.profiles);
  const customers = useMemo(
    () => [...index.ids.keys()].filter((customer) => selected[customer] === 1),
    [index, selected],
  );
  const contacts = useLoaded(run.shopId, () => hasContacts(run.shopId));
  const shares = segmentShares(customers, index.labels, run.profiles.length);
  const title = t('map:selection.title', {
    count: customers.length,
    formatted: format.number(customers.length),
  });
  const ids = useMemo(() => customers.map((customer) => index.ids[customer]!), [customers, index]);
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  const offerBack = useSplitUndo();
  const split = async () => offerBack(await splitOff({ customers: ids }));
  const campaign = () => {
    chooseCustomers(run.id, ids);
    navigate('/campaigns/new/chosen');
  };
  const compare = () => {
    chooseCustomers(run.id, ids);
    navigate(compareAddress({ kind: 'chosen' }, { kind: 'rest' }));
  };
  return (
    <Panel title={title} mt="lg" testId="map-selection">
      <Stack gap="sm">
        <Text>
          {t('map:selection.share', { share: format.percent(customers.length / index.ids.length, 1) })}{' '}
          {t('map:selection.segments', {
            list: shares
              .slice(0, 3)
              .map(({ position, share }) =>
                t('map:selection.segment', {
                  name: names.shown(run.profiles[position]!.code),
                  share: format.percent(share),
                }),
              )
              .join(t('map:selection.comma')),
          })}
        </Text>
        <Group gap="sm">
          <ListExportButton
            title={title}
            hasContacts={contacts.value}
            onDownload={(choice) => downloadList(run, { customers }, t('map:selection.tag'), choice)}
            testId="map-list"
          />
          <Button
            variant="default"
            leftSection={<IconSpeakerphone size={16} aria-hidden />}
            disabled={customers.length < fewestInCampaign}
            onClick={campaign}
            data-testid="map-campaign"
          >
            {t('map:selection.campaign')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconColumns2 size={16} aria-hidden />}
            onClick={compare}
            data-testid="map-compare"
          >
            {t('map:selection.compare')}
          </Button>
          {canSplit(run) && customers.length < index.ids.length && (
            <Button
              variant="default"
              leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
              disabled={isRunning}
              onClick={() => void split()}
              data-testid="map-split"
            >
              {t('map:selection.split')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={onClear} data-testid="map-clear">
            {t('map:selection.clear')}
          </Button>
        </Group>
        <KeepAudience key={version} shopId={run.shopId} of={{ ids }} suggested={t('map:selection.tag')} />
        {customers.length < index.ids.length && (
          <Comparison run={run} selected={selected} version={version} />
        )}
      </Stack>
    </Panel>
  );
}

/** Differences smaller than this are not shown, in standard deviations of the ranks. */
const leastEffect = 0.2;

function Comparison({ run, selected, version }: Pick<SelectionPanelProps, 'run' | 'selected' | 'version'>) {
  const { t } = useTranslation(['map', 'compare']);
  const compared = useLoaded(`${run.id} ${version}`, () => compareCustomers(run.id, selected));
  const nameOf = useFeatureName();
  const words = useFigureWords(useApp((state) => state.shop?.facts?.currency ?? ''));
  if (compared.status === 'failed') return <LoadFailed cause={compared.cause} onRetry={compared.retry} />;
  if (compared.value === null) return <Skeleton height={160} radius="md" />;
  const telling = compared.value.filter(({ effect }) => Math.abs(effect) >= leastEffect);
  if (telling.length === 0) return <Text size="sm">{t('map:selection.alike')}</Text>;
  const row = ({ feature, unit, here, others, effect }: ComparedFigure) => ({
    key: feature,
    cells: [
      nameOf(feature),
      words(unit, here),
      words(unit, others),
      t(effect < 0 ? 'map:selection.less' : 'map:selection.more'),
    ],
  });
  return (
    <>
      <DataTable
        caption={t('map:selection.caption')}
        columns={[
          { label: t('compare:figures.feature') },
          { label: t('map:selection.here'), numeric: true },
          { label: t('map:selection.others'), numeric: true },
          { label: t('map:selection.direction') },
        ]}
        rows={telling.map(row)}
      />
      <Text size="sm" c="dimmed">
        {t('map:selection.caution')}
      </Text>
    </>
  );
}
