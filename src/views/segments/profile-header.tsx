import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconBulb, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { segmentsAmong, type SegmentProfile } from '../../domain/label/segment';
import { type SegmentNames, useFormat, useSpeaker } from '../../i18n';
import { confidenceLevel } from '../../ui/segment-confidence';
import { SegmentBadge } from '../../ui/segment-badge';
import { useSegmentColours } from '../../ui/use-segment-colours';
import { EditableName } from './editable-name';
import { bySize } from './segment-order';
import { useShareWords } from './use-share-words';
import styles from './profile.module.css';

interface ProfileHeaderProps {
  readonly profiles: readonly SegmentProfile[];
  readonly profile: SegmentProfile;
  readonly names: SegmentNames;
  readonly currency: string;
  readonly onRename: (code: number, name: string | null, shown: string) => void;
}

/** Name, size and next step of a segment, and the way to its neighbours. */
export function ProfileHeader({ profiles, profile, names, currency, onRename }: ProfileHeaderProps) {
  const { t } = useTranslation(['segments', 'common']);
  const speaker = useSpeaker();
  const colours = useSegmentColours(profiles);
  const shareWords = useShareWords();
  return (
    <header className={styles.header}>
      <title>{`${names.shown(profile.code)} · ${t('common:appName')}`}</title>
      <Pager profiles={bySize(profiles)} names={names} code={profile.code} />
      <div className={styles.titleLine}>
        <SegmentBadge code={profile.code} colour={colours.get(profile.code)!} size="large" />
        <EditableName profile={profile} names={names} order={1} onRename={onRename} />
      </div>
      {profile.fit && (
        <p className={styles.note}>
          {t('whyName', {
            share: shareWords(profile.fit.share),
            elsewhere: shareWords(profile.fit.elsewhere),
          })}
        </p>
      )}
      <KeyFigures profile={profile} currency={currency} />
      {speaker.cautions(profile, profiles).map((caution) => (
        <p key={caution} className={styles.note}>
          {caution}
        </p>
      ))}
      <p className={styles.action}>
        <IconBulb size={20} aria-hidden className={styles.actionIcon} />
        <span>
          <span className={styles.actionLabel}>{t('nextStep')}</span> {speaker.action(profile)}
          {profile.audience && <span className={styles.note}> {speaker.audience(profile, currency)}</span>}
        </span>
      </p>
    </header>
  );
}

function KeyFigures({ profile, currency }: { readonly profile: SegmentProfile; readonly currency: string }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const shareWords = useShareWords();
  const hasMoney = Number.isFinite(profile.revenueShare);
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('customersLabel')}</dt>
        <dd>{format.number(profile.size)}</dd>
        <dd className={styles.note}>{t('ofCustomers', { share: shareWords(profile.share, 1) })}</dd>
      </div>
      <div>
        <dt>{t(currency === '' ? 'revenueLabelPlain' : 'revenueLabel')}</dt>
        <dd>{hasMoney ? format.money(profile.revenue, currency, 0) : '–'}</dd>
        <dd className={styles.note}>
          {hasMoney ? t('ofRevenue', { share: shareWords(profile.revenueShare, 1) }) : t('noRevenue')}
        </dd>
      </div>
      <div>
        <dt>{t('profile.certain')}</dt>
        <dd className={styles.words}>{t(`profile.certainty.${confidenceLevel(profile.confidence)}`)}</dd>
      </div>
    </dl>
  );
}

interface PagerProps {
  readonly profiles: readonly SegmentProfile[];
  readonly names: SegmentNames;
  readonly code: number;
}

function Pager({ profiles, names, code }: PagerProps) {
  const { t } = useTranslation('segments');
  const at = profiles.findIndex((profile) => profile.code === code);
  // Who is in none is turned to, and is no segment.
  const segments = segmentsAmong(profiles);
  const place = segments.findIndex((profile) => profile.code === code) + 1;
  return (
    <Group component="nav" justify="space-between" aria-label={t('title')} mb="md">
      <Link href="/segments" className={styles.back}>
        <IconArrowLeft size={16} aria-hidden /> {t('profile.back')}
      </Link>
      <Group gap="xs">
        <Step direction="previous" code={profiles[at - 1]?.code} names={names} />
        <Text size="sm" c="dimmed" className="tabular">
          {place > 0 && t('profile.position', { position: place, total: segments.length })}
        </Text>
        <Step direction="next" code={profiles[at + 1]?.code} names={names} />
      </Group>
    </Group>
  );
}

interface StepProps {
  readonly direction: 'previous' | 'next';
  /** undefined: there is no segment that way. */
  readonly code: number | undefined;
  readonly names: SegmentNames;
}

function Step({ direction, code, names }: StepProps) {
  const { t } = useTranslation('segments');
  const Icon = direction === 'previous' ? IconChevronLeft : IconChevronRight;
  if (code === undefined) {
    return (
      <ActionIcon variant="default" disabled aria-hidden>
        <Icon size={18} />
      </ActionIcon>
    );
  }
  const label = t(`profile.${direction}`, { name: names.shown(code) });
  return (
    <Tooltip label={label}>
      <ActionIcon
        component={Link}
        href={`/segments/${code}`}
        variant="default"
        aria-label={label}
        data-testid={`${direction}-segment`}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
