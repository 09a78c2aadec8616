import { Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedFeeling, ComparedVoices } from '../../../domain/compare/compared-aspects';
import type { Pair } from '../../../domain/compare/groups';
import { useFormat } from '../../../i18n';
import { DataTable } from '../../../ui/charts/data-table';
import { DisclosureButton } from '../../../ui/disclosure-button';
import { Panel } from '../../../ui/panel';
import type { Side } from './sides';
import { usePoints } from './use-points';

interface AspectsSideBySideProps {
  readonly voices: ComparedVoices;
  readonly sides: Pair<Side>;
}

const shownFirst = 10;

/** What the reviewers of either praise and complain of, with the interval of the difference. */
export function AspectsSideBySide({ voices, sides }: AspectsSideBySideProps) {
  const { t } = useTranslation(['compare', 'voice']);
  const format = useFormat();
  const points = usePoints();
  const [all, setAll] = useState(false);
  const id = useId();
  const { writers, aspects } = voices;
  const rows = aspects.flatMap(({ aspect, praised, blamed }) => {
    const name = t(`voice:aspect.${aspect}`);
    return [
      { key: `${aspect}+`, name: t('compare:aspects.praise', { aspect: name }), of: praised },
      { key: `${aspect}-`, name: t('compare:aspects.complaint', { aspect: name }), of: blamed },
    ].filter(({ of }) => of.customers.some((count) => count > 0));
  });
  const shareOf = ({ customers }: ComparedFeeling, side: 0 | 1) =>
    writers[side] === 0
      ? '–'
      : t('compare:aspects.share', {
          count: format.number(customers[side]),
          share: format.plainShare(customers[side] / writers[side]),
        });
  if (Math.max(...writers) === 0)
    return (
      <Panel title={t('compare:aspects.name')} testId="compare-aspects">
        <Text>{t('compare:aspects.nobody')}</Text>
      </Panel>
    );
  return (
    <Panel
      title={t('compare:aspects.name')}
      lead={t('compare:aspects.lead', { one: format.number(writers[0]), other: format.number(writers[1]) })}
      testId="compare-aspects"
    >
      {rows.length === 0 ? (
        <Text>{t('compare:aspects.none')}</Text>
      ) : (
        <div id={id}>
          <DataTable
            caption={t('compare:aspects.name')}
            columns={[
              { label: t('compare:aspects.aspect') },
              ...sides.map(({ mark }) => ({ label: mark, numeric: true })),
              { label: t('compare:figures.difference'), numeric: true },
              { label: t('compare:figures.sure') },
            ]}
            rows={(all ? rows : rows.slice(0, shownFirst)).map(({ key, name, of }) => ({
              key,
              cells: [
                name,
                shareOf(of, 0),
                shareOf(of, 1),
                points(of.difference),
                t(of.isSure ? 'compare:figures.yes' : 'compare:figures.no'),
              ],
            }))}
          />
          {rows.length > shownFirst && (
            <DisclosureButton open={all} controls={id} onToggle={() => setAll(!all)}>
              {t(all ? 'compare:figures.fewer' : 'compare:figures.all', { count: rows.length })}
            </DisclosureButton>
          )}
        </div>
      )}
    </Panel>
  );
}
