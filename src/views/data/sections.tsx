import { useTranslation } from 'react-i18next';
import { SectionLinks } from '../../ui/section-links';

export const sections = ['rows', 'accounts', 'rules', 'health', 'suspects'] as const;
export type Section = (typeof sections)[number];

/** The section of an address; rows, and customers found from them, where it names none. */
export function sectionOf(address: string): Section {
  return sections.find((section) => address.startsWith(addressOf(section))) ?? 'rows';
}

function addressOf(section: Section): string {
  return `/data/${section}`;
}

/** The parts of the data room, side by side. */
export function DataSections({ current }: { readonly current: Section }) {
  const { t } = useTranslation('data');
  const links = sections.map((section) => ({
    href: addressOf(section),
    label: t(`sections.${section}`),
    testId: `data-${section}`,
  }));
  return <SectionLinks label={t('sections.label')} links={links} current={addressOf(current)} />;
}
