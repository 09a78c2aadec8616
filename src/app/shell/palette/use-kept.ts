import { IconBuildingStore, IconSpeakerphone, IconUsersGroup, IconUsersPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useSpeaker } from '../../../i18n';
import { useApp, useKeptAudiences, useKeptCampaigns } from '../../../store';
import type { Entry, GroupName } from './entry';

/** What is kept of the open shop and beside it: segments, audiences, campaigns, other shops. */
export function useKept(): readonly { readonly name: GroupName; readonly entries: readonly Entry[] }[] {
  const { t } = useTranslation(['common', 'shops']);
  const speaker = useSpeaker();
  const format = useFormat();
  const run = useApp((state) => state.run);
  const shop = useApp((state) => state.shop);
  const shops = useApp((state) => state.shops);
  const { audiences } = useKeptAudiences(shop?.id ?? null);
  const { campaigns } = useKeptCampaigns(shop?.id ?? null);
  return useMemo(() => {
    const profiles = run?.profiles ?? [];
    const names = speaker.segmentNames(profiles);
    const segments = profiles.map(({ code, size }) => ({
      key: `segment ${code}`,
      label: `${code} · ${names.shown(code)}`,
      hint: t('shops:kept.customers', { count: size }),
      icon: IconUsersGroup,
      to: `/segments/${code}`,
    }));
    const ofAudiences = (audiences ?? []).map(({ id, name, note }) => ({
      key: `audience ${id}`,
      label: name,
      hint: note,
      icon: IconUsersPlus,
      to: `/audiences/${id}`,
    }));
    const ofCampaigns = (campaigns ?? []).map(({ id, campaign: { name, date } }) => ({
      key: `campaign ${id}`,
      label: name,
      hint: format.date(Date.parse(date)),
      icon: IconSpeakerphone,
      to: `/campaigns/${id}`,
    }));
    const others = shops
      .filter(({ id }) => id !== shop?.id)
      .map(({ id, name, createdAt }) => ({
        key: `shop ${id}`,
        label: name,
        hint: t('shops:kept.added', { date: format.date(createdAt) }),
        icon: IconBuildingStore,
        to: () => void useApp.getState().openShop(id),
      }));
    return [
      { name: 'segments', entries: segments },
      { name: 'audiences', entries: ofAudiences },
      { name: 'campaigns', entries: ofCampaigns },
      { name: 'shops', entries: others },
    ];
  }, [run, shop?.id, shops, audiences, campaigns, speaker, format, t]);
}
