import { Box, Button, Group, List, Progress, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress as JobProgress } from '../../../contracts/progress';
import type { ExclusionEffect, RunEffect } from '../../../domain/suspects/effect';
import { useFormat, useSpeaker } from '../../../i18n';
import { judgeAccounts, useApp } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import styles from './suspects.module.css';
import { useForeseen } from './use-foreseen';

const ratingsShown = 5;

interface EffectPanelProps {
  readonly accounts: readonly string[];
  readonly onClose: () => void;
}

/** What excluding accounts would change, before it is done. */
export function EffectPanel({ accounts, onClose }: EffectPanelProps) {
  const { t } = useTranslation(['suspects', 'common']);
  const state = useForeseen(accounts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const exclude = () => {
    judgeAccounts(accounts, 'fake');
    onClose();
  };
  return (
    <Box className={styles.effect!} mb="md" data-testid="exclusion-effect">
      <Title order={3} tabIndex={-1} ref={heading}>
        {t('suspects:effect.title', { count: accounts.length })}
      </Title>
      {state.phase === 'working' && <Working progress={state.progress} />}
      {state.phase === 'ready' && <Told effect={state.answer} />}
      {state.phase === 'stopped' && <Text>{t('suspects:effect.stopped')}</Text>}
      {state.phase === 'failed' && <Text>{t('suspects:effect.failed', { cause: state.cause })}</Text>}
      <Group mt="md" gap="xs">
        <Button
          size="compact-sm"
          disabled={state.phase !== 'ready'}
          onClick={exclude}
          data-testid="exclude-now"
        >
          {t('suspects:effect.exclude', { count: accounts.length })}
        </Button>
        {state.phase === 'working' ? (
          <Button variant="default" size="compact-sm" onClick={state.stop}>
            {t('suspects:effect.stop')}
          </Button>
        ) : (
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {t('suspects:effect.close')}
          </Button>
        )}
        {(state.phase === 'stopped' || state.phase === 'failed') && (
          <Button variant="default" size="compact-sm" onClick={state.again}>
            {t('common:retry')}
          </Button>
        )}
      </Group>
    </Box>
  );
}

function Working({ progress }: { readonly progress: JobProgress | null }) {
  const { t } = useTranslation(['suspects', 'common']);
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  return (
    <Stack gap="xs" mt="xs" maw="30rem">
      <Text role="status">
        {t('suspects:effect.working')} {progress !== null && t(`common:stage.${progress.stage}`)}
      </Text>
      <Progress.Root size="sm">
        <Progress.Section value={100 * share} aria-label={t('suspects:effect.progress')} />
      </Progress.Root>
    </Stack>
  );
}

function Told({ effect: { removed, ratings, run } }: { readonly effect: ExclusionEffect }) {
  const { t } = useTranslation('suspects');
  const format = useFormat();
  return (
    <Stack gap="md" mt="xs">
      <Text maw="44rem">
        {t('effect.removed', {
          orders: t('effect.orders', { count: removed.orders }),
          reviews: t('effect.reviews', { count: removed.reviews }),
          events: t('effect.events', { count: removed.events }),
        })}
      </Text>
      <Part title={t('effect.ratings')}>
        {ratings.length === 0 ? (
          <Text>{t('effect.noRatings')}</Text>
        ) : (
          <DataTable
            caption={t('effect.ratings')}
            columns={[
              { label: t('effect.product') },
              { label: t('effect.before'), numeric: true },
              { label: t('effect.after'), numeric: true },
              { label: t('effect.count'), numeric: true },
            ]}
            rows={ratings
              .slice(0, ratingsShown)
              .map(({ productId, title, before, after, ratings: all, left }) => ({
                key: productId,
                cells: [
                  title || productId,
                  format.number(before, 2),
                  format.number(after, 2),
                  t('effect.fromTo', { from: format.number(all), to: format.number(left) }),
                ],
              }))}
          />
        )}
        {ratings.length > ratingsShown && (
          <Text size="sm" c="dimmed">
            {t('effect.moreRatings', { count: ratings.length - ratingsShown })}
          </Text>
        )}
      </Part>
      {run === null ? <Text>{t('effect.noRun')}</Text> : <OfRun run={run} />}
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Title order={4} fz="sm">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function OfRun({ run: { segments, moved, customers, lists } }: { readonly run: RunEffect }) {
  const { t } = useTranslation('suspects');
  const format = useFormat();
  const speaker = useSpeaker();
  const profiles = useApp((state) => state.run?.profiles) ?? [];
  const names = speaker.segmentNames(profiles);
  const known = new Set(profiles.map(({ code }) => code));
  return (
    <Part title={t('effect.segments')}>
      <List maw="44rem" spacing={4}>
        <List.Item>
          {t('effect.moved', {
            count: moved,
            of: format.number(customers),
          })}
        </List.Item>
        <List.Item>
          {t('effect.lists', {
            count: lists.changed,
            of: format.number(customers),
            top: lists.top,
            kept: format.plainShare(lists.keptShare),
          })}
        </List.Item>
      </List>
      <DataTable
        caption={t('effect.segments')}
        columns={[
          { label: t('effect.segment') },
          { label: t('effect.before'), numeric: true },
          { label: t('effect.after'), numeric: true },
        ]}
        rows={segments.map(({ code, before, after }) => ({
          key: String(code),
          cells: [
            code === 0
              ? t('effect.noSegment')
              : known.has(code)
                ? names.shown(code)
                : t('effect.newSegment', { code }),
            format.number(before),
            format.number(after),
          ],
        }))}
      />
    </Part>
  );
}
