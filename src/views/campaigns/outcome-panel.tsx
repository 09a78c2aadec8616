import { useTranslation } from 'react-i18next';
import type { CampaignEffect, GroupAnswer } from '../../domain/campaign/effect';
import { useFormat, useSpeaker } from '../../i18n';
import { BarList } from '../../ui/bar-list';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { Panel } from '../../ui/panel';
import { SegmentsPanel } from './segments-panel';
import { Sentences } from './sentences';

interface OutcomePanelProps {
  readonly effect: CampaignEffect;
  readonly currency: string;
}

interface OutcomeOfRunProps extends OutcomePanelProps {
  /** The run that the campaign is of. */
  readonly runId: string;
}

const groups = ['mailed', 'control'] as const;

/** What a campaign did: in words, by group, and by segment. */
export function OutcomePanel({ effect, currency, runId }: OutcomeOfRunProps) {
  const { t } = useTranslation('campaigns');
  const speaker = useSpeaker();
  return (
    <>
      <Panel title={t(effect.complete ? 'outcome.title' : 'outcome.soFar')} testId="campaign-outcome">
        <Sentences sentences={speaker.campaignEffect(effect, currency)} />
      </Panel>
      <Panel testId="campaign-groups">
        <Groups effect={effect} currency={currency} />
      </Panel>
      <Panel testId="campaign-segments">
        <SegmentsPanel effect={effect} runId={runId} />
      </Panel>
    </>
  );
}

function Groups({ effect, currency }: OutcomePanelProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const between = ({ share: { low, high } }: GroupAnswer) =>
    t('groups.between', { low: format.percent(low, 1), high: format.percent(high, 1) });
  const table = (
    <DataTable
      caption={t('groups.name')}
      columns={[
        { label: t('groups.group') },
        { label: t('groups.customers'), numeric: true },
        { label: t('groups.ordered'), numeric: true },
        { label: t('groups.share'), numeric: true },
        { label: t('groups.interval'), numeric: true },
        { label: t('groups.money'), numeric: true },
      ]}
      rows={groups.map((group) => ({
        key: group,
        cells: [
          t(`groups.${group}`),
          format.number(effect[group].customers),
          format.number(effect[group].ordered),
          format.percent(effect[group].share.value, 1),
          between(effect[group]),
          format.money(effect[group].money, currency),
        ],
      }))}
    />
  );
  return (
    <ChartFigure name={t('groups.name')} summary={t('groups.summary')} table={table}>
      <BarList
        bars={groups.map((group) => {
          const { value, low, high } = effect[group].share;
          return {
            key: group,
            label: t(`groups.${group}`),
            value,
            text: format.percent(value, 1),
            emphasised: group === 'mailed',
            range: { low, high },
          };
        })}
      />
    </ChartFigure>
  );
}
