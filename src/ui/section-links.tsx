import { useEffect, useRef } from 'react';
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

/** The parts of a screen, side by side; where they do not fit, the one on screen is scrolled into sight. */
export function SectionLinks({ label, links, current }: SectionLinksProps) {
  const bar = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section stands elsewhere in the bar.
  useEffect(() => {
    const nav = bar.current;
    const link = nav?.querySelector<HTMLElement>('[aria-current]');
    if (nav && link) nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
  }, [current]);
  return (
    <nav ref={bar} className={styles.sections} aria-label={label}>
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
