import { type ReactNode, useId, useRef, useState } from 'react';
import { Button, Collapse } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SaveMenu } from './export/save-menu';
import { notDrawn } from './export/svg-of-element';
import styles from './charts.module.css';

interface ChartFigureProps {
  readonly name: string;
  /** One sentence that says what the picture shows. */
  readonly summary: string;
  /** The same facts as a table, shown on demand. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame of every chart: a name, a sentence, the picture, its numbers as a table on demand, and the way to a file of
 * it.
 */
export function ChartFigure({ name, summary, table, children }: ChartFigureProps) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-name`} aria-describedby={`${id}-summary`}>
      <div ref={picture}>
        <figcaption>
          <div className={styles.caption}>
            <h2 id={`${id}-name`} className={styles.name}>
              {name}
            </h2>
            <div className={styles.captionActions} {...notDrawn}>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                leftSection={<IconTable size={16} aria-hidden />}
                aria-expanded={open}
                aria-controls={`${id}-table`}
                onClick={() => setOpen(!open)}
              >
                {open ? t('hideTable') : t('showTable')}
              </Button>
              <SaveMenu name={name} summary={summary} picture={picture} />
            </div>
          </div>
          <p id={`${id}-summary`} className={styles.summary}>
            {summary}
          </p>
        </figcaption>
        {children}
      </div>
      <Collapse expanded={open} id={`${id}-table`}>
        <div className={styles.tableFrame}>{open && table}</div>
      </Collapse>
    </figure>
  );
}
