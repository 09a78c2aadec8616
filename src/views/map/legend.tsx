import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { useFormat, useSpeaker } from '../../i18n';
import { notDrawn } from '../../ui/charts/export/svg-of-element';
import { SegmentBadge } from '../../ui/segment-badge';
import styles from './map.module.css';

interface LegendProps {
  readonly profiles: readonly SegmentProfile[];
  readonly colours: ReadonlyMap<number, string>;
  /** Positions in the profiles. */
  readonly hidden: ReadonlySet<number>;
  readonly onChange: (hidden: ReadonlySet<number>) => void;
}

/** The segments with their colours and counts; each can be hidden, or looked at alone. */
export function Legend({ profiles, colours, hidden, onChange }: LegendProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const names = useSpeaker().segmentNames(profiles);
  const toggle = (position: number) => {
    const next = new Set(hidden);
    if (!next.delete(position)) next.add(position);
    onChange(next);
  };
  const only = (position: number) =>
    onChange(new Set([...profiles.keys()].filter((other) => other !== position)));
  return (
    <fieldset className={styles.legend}>
      <legend className={styles.legendName}>{t('legend')}</legend>
      <ul className={styles.legendList}>
        {profiles.map((profile, i) => {
          const { code } = profile;
          const name = names.shown(code);
          return (
            <li key={code} className={styles.legendRow} data-hidden={hidden.has(i)}>
              <Checkbox
                {...notDrawn}
                size="sm"
                checked={!hidden.has(i)}
                onChange={() => toggle(i)}
                aria-label={t('toggle', { code, name })}
                data-testid={`legend-${code}`}
              />
              <SegmentBadge code={code} colour={colours.get(code)!} size="small" />
              <span className={styles.legendText}>{name}</span>
              <span className={styles.legendCount}>{format.number(profile.size)}</span>
              <Button
                {...notDrawn}
                variant="subtle"
                color="gray"
                size="compact-xs"
                className={styles.only!}
                aria-label={t('legendOnlyFor', { code })}
                onClick={() => only(i)}
              >
                {t('legendOnly')}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button
        {...notDrawn}
        variant="default"
        size="compact-sm"
        disabled={hidden.size === 0}
        onClick={() => onChange(new Set())}
      >
        {t('legendAll')}
      </Button>
    </fieldset>
  );
}
