import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';

const points = ['near', 'likeness', 'axes', 'overlap'] as const;

/** What nearness on the map means, and what it does not. */
export function HowToRead() {
  const { t } = useTranslation('map');
  return (
    <Panel title={t('how.title')} mt="lg">
      <List size="sm" spacing="xs" maw="52rem">
        {points.map((point) => (
          <List.Item key={point}>{t(`how.${point}`)}</List.Item>
        ))}
      </List>
    </Panel>
  );
}
