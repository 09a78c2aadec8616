import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contracts/progress';
import { useSpeaker } from '../../../i18n';
import type { RunSummary, StreamFrame } from '../../../store';
import { Panel } from '../../../ui/panel';
import { Working } from '../../../ui/working';
import styles from './replay.module.css';

interface FollowedPanelProps {
  readonly run: RunSummary;
  readonly frame: StreamFrame;
  readonly ids: readonly string[];
  readonly followed: string | null;
  readonly onFollow: (id: string | null) => void;
  readonly titleOf: (product: number) => string;
  readonly progress: Progress | null;
  readonly onStop: () => void;
}

/** One customer's segment and list by what she had done until then. */
export function FollowedPanel(props: FollowedPanelProps) {
  const { run, frame, ids, followed, onFollow, titleOf, progress, onStop } = props;
  const { t } = useTranslation('replay');
  const names = useSpeaker().segmentNames(run.profiles);
  const shown = frame.followed?.page.customerId === followed ? frame.followed : null;
  const first = shown?.page.rows[0];
  return (
    <Panel title={t('follow')} lead={t('followText')} testId="replay-follow">
      <Select
        label={t('customer')}
        placeholder={t('choose')}
        searchable
        clearable
        limit={50}
        data={ids}
        value={followed}
        onChange={onFollow}
        maw="22rem"
        data-testid="replay-customer"
      />
      {followed !== null && shown === null && (
        <Working progress={progress} what={t('follow')} testId="replay-lists" onStop={onStop} />
      )}
      {shown !== null && (
        <>
          <Text mt="sm" role="status">
            {shown.code === null ? t('unknown') : t('standsIn', { segment: names.shown(shown.code) })}
          </Text>
          {first === undefined ? (
            <Text>{t('nothing')}</Text>
          ) : (
            <ol className={styles.latest}>
              {first.offers.slice(0, 8).map(({ product }) => (
                <li key={product}>{titleOf(product)}</li>
              ))}
            </ol>
          )}
        </>
      )}
    </Panel>
  );
}
