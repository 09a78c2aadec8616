import { Link } from 'wouter';
import styles from './section-links.module.css';

export interface SectionLink {
  readonly href: string;
  readonly label: string;
  readonly testId: string;
}

interface SectionLinksProps {
  /** What the sections are parts of. */
  readonly label: string;
  readonly links: readonly SectionLink[];
  /** The address among the links that is on screen. */
  readonly current: string;
}

/** The parts of a screen, side by side. */
export function SectionLinks({ label, links, current }: SectionLinksProps) {
  return (
    <nav className={styles.sections} aria-label={label}>
      {links.map(({ href, label: words, testId }) => (
        <Link
          key={href}
          href={href}
          className={styles.section}
          aria-current={href === current ? 'page' : undefined}
          data-testid={testId}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}
