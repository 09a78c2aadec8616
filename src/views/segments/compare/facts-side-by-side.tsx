import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../../domain/label/segment';
import { isFavourite } from '../../../domain/taste/favourite-names';
import { type SegmentNames, useFormat, useSpeaker } from '../../../i18n';
import { Panel } from '../../../ui/panel';
import { SegmentBadge } from '../../../ui/segment-badge';
import { useSegmentColours } from '../../../ui/use-segment-colours';
import { useShareWords } from '../use-share-words';
import styles from './compare.module.css';

interface FactsSideBySideProps {
  readonly pair: readonly [SegmentProfile, SegmentProfile];
  readonly names: SegmentNames;
  readonly profiles: readonly SegmentProfile[];
  readonly currency: string;
}

/** Who they are, how many, what they bring, what they like, what to do: the two in columns. */
export function FactsSideBySide({ pair, names, profiles, currency }: FactsSideBySideProps) {
  const { t } = useTranslation(['compare', 'segments']);
  const format = useFormat();
  const speaker = useSpeaker();
  const shareWords = useShareWords();
  const colours = useSegmentColours(profiles);
  const hasMoney = pair.some(({ revenueShare }) => Number.isFinite(revenueShare));
  const sentences = (lines: readonly string[]) =>
    lines.length === 0 ? (
      '–'
    ) : (
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  const rows = [
    {
      name: t('segments:customersLabel'),
      of: ({ size, share }: SegmentProfile) => `${format.number(size)} (${shareWords(share, 1)})`,
    },
    ...(hasMoney
      ? [
          {
            name: t(currency === '' ? 'segments:revenueLabelPlain' : 'segments:revenueLabel'),
            of: ({ revenue, revenueShare }: SegmentProfile) =>
              `${format.money(revenue, currency, 0)} (${shareWords(revenueShare, 1)})`,
          },
          {
            name: t('perCustomer'),
            of: ({ revenue, size }: SegmentProfile) => format.money(revenue / size, currency),
          },
        ]
      : []),
    {
      name: t('segments:profile.apart'),
      of: ({ traits }: SegmentProfile) =>
        sentences(
          traits
            .filter(({ feature }) => !isFavourite(feature))
            .map((trait) => speaker.trait(trait, currency)),
        ),
    },
    {
      name: t('taste'),
      of: ({ traits }: SegmentProfile) =>
        sentences(
          traits.filter(({ feature }) => isFavourite(feature)).map((trait) => speaker.trait(trait, currency)),
        ),
    },
    {
      name: t('segments:keywords'),
      of: ({ keywords }: SegmentProfile) =>
        keywords
          .slice(0, 8)
          .map(({ term }) => term)
          .join(', ') || '–',
    },
    { name: t('segments:nextStep'), of: (profile: SegmentProfile) => speaker.action(profile) },
  ];
  return (
    <Panel testId="compare-facts">
      <div className={styles.scroll}>
        <table className={styles.facts} aria-label={t('title')}>
          <thead>
            <tr>
              <td />
              {pair.map(({ code }) => (
                <th key={code} scope="col">
                  <span className={styles.head}>
                    <SegmentBadge code={code} colour={colours.get(code)!} size="small" />
                    {names.shown(code)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {pair.map((profile) => (
                  <td key={profile.code}>{of(profile)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
