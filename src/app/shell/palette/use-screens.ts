import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sections as dataSections } from '../../../views/data/sections';
import { sections as recommendSections } from '../../../views/recommend/sections';
import { sections as segmentSections } from '../../../views/segments/sections';
import { destinations } from '../destinations';
import type { Entry } from './entry';

type Destination = (typeof destinations)[number]['key'];

const iconOf = Object.fromEntries(destinations.map(({ key, icon }) => [key, icon])) as Record<
  Destination,
  Entry['icon']
>;

/** All screens that have an address of their own, the main ones first. */
export function useScreens(): readonly Entry[] {
  const { t } = useTranslation([
    'common',
    'audiences',
    'campaigns',
    'compare',
    'data',
    'recommend',
    'segments',
  ]);
  return useMemo(() => {
    const entry = (to: string, label: string, hint: string, icon: Entry['icon']): Entry => ({
      key: `screen ${to}`,
      label,
      hint,
      icon,
      to,
    });
    const main = destinations.map(({ key, href, icon }) => entry(href, t(`common:nav.${key}`), '', icon));
    const within = (part: Destination, to: string, label: string) =>
      entry(to, label, t(`common:nav.${part}`), iconOf[part]);
    return [
      ...main,
      ...segmentSections
        .filter(({ key }) => key !== 'overview')
        .map(({ key, href }) => within('segments', href, t(`segments:sections.${key}`))),
      ...dataSections.map((key) => within('data', `/data/${key}`, t(`data:sections.${key}`))),
      ...recommendSections
        .filter(({ key }) => key !== 'customers')
        .map(({ key, href }) => within('recommend', href, t(`recommend:sections.${key}`))),
      within('audiences', '/audiences/new', t('audiences:new')),
      within('campaigns', '/campaigns/new', t('campaigns:new')),
      within('runs', '/runs/compare', t('compare:runs.title')),
    ];
  }, [t]);
}
