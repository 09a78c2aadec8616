import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FieldCoverage, RoomTable } from '../../contracts/data-room-api';
import { type Format, useFormat } from '../../i18n';
import { loadCoverage } from '../../store/data-room';
import { Panel } from '../../ui/panel';
import { RowsLink } from '../../ui/rows-link';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import styles from './data.module.css';
import { type AnalysisHealth, healthOf } from './health';

interface HealthViewProps {
  readonly shopId: string;
  readonly tables: readonly RoomTable[];
}

/** Which analysis lacks what, and which export would give it. */
export function HealthView({ shopId, tables }: HealthViewProps) {
  const { t } = useTranslation(['data', 'health']);
  const coverage = useLoaded(shopId, () => loadCoverage(shopId));
  if (coverage.status === 'failed') return <LoadFailed cause={coverage.cause} onRetry={coverage.retry} />;
  return (
    <Panel title={t('sections.health')} lead={t('health:lead')} aria-busy={coverage.status === 'loading'}>
      {coverage.status === 'loading' ? (
        <Text c="dimmed" role="status">
          {t('health:working')}
        </Text>
      ) : (
        <Analyses tables={tables} coverage={coverage.value} />
      )}
    </Panel>
  );
}

interface AnalysesProps {
  readonly tables: readonly RoomTable[];
  readonly coverage: readonly FieldCoverage[];
}

function Analyses({ tables, coverage }: AnalysesProps) {
  const { t } = useTranslation('health');
  return (
    <>
      <ul className={styles.analyses} data-testid="health">
        {healthOf(tables, coverage).map((health) => (
          <AnalysisRow key={health.analysis} health={health} />
        ))}
      </ul>
      <Text mt="md">
        <Link href="/" className={styles.link}>
          {t('howTo')}
        </Link>
      </Text>
    </>
  );
}

const icons = { full: IconCircleCheck, partly: IconAlertTriangle, none: IconCircleOff };

function AnalysisRow({ health: { analysis, state, findings } }: { readonly health: AnalysisHealth }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const Icon = icons[state];
  return (
    <li className={styles.analysis} data-state={state} data-testid={`health-${analysis}`}>
      <Icon size={20} aria-hidden className={styles.analysisIcon} />
      <div>
        <Text fw={600}>
          {t(`analysis.${analysis}`)}
          <Text span c="dimmed" fw={400}>
            {' '}
            · {t(`state.${state}`)}
          </Text>
        </Text>
        <Stack gap={4}>
          {findings.map(({ lack, share, emptyIn }) => (
            <Text key={lack} maw="48rem">
              {t(`lack.${lack}.what`, { share: shareWords(share, format) })}{' '}
              <Text span c="dimmed">
                {t(`lack.${lack}.how`)}
              </Text>{' '}
              {emptyIn !== null && (
                <RowsLink kind={emptyIn.kind} picks={{ [emptyIn.field]: [''] }}>
                  {t('rows')}
                </RowsLink>
              )}
            </Text>
          ))}
        </Stack>
      </div>
    </li>
  );
}

/** All but a few are not all. */
function shareWords(share: number, format: Format): string {
  return share < 1 && share > 0.995 ? format.percent(Math.min(share, 0.999), 1) : format.plainShare(share);
}
