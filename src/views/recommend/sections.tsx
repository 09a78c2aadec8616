import { useTranslation } from 'react-i18next';
import { SectionLinks } from '../../ui/section-links';

export const sections = [
  { key: 'customers', href: '/recommend' },
  { key: 'window', href: '/recommend-window' },
  { key: 'products', href: '/recommend-products' },
  { key: 'rules', href: '/recommend-rules' },
  { key: 'quality', href: '/recommend-quality' },
  { key: 'figures', href: '/recommend-figures' },
  { key: 'experiments', href: '/recommend-experiments' },
] as const;

export type RecommendSection = (typeof sections)[number]['key'];

/** The screens about recommendations, side by side. */
export function RecommendSections({ current }: { readonly current: RecommendSection }) {
  const { t } = useTranslation('recommend');
  const links = sections.map(({ key, href }) => ({
    href,
    label: t(`sections.${key}`),
    testId: `recommend-${key}`,
  }));
  return (
    <SectionLinks
      label={t('title')}
      links={links}
      current={sections.find(({ key }) => key === current)!.href}
    />
  );
}
