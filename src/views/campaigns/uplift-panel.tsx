import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignUplift } from '../../domain/uplift/campaign-uplift';
import { useFormat, useSpeaker } from '../../i18n';
import { campaignUplift, downloadUplift, type ShopSummary, useApp } from '../../store';
import { useAsked } from '../../ui/use-asked';
import { Panel } from '../../ui/panel';
import { Working } from '../../ui/working';
import { Sentences } from './sentences';
import { UpliftCurve } from './uplift-curve';
import { UpliftKinds } from './uplift-kinds';

interface UpliftPanelProps {
  readonly shop: ShopSummary;
  readonly campaignId: string;
}

/** Whom a campaign caused to order, or why nobody can say. */
export function UpliftPanel({ shop, campaignId }: UpliftPanelProps) {
  const { t } = useTranslation('campaigns');
  const run = useApp((state) => state.run);
  const asked = useMemo(() => ({ shop, run, campaignId }), [shop, run, campaignId]);
  const state = useAsked(campaignUplift, asked);
  if (state.phase === 'ready') return <Told found={state.answer} />;
  if (state.phase === 'working') {
    return (
      <Working progress={state.progress} what={t('uplift.title')} testId="uplift" onStop={state.stop}>
        <Text fw={600}>{t('uplift.title')}</Text>
      </Working>
    );
  }
  return (
    <Panel title={t('uplift.title')} testId="campaign-uplift">
      <Stack gap="sm" align="flex-start">
        <Text>
          {state.phase === 'stopped' ? t('uplift.stopped') : t('uplift.failed', { cause: state.cause })}
        </Text>
        <Button variant="default" onClick={state.again} data-testid="uplift-again">
          {t('uplift.again')}
        </Button>
      </Stack>
    </Panel>
  );
}

function Told({ found }: { readonly found: CampaignUplift }) {
  const { t } = useTranslation('campaigns');
  const currency = useApp(({ shop }) => shop?.facts?.currency ?? '');
  const speaker = useSpeaker();
  const format = useFormat();
  const { uplift, sides } = found;
  const download = uplift?.found && (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      onClick={() => downloadUplift(found)}
      data-testid="download-uplift"
    >
      {t('uplift.download')}
    </Button>
  );
  return (
    <Panel title={t('uplift.title')} lead={t('uplift.lead')} actions={download} testId="campaign-uplift">
      <Stack gap="lg">
        <Sentences sentences={speaker.uplift(found)} />
        {uplift?.curve && <UpliftCurve curve={uplift.curve} />}
        {uplift?.found && <UpliftKinds outcomes={uplift.found.outcomes} currency={currency} />}
        {uplift?.curve && (
          <Text size="sm" c="dimmed">
            {t('uplift.sides', { sides: format.list(sides.map((side) => t(`uplift.side.${side}`))) })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
