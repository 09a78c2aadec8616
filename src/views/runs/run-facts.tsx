import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../contracts/encoder-api';
import { useFormat } from '../../i18n';
import type { RunSummary } from '../../store';
import classes from './runs.module.css';
import { useChangedOptions } from './use-changed-options';

/** What a run was asked and what it ran on. */
export function RunFacts({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const changed = useChangedOptions(run.options);
  const device = useDevice(run.device);
  const reused = t('reusedOf', {
    reused: format.number(run.reusedVectors),
    total: format.number(run.totalVectors),
  });
  return (
    <dl className={classes.facts}>
      <Fact name={t('depth.label')}>{run.encoder === null ? t('depth.none') : t(`depth.${run.depth}`)}</Fact>
      {run.encoder !== null && <Fact name={t('reader')}>{run.encoder}</Fact>}
      <Fact name={t('device')}>{device}</Fact>
      <Fact name={t('took')}>{format.duration((run.finishedAt - run.startedAt) / 1000)}</Fact>
      {run.totalVectors > 0 && (
        <Fact name={t('reused')}>
          <Tooltip label={t('reusedHelp')} events={{ hover: true, focus: true, touch: true }}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation must be reachable by keyboard */}
            <span tabIndex={0}>{reused}</span>
          </Tooltip>
        </Fact>
      )}
      <Fact name={t('options')} wide>
        {changed.length === 0 ? t('usual') : format.list(changed)}
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, wide = false, children }: FactProps) {
  return (
    <div className={wide ? classes.wide : ''}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useDevice(device: DeviceStatus | null): string {
  const { t } = useTranslation('runs');
  if (device === null) return t('deviceUnknown');
  if (device.device === 'wasm') return t('cpu', { count: device.threads });
  return device.adapter === '' ? t('gpu') : `${t('gpu')} (${device.adapter})`;
}
