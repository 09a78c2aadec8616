import { localDay } from '../../domain/time';
import { useTranslation } from 'react-i18next';
import { standOf } from '../../domain/campaign/stand';
import { type RecommenderName, recommenderNames } from '../../domain/recommend/models/recommender';
import { useFormat } from '../../i18n';
import type { StoredCampaign } from '../../store';
import { DataTable } from '../../ui/charts/data-table';
import { Panel } from '../../ui/panel';
import { useNamesOfRun } from './use-names-of-run';

/** What a campaign is made of: for whom, when, with what, and from which run. */
export function AboutPanel({ stored }: { readonly stored: StoredCampaign }) {
  const { t } = useTranslation(['campaigns', 'runs']);
  const format = useFormat();
  const { campaign, look, run } = stored;
  const nameOf = useNamesOfRun(run.id);
  const { audience, segments, power, date, message, controlShare, model, leftOut } = campaign;
  const day = (of: string) => format.exportDay(Date.parse(of));
  const own = segments.find(({ code }) => code === audience.segment);
  const segment = own && nameOf(own.code, own.name);
  const whom =
    audience.productId === null
      ? (segment ?? t(audience.chosen ? 'campaigns:about.chosen' : 'campaigns:about.everybody'))
      : t('campaigns:about.product', { id: audience.productId });
  const facts = [
    ['whom', whom],
    ['date', day(date)],
    ['until', day(standOf(campaign, look, localDay()).lastDay)],
    ['message', message === '' ? t('campaigns:about.noMessage') : message],
    [
      'control',
      t('campaigns:about.controlOf', {
        control: format.number(power.control),
        customers: format.number(power.control + power.mailed),
        share: format.percent(controlShare),
      }),
    ],
    [
      'power',
      Number.isNaN(power.detectable)
        ? t('campaigns:about.powerNone')
        : t('campaigns:about.powerOf', { points: format.fixed(100 * power.detectable, 1) }),
    ],
    ...(leftOut === undefined
      ? []
      : [['leftOut', t('campaigns:about.leftOutOf', { count: leftOut })] as const]),
    ['model', isRecommender(model) ? t(`runs:models.${model}`) : model],
    ['run', format.dateTime(run.startedAt)],
  ] as const;
  return (
    <Panel title={t('campaigns:about.title')} testId="campaign-about">
      <DataTable
        caption={t('campaigns:about.title')}
        columns={[{ label: t('campaigns:about.fact') }, { label: t('campaigns:about.value') }]}
        rows={facts.map(([key, value]) => ({ key, cells: [t(`campaigns:about.${key}`), value] }))}
      />
    </Panel>
  );
}

function isRecommender(model: string): model is RecommenderName {
  return recommenderNames.some((name) => name === model);
}
