import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceStatus, maxTextTokens } from '../../contracts/encoder-api';
import type { CutTexts } from '../../contracts/run';
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
      {run.cut !== undefined && run.cut.texts > 0 && (
        <Fact name={t('cut')} wide>
          <CutShare cut={run.cut} />
        </Fact>
      )}
      <Happened run={run} />
      <Fact name={t('options')} wide>
        {changed.length === 0 ? t('usual') : format.list(changed)}
      </Fact>
    </dl>
  );
}

/** Hides no loss behind rounding: less than 0.1 % is said to be that. */
const leastShare = 0.001;

function CutShare({ cut }: { readonly cut: CutTexts }) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const share = cut.tokens / cut.ofTokens;
  return t('cutOf', {
    count: cut.texts,
    texts: format.number(cut.ofTexts),
    limit: format.number(maxTextTokens),
    share: share < leastShare ? `< ${format.percent(leastShare, 1)}` : format.percent(share, 1),
  });
}

/** What computed the stages after the reading, and every device that was given up, with what it said. */
function Happened({ run }: { readonly run: RunSummary }) {
  const { t } = useTranslation('runs');
  const stages = run.computed ?? [];
  const readers = run.device?.dropped ?? [];
  if (stages.length + readers.length === 0) return null;
  return (
    <Fact name={t('happened.title')} wide>
      <ul className={classes.happened} data-testid="happened">
        {readers.map(({ device, cause }) => (
          <li key={device}>
            {t('happened.readerDropped', {
              device: device === 'threads' ? t('happened.device.threads') : t(`common:device.name.${device}`),
              cause,
            })}
          </li>
        ))}
        {stages.map(({ stage, device, dropped }) => (
          <li key={stage}>
            {t('happened.ran', {
              stage: t(`happened.stage.${stage}`),
              device: t(`happened.device.${device}`),
            })}
            {dropped.map((each) => (
              <span key={each.device} className={classes.dropped}>
                {t('happened.dropped', { device: t(`happened.device.${each.device}`), cause: each.cause })}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Fact>
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
  switch (device.device) {
    case 'webgpu':
      return device.adapter === '' ? t('gpu') : `${t('gpu')} (${device.adapter})`;
    case 'kernels':
      return t('kernels', { count: device.threads });
    case 'kernels-exact':
      return t('exactKernels', { count: device.threads });
    case 'wasm':
      return t('runtime', { count: device.threads });
    default:
      return device.device satisfies never;
  }
}
