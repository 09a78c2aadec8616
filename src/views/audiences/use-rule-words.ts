import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeaker } from '../../i18n';
import type { RuleWords } from '../../i18n/say/audience';
import { type AudienceKnown, loadProductIndex, type RunSummary, type StoredCampaign } from '../../store';
import { useLoaded } from '../../ui/use-loaded';

/** What the words of rules are filled with: names of segments, products, campaigns and columns. */
export function useRuleWords(
  known: AudienceKnown | null,
  run: RunSummary | null,
  campaigns: readonly Pick<StoredCampaign, 'id' | 'campaign'>[],
): RuleWords {
  const { t } = useTranslation(['audiences', 'tables']);
  const speaker = useSpeaker();
  const { value: index } = useLoaded(run?.id ?? null, () => loadProductIndex(run!.id));
  return useMemo(() => {
    const names = speaker.segmentNames(run?.profiles ?? []);
    const titles = new Map(index?.products.map(({ id, title }) => [id, title]));
    const named = new Map(campaigns.map(({ id, campaign }) => [id, campaign.name]));
    return {
      segmentName: names.shown,
      productTitle: (id) => titles.get(id) || id,
      campaignName: (campaign) => named.get(campaign) ?? campaign,
      columnName: (name) => t(`tables:field.${name}`, { defaultValue: name }),
      currency: known?.currency ?? '',
      lastDay: known?.lastDay ?? '',
    };
  }, [speaker, run, index, campaigns, known, t]);
}
