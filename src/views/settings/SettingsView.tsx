import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { AdaptPanel } from './adapt/adapt-panel';
import { ClustererPanel } from './clusterer-panel';
import { ComputerPanel } from './computer-panel';
import { OffersPanel } from './offers-panel';
import { ReadingPanel } from './reading-panel';
import { RunBar } from './run-bar';
import { SegmentNumberPanel } from './segment-number-panel';
import { InterfacePanel } from './interface-panel';
import { WeightsPanel } from './weights-panel';

/** Everything that a run can be asked to do otherwise, and how the interface looks. */
export function SettingsView() {
  const { t } = useTranslation('settings');
  return (
    <div>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="lg" maw="52rem">
        <WeightsPanel />
        <SegmentNumberPanel />
        <ClustererPanel />
        <ReadingPanel />
        <AdaptPanel />
        <OffersPanel />
        <ComputerPanel />
        <InterfacePanel />
        <RunBar />
      </Stack>
    </div>
  );
}
