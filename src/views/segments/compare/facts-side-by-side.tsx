import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../domain/compare/groups';
import type { SegmentProfile } from '../../../domain/label/segment';
import { isFavourite } from '../../../domain/taste/favourite-names';
import { useFormat, useSpeaker } from '../../../i18n';
import type { ComparedGroups } from '../../../store';
import { Panel } from '../../../ui/panel';
import { useShareWords } from '../use-share-words';
import styles from './compare.module.css';
import { SideHead } from './side-head';
import type { Side } from './sides';

interface FactsSideBySideProps {
  readonly compared: ComparedGroups;
  readonly sides: Pair<Side>;
  /** Of a side that is a segment of today. */
  readonly profiles: Pair<SegmentProfile | undefined>;
  readonly monthName: (month: string) => string;
  readonly currency: string;
}

type Cell = (side: 0 | 1) => React.ReactNode;

/** How many, what they bring, and of segments who they are, what they like and what to do: the two in columns. */
export function FactsSideBySide(props: FactsSideBySideProps) {
  const { sides } = props;
  const { t } = useTranslation('compare');
  const rows = [...useCounts(props), ...useProfileRows(props)];
  return (
    <Panel testId="compare-facts">
      <div className={styles.scroll}>
        <table className={styles.facts} aria-label={t('title')}>
          <thead>
            <tr>
              <td />
              {sides.map((side) => (
                <th key={side.mark} scope="col">
                  <SideHead side={side} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{of(0)}</td>
                <td>{of(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function useCounts({ compared, monthName, currency }: FactsSideBySideProps) {
  const { t } = useTranslation(['compare', 'segments']);
  const format = useFormat();
  const shareWords = useShareWords();
  const { sizes, both, all, money, allMoney, yearMoney, months } = compared;
  const share = (part: number, of: number) => shareWords(of > 0 ? part / of : 0, 1);
  const row = (name: string, of: Cell) => ({ name, of });
  const hasMoney = Number.isFinite(allMoney) && money.some(Number.isFinite);
  return [
    row(t('compare:customers'), (side) => `${format.number(sizes[side])} (${share(sizes[side], all)})`),
    row(t('compare:inBoth'), (side) =>
      both === 0 ? format.number(0) : t('compare:inBothOf', { count: both, share: share(both, sizes[side]) }),
    ),
    ...(hasMoney
      ? [
          row(t(currency === '' ? 'segments:revenueLabelPlain' : 'segments:revenueLabel'), (side) =>
            Number.isFinite(money[side])
              ? `${format.money(money[side], currency, 0)} (${share(money[side], allMoney)})`
              : '–',
          ),
          row(t('compare:perCustomer'), (side) => format.money(money[side] / sizes[side], currency)),
        ]
      : []),
    ...(yearMoney
      ? [
          row(t('compare:yearMoney'), (side) => {
            const month = months[side];
            const paid = format.money(yearMoney[side], currency, 0);
            return month === null
              ? t('compare:yearMoneyToday', { money: paid })
              : t('compare:yearMoneyEnd', { money: paid, month: monthName(month.name) });
          }),
        ]
      : []),
  ];
}

/** What only segments have: none of them where neither side is one of today. */
function useProfileRows({ profiles, currency }: FactsSideBySideProps) {
  const { t } = useTranslation(['compare', 'segments']);
  const speaker = useSpeaker();
  if (profiles.every((profile) => profile === undefined)) return [];
  const row = (name: string, of: (profile: SegmentProfile) => React.ReactNode) => ({
    name,
    of: (side: 0 | 1) => (profiles[side] === undefined ? '–' : of(profiles[side])),
  });
  const traits = (isOfTaste: boolean) => (profile: SegmentProfile) => {
    const lines = profile.traits
      .filter(({ feature }) => isFavourite(feature) === isOfTaste)
      .map((trait) => speaker.trait(trait, currency));
    if (lines.length === 0) return '–';
    return (
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  };
  return [
    row(t('segments:profile.apart'), traits(false)),
    row(t('compare:taste'), traits(true)),
    row(
      t('segments:keywords'),
      ({ keywords }) =>
        keywords
          .slice(0, 8)
          .map(({ term }) => term)
          .join(', ') || '–',
    ),
    row(t('segments:nextStep'), (profile) => speaker.action(profile)),
  ];
}
