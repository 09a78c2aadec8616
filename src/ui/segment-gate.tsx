import { Button } from '@mantine/core';
import { IconAffiliate, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../i18n';
import { EmptyState } from './empty-state';
import { ErrorNotice } from './error-notice';
import { Panel } from './panel';
import { StageList } from './stage-list';

const stages = [
  'load',
  'texts',
  'embed',
  'features',
  'fuse',
  'cluster',
  'label',
  'project',
  'recommend',
] as const;

interface RunGate {
  /** False where no shop is open at all. */
  readonly hasShop: boolean;
  readonly phase: 'idle' | 'running' | 'failed';
  readonly progress: {
    readonly stage: string;
    readonly done: number;
    readonly total: number;
    readonly secondsLeft: number | null;
  } | null;
  readonly stagesDone: readonly string[];
  readonly error: { readonly code: string; readonly detail: string } | null;
  readonly onStart: () => void;
}

interface SegmentGateProps {
  /** A hook, called here alone: a screen that has its run does not follow the progress of another. */
  readonly useGate: () => RunGate;
}

/** What the screens of a run show while there is none: why not, how far it is, and the way on. */
export function SegmentGate({ useGate }: SegmentGateProps) {
  const { hasShop, phase, progress, stagesDone, error, onStart } = useGate();
  const { t } = useTranslation(['segments', 'common']);
  const format = useFormat();
  if (phase === 'running') {
    const left = progress?.secondsLeft ?? null;
    const lead =
      left === null ? t('running.text') : t('common:run.secondsLeft', { duration: format.timeLeft(left) });
    return (
      <Panel title={t('running.title')} lead={lead}>
        <StageList
          stages={stages}
          done={stagesDone}
          current={progress?.stage ?? null}
          fraction={progress === null || progress.total === 0 ? null : progress.done / progress.total}
        />
      </Panel>
    );
  }
  if (phase === 'failed') {
    const again = <Button onClick={onStart}>{t('failedRun.again')}</Button>;
    return <ErrorNotice code={error?.code ?? 'unexpected'} detail={error?.detail ?? ''} action={again} />;
  }
  if (hasShop) {
    const start = <Button onClick={onStart}>{t('empty.start')}</Button>;
    const icon = <IconAffiliate size={28} />;
    return <EmptyState icon={icon} title={t('empty.title')} text={t('empty.ready')} action={start} />;
  }
  const toImport = (
    <Button component={Link} href="/">
      {t('empty.action')}
    </Button>
  );
  const icon = <IconFileImport size={28} />;
  return <EmptyState icon={icon} title={t('empty.title')} text={t('empty.text')} action={toImport} />;
}
