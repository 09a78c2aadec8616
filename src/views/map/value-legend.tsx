import { useTranslation } from 'react-i18next';
import { useFeatureName } from '../../ui/use-feature-name';
import { ColourLegend } from './colour-legend';
import { useValueWords } from './use-value-words';
import type { ValueKey } from './use-colouring';

/** The colours of values: the range of each in plain units. */
export function ValueLegend({ value }: { readonly value: ValueKey }) {
  const { t } = useTranslation('map');
  const nameOf = useFeatureName();
  const words = useValueWords();
  const { column, bins, unknown } = value;
  const range = (least: number, most: number) => {
    const [from, to] = [words(column, least), words(column, most)];
    return from === to ? from : t('range', { from, to });
  };
  const rows = bins.map(({ least, most, count, colour }) => ({
    key: `${least}`,
    words: range(least, most),
    colour,
    count,
  }));
  const rest = { key: 'unknown', words: t('notKnown'), colour: unknown.colour, count: unknown.count };
  return (
    <ColourLegend
      name={column.name === 'confidence' ? t('by.confidence') : nameOf(column.name)}
      rows={unknown.count > 0 ? [...rows, rest] : rows}
    />
  );
}
