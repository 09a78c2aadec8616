import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { useSpeaker } from '../../i18n';
import type { CustomerIndex } from '../../store';
import { SegmentBadge } from '../../ui/segment-badge';
import { confidenceLevel } from '../../ui/segment-confidence';
import styles from './map.module.css';

interface PointTipProps {
  readonly index: CustomerIndex;
  readonly point: number;
  readonly profiles: readonly SegmentProfile[];
  readonly colours: ReadonlyMap<number, string>;
}

/** Who a dot is. */
export function PointTip({ index, point, profiles, colours }: PointTipProps) {
  const { t } = useTranslation(['map', 'segments']);
  const names = useSpeaker().segmentNames(profiles);
  const touch = useMediaQuery('(hover: none)', false, { getInitialValueInEffect: false });
  const profile = profiles[index.labels[point]!]!;
  return (
    <>
      <div className={styles.tipId}>{t('point', { id: index.ids[point]! })}</div>
      <div className={styles.tipSegment}>
        <SegmentBadge code={profile.code} colour={colours.get(profile.code)!} size="small" />
        <span>{names.shown(profile.code)}</span>
      </div>
      <div className={styles.tipNote}>
        {t(`segments:confidence.${confidenceLevel(index.confidence[point]!)}`)} ·{' '}
        {t(touch ? 'openTouch' : 'open')}
      </div>
    </>
  );
}
