import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { useSpeaker } from '../../i18n';
import type { CustomerFigures, CustomerIndex } from '../../store';
import { SegmentBadge } from '../../ui/segment-badge';
import { confidenceLevel } from '../../ui/segment-confidence';
import { useFeatureName } from '../../ui/use-feature-name';
import { useValueWords } from './use-value-words';
import type { VoiceColours } from './use-voice-classes';
import { useSubjectName, useVoiceWords } from './use-voice-words';
import { type VoiceClass, voiceClasses, type VoiceSubject } from './voice-classes';
import styles from './map.module.css';

interface PointTipProps {
  readonly index: CustomerIndex;
  readonly point: number;
  readonly profiles: readonly SegmentProfile[];
  readonly colours: ReadonlyMap<number, string>;
  /** What is known of all; null while it is read. */
  readonly figures: CustomerFigures | null;
  /** The feature that the dots are coloured by, if one is. */
  readonly by: string;
  /** What reviews say, if they are coloured by that. */
  readonly said: Pick<VoiceColours, 'subject' | 'classes'> | null;
}

/** What is told of everybody, as far as the export knows it. */
const told = ['frequency', 'monetary', 'recency'];

/** Who a dot is. */
export function PointTip({ index, point, profiles, colours, figures, by, said }: PointTipProps) {
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
      {said?.classes && <Said subject={said.subject} of={voiceClasses[said.classes[point]!]!} />}
      {figures && <Facts figures={figures} point={point} names={[...new Set([by, ...told])]} />}
      <div className={styles.tipNote}>
        {t(`segments:confidence.${confidenceLevel(index.confidence[point]!)}`)} ·{' '}
        {t(touch ? 'openTouch' : 'open')}
      </div>
    </>
  );
}

function Said({ subject, of }: { readonly subject: VoiceSubject; readonly of: VoiceClass }) {
  const nameOf = useSubjectName();
  const words = useVoiceWords();
  return (
    <div className={styles.tipFact}>
      <span>{nameOf(subject)}</span>
      <span>{words(subject, of)}</span>
    </div>
  );
}

function Facts({
  figures: { columns, values },
  point,
  names,
}: {
  readonly figures: CustomerFigures;
  readonly point: number;
  readonly names: readonly string[];
}) {
  const nameOf = useFeatureName();
  const words = useValueWords();
  const facts = names.flatMap((name) => {
    const at = columns.findIndex((column) => column.name === name);
    const value = values[point * columns.length + at];
    return at < 0 || value === undefined || Number.isNaN(value)
      ? []
      : [{ name, words: words(columns[at]!, value) }];
  });
  return facts.map(({ name, words: figure }) => (
    <div key={name} className={styles.tipFact}>
      <span>{nameOf(name)}</span>
      <span>{figure}</span>
    </div>
  ));
}
