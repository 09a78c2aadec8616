import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { type RecommenderName, recommenderNames } from '../../domain/recommend/models/recommender';
import { useApp } from '../../store';

/** Who makes the lists: all ways of recommending together, or one alone. */
export function RecommenderSelect() {
  const { t } = useTranslation(['settings', 'runs']);
  const recommender = useApp((state) => filledIn(state.options).recommender);
  const alone = recommenderNames.filter((name) => name !== 'blend');
  return (
    <Select
      maw={420}
      label={t('offers.recommender')}
      description={t('offers.recommenderHelp')}
      value={recommender}
      onChange={(value) => {
        if (value !== null) useApp.getState().setOptions({ recommender: value as RecommenderName });
      }}
      data={(['blend', ...alone] as const).map((value) => ({ value, label: t(`runs:models.${value}`) }))}
      data-testid="recommender-select"
    />
  );
}
