import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { outsidersCode, type SegmentProfile, type Trait } from '../../domain/label/segment';
import { type SegmentNames, useFormat, useSpeaker } from '../../i18n';
import { SegmentBadge } from '../../ui/segment-badge';
import { EditableName } from './editable-name';
import { MergeMenu } from './merge-menu';
import { whyNoTraits } from './traits-panel';
import { useShareWords } from './use-share-words';
import styles from './segments.module.css';

interface SegmentCardProps {
  readonly profile: SegmentProfile;
  /** All of the run. */
  readonly profiles: readonly SegmentProfile[];
  readonly names: SegmentNames;
  readonly colour: string;
  readonly currency: string;
  readonly onRename: (code: number, name: string | null, shown: string) => void;
  readonly canMerge: boolean;
}

const traitsShown = 2;
const keywordsShown = 6;

/** A segment at a glance: who, how many, what sets them apart, what to do. */
export function SegmentCard(props: SegmentCardProps) {
  const { profile, profiles, names, colour, currency, onRename, canMerge } = props;
  const { t } = useTranslation('segments');
  const speaker = useSpeaker();
  const { code } = profile;
  const name = names.shown(code);
  return (
    <article className={styles.card} data-testid={`segment-card-${code}`} aria-label={`${code} · ${name}`}>
      <div className={styles.cardHead}>
        <SegmentBadge code={code} colour={colour} />
        <EditableName profile={profile} names={names} order={2} onRename={onRename} />
      </div>
      <Sizes profile={profile} currency={currency} />
      <ul className={styles.traits}>
        {profile.traits.slice(0, traitsShown).map((trait) => (
          <TraitLine key={trait.feature} trait={trait} currency={currency} />
        ))}
        {profile.traits.length === 0 && <li className={styles.quiet}>{t(whyNoTraits(profile))}</li>}
      </ul>
      <ul className={styles.pills} aria-label={t('keywords')}>
        {profile.keywords.slice(0, keywordsShown).map(({ term }) => (
          <li key={term} className={styles.pill}>
            {term}
          </li>
        ))}
      </ul>
      <div className={styles.action}>
        <span className={styles.label}>{t('nextStep')}</span>
        <p>{speaker.action(profile)}</p>
        {profile.audience && <p className={styles.quiet}>{speaker.audience(profile, currency)}</p>}
        {speaker.cautions(profile, profiles).map((caution) => (
          <p key={caution} className={styles.quiet}>
            {caution}
          </p>
        ))}
      </div>
      <div className={styles.foot}>
        <Link
          href={`/segments/${code}`}
          className={styles.open}
          aria-label={t('openSegment', { code, name })}
        >
          {t('open')} <IconArrowRight size={16} aria-hidden />
        </Link>
        {canMerge && code !== outsidersCode && <MergeMenu code={code} profiles={profiles} names={names} />}
      </div>
    </article>
  );
}

function Sizes({ profile, currency }: { readonly profile: SegmentProfile; readonly currency: string }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const shareWords = useShareWords();
  const hasMoney = Number.isFinite(profile.revenueShare);
  return (
    <dl className={styles.sizes}>
      <div>
        <dt className={styles.label}>{t('customersLabel')}</dt>
        <dd>
          <strong>{format.number(profile.size)}</strong>{' '}
          <span>{t('ofCustomers', { share: shareWords(profile.share) })}</span>
        </dd>
      </div>
      {hasMoney && (
        <div>
          <dt className={styles.label}>{t(currency === '' ? 'revenueLabelPlain' : 'revenueLabel')}</dt>
          <dd>
            <strong>{format.money(profile.revenue, currency, 0)}</strong>{' '}
            <span>{t('ofRevenue', { share: shareWords(profile.revenueShare) })}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}

function TraitLine({ trait, currency }: { readonly trait: Trait; readonly currency: string }) {
  const speaker = useSpeaker();
  return <li className={styles.trait}>{speaker.trait(trait, currency)}</li>;
}
