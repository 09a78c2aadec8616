import { Button, Select, Stack, Text } from '@mantine/core';
import { IconClick } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClickReport } from '../../../domain/clicks/click-report';
import { useFormat, useSpeaker } from '../../../i18n';
import { type RunSummary, runClicks } from '../../../store';
import { useAsked } from '../../../ui/use-asked';
import { EmptyState } from '../../../ui/empty-state';
import { Panel } from '../../../ui/panel';
import { LoadFailed } from '../../../ui/segment-waiting';
import { Working } from '../../../ui/working';
import { ClickCards } from './click-cards';
import { ClickOrder } from './click-order';
import { ClickPlaces } from './click-places';
import { ClickRanker } from './click-ranker';
import { ClickSegments } from './click-segments';

interface ClicksPanelProps {
  readonly run: RunSummary;
  /** Events that were played in the window. */
  readonly played: number;
}

/** Where customers look and what they click for itself, list by list. */
export function ClicksPanel({ run, played }: ClicksPanelProps) {
  const { t } = useTranslation('clicks');
  const [list, setList] = useState<string | null>(null);
  const subject = useMemo(() => ({ run, list, played }), [run, list, played]);
  const state = useAsked(runClicks, subject);
  switch (state.phase) {
    case 'working':
      return <Working progress={state.progress} what={t('stage')} testId="clicks" onStop={state.stop} />;
    case 'stopped':
      return (
        <EmptyState
          icon={<IconClick size={28} />}
          title={t('title')}
          text={t('common:working.stopped')}
          action={<Button onClick={state.again}>{t('common:working.again')}</Button>}
        />
      );
    case 'failed':
      return <LoadFailed cause={state.cause} onRetry={state.again} />;
    default:
      return <Told run={run} report={state.answer} onList={setList} />;
  }
}

function Told({
  run,
  report,
  onList,
}: {
  readonly run: RunSummary;
  readonly report: ClickReport;
  readonly onList: (list: string) => void;
}) {
  const { t } = useTranslation('clicks');
  const format = useFormat();
  const speaker = useSpeaker();
  const listName = useListName();
  const { lists, list, places, comparable, cards, segments, order, ranker } = report;
  return (
    <Stack gap="lg" data-testid="clicks">
      <Panel title={t('title')} lead={t('lead')} testId="clicks-said">
        {lists.length > 1 && (
          <Select
            label={t('list')}
            allowDeselect={false}
            maw="22rem"
            mb="md"
            data={lists.map(({ list: name, shown }) => ({
              value: name,
              label: t('listOf', { name: listName(name), shown: format.number(shown) }),
            }))}
            value={list}
            onChange={(name) => name !== null && onList(name)}
            data-testid="clicks-list"
          />
        )}
        <Stack gap="xs">
          {speaker.clicks({ ...report, order: null }).map((sentence) => (
            <Text key={sentence} maw="44rem">
              {sentence}
            </Text>
          ))}
        </Stack>
      </Panel>
      {places.length > 1 && <ClickPlaces places={places} />}
      {comparable !== 'none' && <ClickCards run={run} cards={cards} />}
      {segments.length > 1 && <ClickSegments segments={segments} profiles={run.profiles} />}
      {order !== null && <ClickOrder order={order} />}
      {ranker !== null && <ClickRanker run={run} list={list} ranker={ranker} />}
    </Stack>
  );
}

const ownLists = ['forYou', 'because', 'segment', 'shop'] as const;

/** The app's own lists by their names on screen, others as the log calls them. */
function useListName() {
  const { t } = useTranslation('clicks');
  return (name: string) => {
    const own = ownLists.find((each) => each === name);
    if (own !== undefined) return t(`listName.${own}`);
    return name === '' ? t('unnamed') : name;
  };
}
