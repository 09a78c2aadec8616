import { useTranslation } from 'react-i18next';
import { SectionLinks } from '../../ui/section-links';

export const sections = [
  { key: 'overview', href: '/segments' },
  { key: 'judging', href: '/segments/are-there' },
  { key: 'rfm', href: '/segments/rfm' },
  { key: 'value', href: '/segments/value' },
  { key: 'movement', href: '/segments/movement' },
  { key: 'replay', href: '/segments/replay' },
  { key: 'compare', href: '/compare' },
  { key: 'texts', href: '/segments/texts' },
  { key: 'labels', href: '/segments/labels' },
] as const;

type Section = (typeof sections)[number]['key'];

/** The screens about segments, side by side. */
export function SegmentSections({ current }: { readonly current: Section }) {
  const { t } = useTranslation('segments');
  const links = sections.map(({ key, href }) => ({
    href,
    label: t(`sections.${key}`),
    testId: `segments-${key}`,
  }));
  return (
    <SectionLinks
      label={t('title')}
      links={links}
      current={sections.find(({ key }) => key === current)!.href}
    />
  );
}
