import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import { useFormat } from '../../i18n';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { Panel } from '../../ui/panel';
import styles from './profile.module.css';

const smallest = 0.9375;
const largest = 1.75;

/** The words typical of a segment, larger where more typical. */
export function KeywordPanel({ profile }: { readonly profile: SegmentProfile }) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const { keywords } = profile;
  if (keywords.length === 0) return <Panel title={t('keywords')} lead={t('keywordsNone')} />;
  const heaviest = Math.max(...keywords.map(({ weight }) => weight));
  const size = (weight: number) =>
    smallest + (largest - smallest) * Math.sqrt(Math.max(0, weight) / heaviest);
  const table = (
    <DataTable
      caption={t('keywords')}
      columns={[{ label: t('profile.term') }, { label: t('profile.termRank'), numeric: true }]}
      rows={keywords.map(({ term }, i) => ({ key: term, cells: [term, format.number(i + 1)] }))}
    />
  );
  return (
    <Panel>
      <ChartFigure name={t('keywords')} summary={t('profile.keywordsSummary')} table={table}>
        <ul className={styles.keywords}>
          {keywords.map(({ term, weight }) => (
            <li key={term} style={{ fontSize: `${size(weight)}rem` }}>
              {term}
            </li>
          ))}
        </ul>
      </ChartFigure>
    </Panel>
  );
}
