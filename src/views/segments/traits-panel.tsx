import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { useSpeaker } from '../../i18n';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { DivergingBars } from '../../ui/charts/diverging-bars';
import { Panel } from '../../ui/panel';

/** Bars this long stand for one and a half standard deviations or more. */
const fullEffect = 1.5;

/** What stands where no trait does. */
export function whyNoTraits({ size, unknown }: SegmentProfile): 'traitsUnknown' | 'traitsNone' {
  return unknown === size ? 'traitsUnknown' : 'traitsNone';
}

/** What sets a segment apart from the shop's average. */
export function TraitsPanel({
  profile,
  currency,
}: {
  readonly profile: SegmentProfile;
  readonly currency: string;
}) {
  const { t } = useTranslation('segments');
  const speaker = useSpeaker();
  const traits = [...profile.traits].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  if (traits.length === 0) return <Panel title={t('profile.apart')} lead={t(whyNoTraits(profile))} />;
  const largest = Math.max(fullEffect, Math.abs(traits[0]!.effect));
  const lines = traits.map((trait) => ({
    key: trait.feature,
    sentence: speaker.trait(trait, currency),
    extent: trait.effect / largest,
  }));
  const table = (
    <DataTable
      caption={t('profile.apart')}
      columns={[{ label: t('profile.inWords') }, { label: t('profile.direction') }]}
      rows={lines.map(({ key, sentence, extent }) => ({
        key,
        cells: [sentence, t(extent < 0 ? 'profile.below' : 'profile.above')],
      }))}
    />
  );
  return (
    <Panel>
      <ChartFigure name={t('profile.apart')} summary={t('profile.apartSummary')} table={table}>
        <DivergingBars bars={lines} below={t('profile.below')} above={t('profile.above')} />
      </ChartFigure>
    </Panel>
  );
}
