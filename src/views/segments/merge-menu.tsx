import { Button, Menu } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { segmentsAmong, type SegmentProfile } from '../../domain/label/segment';
import type { SegmentNames } from '../../i18n';
import { type RunSummary, useApp } from '../../store';
import { offerUndo } from '../../ui/undo';
import styles from './segments.module.css';

interface MergeMenuProps {
  readonly code: number;
  readonly profiles: readonly SegmentProfile[];
  readonly names: SegmentNames;
  /** Beside others on a page, and not on a card. */
  readonly plain?: boolean;
}

/** Fewer would leave one segment of everybody. */
const fewestSegments = 3;

/** Whether two segments of a run can be put together: those that rules made are told by the rules. */
export function canMerge({ options, profiles }: RunSummary): boolean {
  return options.cluster !== 'rfm' && segmentsAmong(profiles).length >= fewestSegments;
}

/** Puts a segment together with another one, which keeps its number and name. */
export function MergeMenu({ code, profiles, names, plain = false }: MergeMenuProps) {
  const { t } = useTranslation(['segments', 'everyday']);
  const isRunning = useApp(({ runState }) => runState.phase === 'running');
  const others = segmentsAmong(profiles).filter((other) => other.code !== code);
  const merge = async (into: number) => {
    const { run, keepSegments, takeBackRun } = useApp.getState();
    const made = await keepSegments({ merge: [code, into] });
    if (run === null || made === null) return;
    const said = t('everyday:undo.merged', { code, name: names.shown(into) });
    offerUndo(said, () => takeBackRun(made.id, run.id));
  };
  return (
    <Menu position={plain ? 'bottom-start' : 'bottom-end'} withinPortal>
      <Menu.Target>
        <Button
          variant={plain ? 'default' : 'subtle'}
          size="compact-sm"
          {...(!plain && { className: styles.above })}
          disabled={isRunning}
          leftSection={<IconArrowMerge size={16} aria-hidden />}
          aria-label={t('merge.label', { code, name: names.shown(code) })}
          data-testid={`merge-${code}`}
        >
          {t('merge.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('merge.into')}</Menu.Label>
        {others.map((other) => (
          <Menu.Item
            key={other.code}
            onClick={() => void merge(other.code)}
            data-testid={`merge-${code}-into-${other.code}`}
          >
            {`${other.code} · ${names.shown(other.code)}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
