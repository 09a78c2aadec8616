import { Button } from '@mantine/core';
import { IconAffiliate, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RunState } from '../contracts/run-state';
import { useFormat } from '../i18n';
import { EmptyState } from './empty-state';
import { ErrorNotice } from './error-notice';
import { Panel } from './panel';
import { RunStages } from './stage-list';

interface RunGate {
  /** False where no shop is open at all. */
  readonly hasShop: boolean;
  readonly state: RunState;
  readonly onStart: () => void;
}

interface SegmentGateProps {
  /** A hook, called here alone: a screen that has its run does not follow the progress of another. */
  readonly useGate: () => RunGate;
}

/** What the screens of a run show while there is none: why not, how far it is, and the way on. */
export function SegmentGate({ useGate }: SegmentGateProps) {
  const { hasShop, state, onStart } = useGate();
  const { t } = useTranslation(['segments', 'common']);
  const format = useFormat();
  if (state.phase === 'running') {
    const left = state.progress?.secondsLeft ?? null;
    const lead =
      left === null ? t('running.text') : t('common:run.secondsLeft', { duration: format.timeLeft(left) });
    return (
      <Panel title={t('running.title')} lead={lead}>
        <RunStages state={state} />
      </Panel>
    );
  }
  if (state.phase === 'failed') {
    const again = <Button onClick={onStart}>{t('failedRun.again')}</Button>;
    return <ErrorNotice {...state.error} action={again} />;
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
