import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './data.module.css';

export const sections = ['rows', 'accounts', 'rules', 'health'] as const;
export type Section = (typeof sections)[number];

/** The section of an address; rows, and customers found from them, where it names none. */
export function sectionOf(address: string): Section {
  return sections.find((section) => address.startsWith(`/data/${section}`)) ?? 'rows';
}

/** The parts of the data room, side by side. */
export function SectionLinks({ current }: { readonly current: Section }) {
  const { t } = useTranslation('data');
  return (
    <nav className={styles.sections} aria-label={t('sections.label')}>
      {sections.map((section) => (
        <Link
          key={section}
          href={`/data/${section}`}
          className={styles.section}
          aria-current={section === current ? 'page' : undefined}
          data-testid={`data-${section}`}
        >
          {t(`sections.${section}`)}
        </Link>
      ))}
    </nav>
  );
}
